import { createRoute } from '@tanstack/react-router';
import { consoleRoute, needs } from '@/routing/roots';
import { venueSearch } from './search';
import { VenueListPage } from './venue-list-page';

const venueListRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'venues',
  validateSearch: venueSearch,
  beforeLoad: needs('venues.see'),
  component: VenueListPage,
});

export const venueRoutes = [venueListRoute] as const;
