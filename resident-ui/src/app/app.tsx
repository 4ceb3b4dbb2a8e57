import { LocationProvider, Route, Router } from 'preact-iso';
import { SitePages } from './site-pages';
import { StartPage } from './start-page';

export function App() {
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
