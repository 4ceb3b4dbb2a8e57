import { render } from '@testing-library/preact';
import { App } from '../app/app';
import { answering, ok } from './server';
import { aLogin, aSite } from './makers';
import type { Site } from '../api/types';

/** Opens an address of the site as a browser would. */
export function open(address: string, site: Partial<Site> = {}) {
  answering('get', '/api/sites/machiyaku', ok(aSite(site)));
  history.replaceState(null, '', address);
  return render(<App />);
}

/** The cookie of an earlier login is still good. */
export function stillLoggedIn(answer: Partial<ReturnType<typeof aLogin>> = {}) {
  return answering('post', '/api/auth/resident/machiyaku/refresh', ok(aLogin(answer)));
}
