import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { forgetAccess } from '@/api/access';
import { server } from './server';

/** A page waits for its script and several answers; a busy machine takes its time. */
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  forgetAccess();
});
afterAll(() => server.close());
