import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { fetched } from './fetched';
import { signed } from './signed';

/** Every page but the login, each with the words it needs; what it weighs is checked by size-limit.js. */
const pages = {
  terms: fetched(() => import('../features/signin/terms-page').then((m) => m.TermsPage)),
  details: fetched(
    () => import('../features/person/details-page').then((m) => m.DetailsPage),
    'person',
  ),
  mail: fetched(() => import('../features/person/mail-page').then((m) => m.MailPage), 'person'),
  password: fetched(
    () => import('../features/person/password-page').then((m) => m.PasswordPage),
    'person',
  ),
  mypage: fetched(() => import('../features/mypage/my-page').then((m) => m.MyPage), 'myPage'),
  cancel: fetched(
    () => import('../features/mypage/cancel-page').then((m) => m.CancelPage),
    'myPage',
  ),
  book: fetched(
    () => import('../features/booking/choice-page').then((m) => m.ChoicePage),
    'booking',
  ),
  'book/day': fetched(
    () => import('../features/booking/calendar-page').then((m) => m.CalendarPage),
    'booking',
  ),
  'book/confirm': fetched(
    () => import('../features/booking/confirm-page').then((m) => m.ConfirmPage),
    'booking',
    'lastSteps',
    'myPage',
  ),
  'book/done': fetched(
    () => import('../features/booking/done-page').then((m) => m.DonePage),
    'lastSteps',
    'myPage',
  ),
  'book/not-yet': fetched(
    () => import('../features/booking/not-yet-page').then((m) => m.NotYetPage),
    'booking',
    'lastSteps',
  ),
} as const;

type PageName = keyof typeof pages;

/** Where people go from here: fetched while they read. */
const nextSteps: Partial<Record<PageName | '', PageName[]>> = {
  '': ['terms', 'mypage'],
  terms: ['details', 'mypage'],
  details: ['mypage'],
  mypage: ['book', 'book/day'],
  book: ['book/day'],
  'book/day': ['book/confirm'],
  'book/confirm': ['book/done'],
  'book/not-yet': ['book/day'],
  cancel: ['mypage'],
};

const WHEN_CALM_MS = 1_000;

export function useNextSteps(): void {
  const { path } = useLocation();
  const page = path.split('/').slice(2).join('/');
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const next of nextSteps[page as PageName] ?? []) void pages[next].prefetch();
    }, WHEN_CALM_MS);
    return () => clearTimeout(timer);
  }, [page]);
}

interface SitePage {
  path: string;
  component: ComponentType;
}

const hurdles = { details: 'mustRegister', password: 'mustChangePassword' } as const;

/** The terms can be read by everybody, all else only by who is logged in. */
export const sitePages: readonly SitePage[] = Object.entries(pages).map(([name, { Page }]) => ({
  path: `/${name}`,
  component: name === 'terms' ? Page : signed(Page, hurdles[name as keyof typeof hurdles]),
}));
