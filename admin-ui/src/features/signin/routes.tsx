import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { findAccess } from '@/api/access';
import { consoleRoute, rootRoute } from '@/routing/roots';
import { FirstPasswordPage } from './first-password-page';
import { SignInPage } from './sign-in-page';
import { TermsPage } from './terms-page';

type Back = { back?: string };

/** Only addresses of this console: a way back never leads elsewhere. */
function backOf(search: Record<string, unknown>): Back {
  const { back } = search;
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {};
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: backOf,
  beforeLoad: async ({ search }) => {
    const access = await findAccess().catch(() => undefined);
    if (access?.state === 'in') throw redirect({ href: search.back ?? '/', replace: true });
  },
  component: SignInPage,
});

async function needsSignIn({ search }: { search: Back }) {
  const access = await findAccess();
  if (access.state !== 'in') throw redirect({ to: '/sign-in', search });
  return access;
}

const termsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'terms',
  validateSearch: backOf,
  beforeLoad: async (to) => {
    const access = await needsSignIn(to);
    if (!access.mustAcceptTerms) throw redirect({ href: to.search.back ?? '/', replace: true });
  },
  component: TermsPage,
});

const firstPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'first-password',
  validateSearch: backOf,
  beforeLoad: async (to) => {
    const access = await needsSignIn(to);
    if (!access.mustChangePassword) throw redirect({ href: to.search.back ?? '/', replace: true });
  },
  component: FirstPasswordPage,
});

/** Inside the console: for everybody, about oneself. */
export const accountRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: 'account',
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

export const signInRoutes = [signInRoute, termsRoute, firstPasswordRoute] as const;
