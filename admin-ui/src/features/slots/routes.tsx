import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consoleRoute, needs } from '@/routing/roots';
import { slotSearch } from './search';

const slotListRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'slots',
  validateSearch: slotSearch,
  beforeLoad: needs('slots.see'),
  component: lazyRouteComponent(() => import('./slot-list-page'), 'SlotListPage'),
});

const slotDetailRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'slots/$slotId',
  beforeLoad: needs('slots.see'),
  component: lazyRouteComponent(() => import('./slot-detail-page'), 'SlotDetailPage'),
});

const slotEditRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'slots/$slotId/edit',
  beforeLoad: needs('slots.edit'),
  component: lazyRouteComponent(() => import('./slot-edit-page'), 'SlotEditPage'),
});

export const slotRoutes = [slotListRoute, slotDetailRoute, slotEditRoute] as const;
