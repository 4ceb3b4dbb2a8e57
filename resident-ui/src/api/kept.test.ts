import { beforeEach, expect, it, vi } from 'vitest';
import { aLogin, aMe, aNext } from '../testing/makers';
import { answering, lineCut, ok } from '../testing/server';
import { cancelReservation, loadMe, loadNext } from './calls';
import { signIn, signOut } from './session';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T03:00:00Z'), toFake: ['Date'] });
  signIn(aLogin());
});

it('a list that several steps need is asked for once', async () => {
  const asked = answering('get', '/api/resident/next', ok([aNext()]));
  await Promise.all([loadNext(), loadNext()]);
  await loadNext();
  expect(asked).toHaveLength(1);
  vi.setSystemTime('2026-11-22T03:02:00Z');
  await loadNext();
  expect(asked).toHaveLength(2);
});

it('what was changed is asked for anew, and so is what did not come', async () => {
  const asked = answering('get', '/api/resident/me', lineCut, ok(aMe()));
  answering('post', '/api/resident/reservations/one/cancel', ok({ cancelled: [] }));
  await expect(loadMe()).rejects.toThrow();
  await loadMe();
  await cancelReservation({ id: 'one', version: 1 }, { key: 'key', alsoLaterDoses: false });
  await loadMe();
  expect(asked).toHaveLength(3);
});

it('nothing is kept for the next person', async () => {
  const asked = answering('get', '/api/resident/me', ok(aMe()));
  await loadMe();
  signOut(false);
  signIn(aLogin());
  await loadMe();
  expect(asked).toHaveLength(2);
});
