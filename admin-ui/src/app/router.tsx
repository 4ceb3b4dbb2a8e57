import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, type RouterHistory } from '@tanstack/react-router';
import { bookingRoutes } from '@/features/proxy-booking/routes';
import { receptionRoutes } from '@/features/reception/routes';
import { residentRoutes } from '@/features/residents/routes';
import { accountRoute, signInRoutes } from '@/features/signin/routes';
import { slotRoutes } from '@/features/slots/routes';
import { venueRoutes } from '@/features/venues/routes';
import { voucherRoutes } from '@/features/vouchers/routes';
import { parseSearch, writeSearch } from '@/routing/search';
import { consoleRoute, rootRoute } from '@/routing/roots';
import { Loading } from '@/design/loading';
import { BrokenPage, NotFoundPage } from './fallbacks';
import { HomePage } from './home-page';
import { Root } from './root';
import { Shell } from './shell';

rootRoute.update({ component: Root });
consoleRoute.update({ component: Shell });

const homeRoute = createRoute({ getParentRoute: () => consoleRoute, path: '/', component: HomePage });

/** Any address nobody knows, shown inside the shell. */
const unknownRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: '$',
  component: NotFoundPage,
});

/** Each feature brings its routes; adding a feature adds one line here and one in menu.ts. */
const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  consoleRoute.addChildren([
    homeRoute,
    accountRoute,
    ...bookingRoutes,
    ...receptionRoutes,
    ...residentRoutes,
    ...voucherRoutes,
    ...venueRoutes,
    ...slotRoutes,
    unknownRoute,
  ]),
]);

export function makeRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    basepath: '/admin',
    context: { queries },
    parseSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: Loading,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
