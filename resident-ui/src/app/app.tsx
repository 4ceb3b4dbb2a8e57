import { useErrorBoundary } from 'preact/hooks';
import { LocationProvider, Route, Router } from 'preact-iso';
import { words } from '../words/words';
import { OpenAnew } from './broken';
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
    </LocationProvider>
  );
}

/** A fault in what surrounds the pages: not even the organiser's telephone number is at hand. */
function NothingStands() {
  return (
    <>
      <BareHead />
      <main class="page">
        <h1>{words.shell.broken.title}</h1>
        <p>{words.problems['internal-error']}</p>
        <OpenAnew />
      </main>
    </>
  );
}
