import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { enterSite } from '../api/session';
import { startOfSuite, turnClockTo } from './clock';
import { server } from './server';

// A busy machine takes its time to fetch a page; a test that fails is the one that waits for it.
configure({ asyncUtilTimeout: 5_000 });

// The dates that a test file makes as it is read follow the same clock.
turnClockTo(startOfSuite);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  // No test depends on the day it runs.
  turnClockTo(startOfSuite);
  // Every test enters the site as a new visitor.
  enterSite('');
  enterSite('machiyaku');
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
