import { useEffect } from 'preact/hooks';
import { Route, Router, useRoute } from 'preact-iso';
import { loadSite, loadSites } from '../api/calls';
import { Problem } from '../api/problem';
import { enterSite } from '../api/session';
import { Waiting } from '../design/waiting';
import { LoginPage } from '../features/signin/login-page';
import { SiteContext } from '../shared/site';
import { useLoad } from '../shared/use-load';
import { words } from '../words/words';
import { Unbroken } from './broken';
import { fetched } from './fetched';
import { Frame } from './frame';
import { NoPage } from './no-page';
import { signed } from './signed';
import { BareHead } from './start-page';

const TermsPage = fetched(() => import('../features/signin/terms-page').then((m) => m.TermsPage));
const DetailsPage = fetched(
  () => import('../features/person/details-page').then((m) => m.DetailsPage),
  'person',
);
const MailPage = fetched(
  () => import('../features/person/mail-page').then((m) => m.MailPage),
  'person',
);
const PasswordPage = fetched(
  () => import('../features/person/password-page').then((m) => m.PasswordPage),
  'person',
);
const MyPage = fetched(() => import('../features/mypage/my-page').then((m) => m.MyPage), 'myPage');
const CancelPage = fetched(
  () => import('../features/mypage/cancel-page').then((m) => m.CancelPage),
  'myPage',
);
const ChoicePage = fetched(
  () => import('../features/booking/choice-page').then((m) => m.ChoicePage),
  'booking',
);
const CalendarPage = fetched(
  () => import('../features/booking/calendar-page').then((m) => m.CalendarPage),
  'booking',
);
const ConfirmPage = fetched(
  () => import('../features/booking/confirm-page').then((m) => m.ConfirmPage),
  'booking',
  'lastSteps',
  'myPage',
);
const DonePage = fetched(
  () => import('../features/booking/done-page').then((m) => m.DonePage),
  'booking',
  'lastSteps',
  'myPage',
);
const NotYetPage = fetched(
  () => import('../features/booking/not-yet-page').then((m) => m.NotYetPage),
  'booking',
  'lastSteps',
);

const Signed = {
  Details: signed(DetailsPage, 'mustRegister'),
  Mail: signed(MailPage),
  Password: signed(PasswordPage, 'mustChangePassword'),
  MyPage: signed(MyPage),
  Cancel: signed(CancelPage),
  Choice: signed(ChoicePage),
  Calendar: signed(CalendarPage),
  Confirm: signed(ConfirmPage),
  Done: signed(DonePage),
  NotYet: signed(NotYetPage),
};

/** Everything under /{slug}: one organiser's site. */
export function SitePages() {
  const slug = useRoute().params['site'] ?? '';
  const site = useLoad(slug, () => loadSite(slug));
  useEffect(() => enterSite(slug), [slug]);

  if (site.state === 'failed' && site.error instanceof Problem && site.error.status === 404) {
    return <NoSite />;
  }
  if (site.state !== 'ready') {
    return (
      <>
        <BareHead />
        <main class="page">
          <Waiting loads={[site]} />
        </main>
      </>
    );
  }
  return (
    <SiteContext.Provider value={site.data}>
      <Frame>
        <Unbroken>
          <Router>
            <Route path="/" component={LoginPage} />
            <Route path="/terms" component={TermsPage} />
            <Route path="/details" component={Signed.Details} />
            <Route path="/mail" component={Signed.Mail} />
            <Route path="/password" component={Signed.Password} />
            <Route path="/mypage" component={Signed.MyPage} />
            <Route path="/cancel" component={Signed.Cancel} />
            <Route path="/book" component={Signed.Choice} />
            <Route path="/book/day" component={Signed.Calendar} />
            <Route path="/book/confirm" component={Signed.Confirm} />
            <Route path="/book/done" component={Signed.Done} />
            <Route path="/book/not-yet" component={Signed.NotYet} />
            <Route default component={NoPage} />
          </Router>
        </Unbroken>
      </Frame>
    </SiteContext.Provider>
  );
}

function NoSite() {
  const text = words.shell.noSite;
  const sites = useLoad('sites', loadSites);
  useEffect(() => {
    document.title = text.title;
  }, [text.title]);
  return (
    <>
      <BareHead demo={sites.data?.demo ?? false} />
      <main class="page">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </main>
    </>
  );
}
