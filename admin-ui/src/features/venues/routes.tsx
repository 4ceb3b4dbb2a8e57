import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consoleRoute, needs } from '@/routing/roots';
import { venueSearch } from './search';

const venueListRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'venues',
  validateSearch: venueSearch,
  beforeLoad: needs('venues.see'),
  component: lazyRouteComponent(() => import('./venue-list-page'), 'VenueListPage'),
});

const venueNewRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'venues/new',
  beforeLoad: needs('venues.edit'),
  component: lazyRouteComponent(() => import('./venue-new-page'), 'VenueNewPage'),
});

const venueDetailRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'venues/$venueId',
  beforeLoad: needs('venues.see'),
  component: lazyRouteComponent(() => import('./venue-detail-page'), 'VenueDetailPage'),
});

const venueEditRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'venues/$venueId/edit',
  beforeLoad: needs('venues.edit'),
  component: lazyRouteComponent(() => import('./venue-edit-page'), 'VenueEditPage'),
});

export const venueRoutes = [venueListRoute, venueNewRoute, venueDetailRoute, venueEditRoute] as const;
