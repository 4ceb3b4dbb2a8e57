import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consoleRoute, needs } from '@/routing/roots';
import { voucherSearch } from './search';

const voucherListRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'vouchers',
  validateSearch: voucherSearch,
  beforeLoad: needs('vouchers.see'),
  component: lazyRouteComponent(() => import('./voucher-list-page'), 'VoucherListPage'),
});

const voucherRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'vouchers/$voucherId',
  beforeLoad: needs('vouchers.see'),
  component: lazyRouteComponent(() => import('./voucher-page'), 'VoucherPage'),
});

export const voucherRoutes = [voucherListRoute, voucherRoute] as const;
