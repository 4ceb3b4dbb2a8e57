import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { forgetAccess } from '@/api/access';
import { startOfSuite, turnClockTo } from './clock';
import { server } from './server';

/** A page waits for its script and several answers; a busy machine takes its time. */
configure({ asyncUtilTimeout: 10_000 });

// No test depends on the day it runs, nor do the dates that a test file makes as it is read.
turnClockTo(startOfSuite);
beforeEach(() => turnClockTo(startOfSuite));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  forgetAccess();
});
afterAll(() => server.close());
