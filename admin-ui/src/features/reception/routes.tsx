import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consoleRoute, needs } from '@/routing/roots';
import { receptionSearch } from './search';

const receptionRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'reception',
  validateSearch: receptionSearch,
  beforeLoad: needs('reception'),
  component: lazyRouteComponent(() => import('./reception-page'), 'ReceptionPage'),
});

export const receptionRoutes = [receptionRoute] as const;
