import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { consoleRoute, needs } from '@/routing/roots';
import { bookingSearch } from './search';

const bookingRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'proxy-booking',
  validateSearch: bookingSearch,
  beforeLoad: needs('reservations.edit'),
  component: lazyRouteComponent(() => import('./booking-page'), 'BookingPage'),
});

export const bookingRoutes = [bookingRoute] as const;
