import { useEffect } from 'preact/hooks';
import { Route, Router, useRoute } from 'preact-iso';
import { loadSite, loadSites } from '../api/calls';
import { Problem } from '../api/problem';
import { enterSite } from '../api/session';
import { Waiting } from '../design/waiting';
import { LoginPage } from '../features/signin/login-page';
import { PhoneLink } from '../design/help-block';
import { knownPhone, rememberPhone } from '../shared/contact';
import { SiteContext } from '../shared/site';
import { useLoad } from '../shared/use-load';
import { words } from '../words/words';
import { Unbroken } from './broken';
import { Frame } from './frame';
import { NoPage } from './no-page';
import { sitePages, useNextSteps } from './pages';
import { BareHead } from './start-page';

/** Everything under /{slug}: one organiser's site. */
export function SitePages() {
  const slug = useRoute().params['site'] ?? '';
  const site = useLoad(slug, () => loadSite(slug));
  useEffect(() => enterSite(slug), [slug]);
  useEffect(() => {
    if (site.state === 'ready') rememberPhone(site.data.contactPhone);
  }, [site.state]);
  useNextSteps();

  const phone = knownPhone();
  if (site.state === 'failed' && site.error instanceof Problem && site.error.status === 404) {
    return <NoSite />;
  }
  if (site.state !== 'ready') {
    return (
      <>
        <BareHead />
        <main class="page">
          <Waiting loads={[site]} />
          {site.state === 'failed' && phone && <PhoneLink phone={phone} />}
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
            {sitePages.map(({ path, component }) => (
              <Route key={path} path={path} component={component} />
            ))}
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
