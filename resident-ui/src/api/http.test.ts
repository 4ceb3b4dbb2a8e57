import { describe, expect, it } from 'vitest';
import { aLogin, aMe } from '../testing/makers';
import { answering, lineCut, no, ok } from '../testing/server';
import { loadMe, loadNext } from './calls';
import { NoAnswer, Problem, SignedOut } from './problem';
import { currentSession, enterSite, signIn } from './session';

const refresh = '/api/auth/resident/machiyaku/refresh';
const authorization = (asked: { headers: Headers }[]) =>
  asked.map(({ headers }) => headers.get('Authorization'));

describe('a call in the name of the person', () => {
  it('asks for one new token, however many calls wait for it', async () => {
    const renewals = answering('post', refresh, ok(aLogin({ accessToken: 'fresh' })));
    const me = answering('get', '/api/resident/me', ok(aMe()));
    const next = answering('get', '/api/resident/next', ok([]));
    await Promise.all([loadMe(), loadNext()]);
    expect(renewals).toHaveLength(1);
    expect(authorization(me)).toEqual(['Bearer fresh']);
    expect(authorization(next)).toEqual(['Bearer fresh']);
  });

  it('renews a token shortly before it ends', async () => {
    signIn(aLogin({ accessToken: 'old', expiresInSeconds: 20 }));
    answering('post', refresh, ok(aLogin({ accessToken: 'fresh' })));
    const me = answering('get', '/api/resident/me', ok(aMe()));
    await loadMe();
    expect(authorization(me)).toEqual(['Bearer fresh']);
  });

  it('tries once more after a 401', async () => {
    signIn(aLogin({ accessToken: 'withdrawn' }));
    answering('post', refresh, ok(aLogin({ accessToken: 'fresh' })));
    const me = answering('get', '/api/resident/me', no(401, 'unauthenticated'), ok(aMe()));
    await loadMe();
    expect(authorization(me)).toEqual(['Bearer withdrawn', 'Bearer fresh']);
  });

  it('ends the session when the cookie is no longer good', async () => {
    signIn(aLogin());
    answering('post', refresh, no(401, 'unauthenticated'));
    answering('get', '/api/resident/me', no(401, 'unauthenticated'));
    await expect(loadMe()).rejects.toBeInstanceOf(SignedOut);
    expect(currentSession()).toEqual({ kind: 'out', ended: true });
  });

  it('never goes on in the name of somebody who logged in on another page', async () => {
    const tokenOf = (sub: string) => `h.${btoa(JSON.stringify({ sub }))}.s`;
    signIn(aLogin({ accessToken: tokenOf('mother'), expiresInSeconds: 0 }));
    answering('post', refresh, ok(aLogin({ accessToken: tokenOf('child') })));
    const me = answering('get', '/api/resident/me', ok(aMe()));
    await expect(loadMe()).rejects.toBeInstanceOf(SignedOut);
    expect(currentSession()).toEqual({ kind: 'out', ended: true, other: true });
    expect(me).toHaveLength(0);
    // After a reload the page is still not the child's.
    enterSite('');
    enterSite('machiyaku');
    await expect(loadMe()).rejects.toBeInstanceOf(SignedOut);
  });

  it('does not log anybody out because the line is cut', async () => {
    signIn(aLogin({ expiresInSeconds: 0 }));
    answering('post', refresh, lineCut);
    await expect(loadMe()).rejects.toBeInstanceOf(NoAnswer);
    expect(currentSession().kind).toBe('in');
  });

  it('remembers that the terms have to be accepted again', async () => {
    signIn(aLogin());
    answering('get', '/api/resident/me', no(403, 'terms-not-accepted'));
    await expect(loadMe()).rejects.toBeInstanceOf(Problem);
    expect(currentSession()).toMatchObject({ kind: 'in', mustAcceptTerms: true });
  });
});

it('an answer that is not a problem of this system counts as no answer', async () => {
  signIn(aLogin());
  answering(
    'get',
    '/api/resident/me',
    () => new Response('<html>Bad gateway</html>', { status: 502 }),
  );
  await expect(loadMe()).rejects.toBeInstanceOf(NoAnswer);
});

it('a problem carries its refusals, its fields and when to try again', async () => {
  signIn(aLogin());
  answering(
    'get',
    '/api/resident/me',
    no(429, 'too-many-requests', { detail: '待ってください' }, { 'Retry-After': '120' }),
  );
  await expect(loadMe()).rejects.toMatchObject({
    code: 'too-many-requests',
    detail: '待ってください',
    retryAfter: 120,
  });
});
