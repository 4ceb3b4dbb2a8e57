import { vi } from 'vitest';

/** When every test begins, unless TEST_NOW names another moment: the whole suite must pass at any. */
export const startOfSuite = process.env['TEST_NOW'] ?? '2026-11-28T10:00:00+09:00';

/** Turns the clock to a moment and lets it go on from there. Only dates are turned: timers run as always. */
export function turnClockTo(moment: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment), shouldAdvanceTime: true });
}
