import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consoleRoute, needs } from '@/routing/roots';
import { hubSearch, residentSearch } from './search';

const residentListRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'residents',
  validateSearch: residentSearch,
  beforeLoad: needs('residents.search'),
  component: lazyRouteComponent(() => import('./search-page'), 'SearchPage'),
});

const residentRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'residents/$personId',
  validateSearch: hubSearch,
  beforeLoad: needs('residents.search'),
  component: lazyRouteComponent(() => import('./hub-page'), 'HubPage'),
});

export const residentRoutes = [residentListRoute, residentRoute] as const;
