import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { findAccess } from '@/api/access';
import { meQuery } from '@/session/me';
import { may, type Right } from '@/session/rights';

type RouterContext = { queries: QueryClient };

export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Parent of every page that needs a signed-in person; the app gives it the shell as its component. */
export const consoleRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'console',
  beforeLoad: async ({ context, location }) => {
    const access = await findAccess();
    const search = location.href === '/' ? {} : { back: location.href };
    // Whoever has to sign in again does it over the page: nothing typed is lost.
    if (access.state === 'expired') return { me: await context.queries.ensureQueryData(meQuery) };
    if (access.state !== 'in') throw redirect({ to: '/sign-in', search });
    if (access.mustAcceptTerms) throw redirect({ to: '/terms', search });
    if (access.mustChangePassword) throw redirect({ to: '/first-password', search });
    return { me: await context.queries.ensureQueryData(meQuery) };
  },
});

/** The role has no right to a page. */
export class NoRights extends Error {}

/** For `beforeLoad` of a page: `beforeLoad: needs('venues.edit')` */
export function needs(right: Right) {
  return async ({ context }: { context: RouterContext }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    if (!may(me.role, right)) throw new NoRights(right);
  };
}
