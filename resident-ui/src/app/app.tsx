import { useErrorBoundary } from 'preact/hooks';
import { LocationProvider, Route, Router } from 'preact-iso';
import { words } from '../words/words';
import { PhoneLink } from '../design/help-block';
import { knownPhone } from '../shared/contact';
import { OpenAnew } from './broken';
import { Mishap } from './mishap';
import { SitePages } from './site-pages';
import { BareHead, StartPage } from './start-page';

export function App() {
  const [fault] = useErrorBoundary();
  if (fault) return <NothingStands />;
  return (
    <LocationProvider>
      <Router>
        <Route path="/" component={StartPage} />
        <Route path="/:site" component={SitePages} />
        <Route path="/:site/*" component={SitePages} />
      </Router>
      <Mishap />
    </LocationProvider>
  );
}

/** A fault in what surrounds the pages: no site is at hand, but perhaps the number that stood in the page. */
function NothingStands() {
  const phone = knownPhone();
  return (
    <>
      <BareHead />
      <main class="page">
        <h1>{words.shell.broken.title}</h1>
        <p>{words.shell.fault}</p>
        {phone && <PhoneLink phone={phone} />}
        <OpenAnew />
      </main>
    </>
  );
}
