import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { aLoginAnswer, refused, server } from '@/testing/server';
import { currentAccess, letIn, shutOut } from './access';
import { api, newIdempotencyKey } from './client';
import { Problem } from './problem';

function theTokenRanOut() {
  let refreshes = 0;
  letIn(aLoginAnswer({ accessToken: 'old' }));
  server.use(
    http.get('/api/admin/me', ({ request }) =>
      request.headers.get('Authorization') === 'Bearer new'
        ? HttpResponse.json({ name: '森下 恵' })
        : refused(401, 'unauthenticated'),
    ),
    http.post('/api/auth/staff/refresh', () => {
      refreshes++;
      return HttpResponse.json(aLoginAnswer({ accessToken: 'new' }));
    }),
  );
  return () => refreshes;
}

it('asks for a new token once, however many calls wait for it, and sends them again', async () => {
  const refreshes = theTokenRanOut();
  const answers = await Promise.all([1, 2, 3].map(() => api.get('/api/admin/me')));
  expect(answers).toEqual([1, 2, 3].map(() => ({ name: '森下 恵' })));
  expect(refreshes()).toBe(1);
});

function theSessionHasEnded() {
  theTokenRanOut();
  server.use(http.post('/api/auth/staff/refresh', () => refused(401, 'unauthenticated')));
  return api.get('/api/admin/me');
}

it('lets a call wait when the session has ended, and sends it after signing in again', async () => {
  const call = theSessionHasEnded();
  await vi.waitFor(() => expect(currentAccess().state).toBe('expired'));
  letIn(aLoginAnswer({ accessToken: 'new' }));
  expect(await call).toEqual({ name: '森下 恵' });
});

it('refuses the waiting call when the person leaves instead', async () => {
  const call = theSessionHasEnded();
  await vi.waitFor(() => expect(currentAccess().state).toBe('expired'));
  shutOut();
  await expect(call).rejects.toMatchObject({ code: 'unauthenticated' });
});

it('tells a missing connection from an answer', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.error()));
  await expect(api.get('/api/admin/me')).rejects.toEqual(new Problem('unreachable', 0));
});

it('hands on every refusal with its date', async () => {
  const refusals = [{ code: 'interval-too-short', detail: '2月8日から', possibleFrom: '2027-02-08' }];
  server.use(http.post('/api/admin/reservations', () => refused(409, 'interval-too-short', { refusals })));
  await expect(api.post('/api/admin/reservations', {})).rejects.toMatchObject({ refusals });
});

it('makes a key of its own for every attempt where the page came over plain http', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const keys = Array.from({ length: 100 }, () => newIdempotencyKey());
  vi.unstubAllGlobals();
  expect(new Set(keys).size).toBe(100);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});
