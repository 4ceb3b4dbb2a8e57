import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { openPage } from '@/testing/open-page';
import { aLoginAnswer, refused, server } from '@/testing/server';

function nobodyIsSignedIn() {
  server.use(http.post('/api/auth/staff/refresh', () => refused(401, 'unauthenticated')));
}

/** The ids of everything that gets the focus, if only for a moment. */
function focusedFromNowOn() {
  const ids: string[] = [];
  document.addEventListener('focusin', ({ target }) => ids.push((target as Element).id));
  return () => ids;
}

it('signs in and goes on to the page that was asked for', async () => {
  nobodyIsSignedIn();
  let sent: unknown;
  server.use(
    http.post('/api/auth/staff/login', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(aLoginAnswer());
    }),
  );
  const { user, address } = openPage('/venues?number=12');
  await user.type(await screen.findByLabelText(/自治体番号/), '９９９９９７');
  await user.type(screen.getByLabelText('ログインID'), 'master');
  await user.type(screen.getByLabelText('パスワード'), 'Machiyaku-demo-1{Enter}');
  await screen.findByRole('heading', { name: '会場一覧' });
  expect(address()).toBe('/venues?number=12');
  expect(sent).toEqual({ tenantCode: '999997', loginId: 'master', password: 'Machiyaku-demo-1' });
});

it('gives one answer whatever was wrong, and keeps what was typed', async () => {
  nobodyIsSignedIn();
  server.use(http.post('/api/auth/staff/login', () => refused(401, 'login-failed')));
  const { user } = openPage('/');
  await user.type(await screen.findByLabelText(/自治体番号/), '999997');
  await user.type(screen.getByLabelText('ログインID'), 'call');
  await user.type(screen.getByLabelText('パスワード'), 'x{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('どれかが違うか');
  expect(screen.getByLabelText<HTMLInputElement>('ログインID').value).toBe('call');
});

it('asks for a code that somebody reads out when strangers have tried too often', async () => {
  nobodyIsSignedIn();
  const sent: unknown[] = [];
  server.use(
    http.post('/api/auth/staff/login', async ({ request }) => {
      sent.push(await request.json());
      return sent.length < 2 ? refused(401, 'entry-code-needed') : HttpResponse.json(aLoginAnswer());
    }),
  );
  const { user } = openPage('/venues');
  await user.type(await screen.findByLabelText(/自治体番号/), '999997');
  await user.type(screen.getByLabelText('ログインID'), 'call');
  expect(screen.queryByLabelText(/確認番号/)).toBeNull();
  await user.type(screen.getByLabelText('パスワード'), 'right{Enter}');
  await screen.findByText(/前に使った端末から入るか、管理者に/);
  await user.type(screen.getByLabelText(/確認番号/), '12{Enter}');
  await screen.findByRole('link', { name: /確認番号は6けたの数字です/ });
  await user.type(screen.getByLabelText(/確認番号/), '3 456{Enter}');
  await screen.findByRole('heading', { name: '会場一覧' });
  expect(sent[1]).toEqual({ tenantCode: '999997', loginId: 'call', password: 'right', entryCode: '123456' });
});

it('asks a colleague at the same device for no code that was asked of another account', async () => {
  nobodyIsSignedIn();
  const sent: unknown[] = [];
  server.use(
    http.post('/api/auth/staff/login', async ({ request }) => {
      sent.push(await request.json());
      return sent.length < 2 ? refused(401, 'entry-code-needed') : HttpResponse.json(aLoginAnswer());
    }),
  );
  const { user } = openPage('/venues');
  await user.type(await screen.findByLabelText(/自治体番号/), '999997');
  await user.type(screen.getByLabelText('ログインID'), 'call');
  await user.type(screen.getByLabelText('パスワード'), 'right{Enter}');
  await user.type(await screen.findByLabelText(/確認番号/), '12{Enter}');
  await screen.findByRole('link', { name: /確認番号は6けたの数字です/ });
  const loginId = screen.getByLabelText('ログインID');
  await user.clear(loginId);
  await user.type(loginId, 'desk');
  expect(screen.queryByLabelText(/確認番号/)).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/項目を直してください/)).toBeNull();
  await user.clear(screen.getByLabelText('パスワード'));
  await user.type(screen.getByLabelText('パスワード'), 'hers{Enter}');
  await screen.findByRole('heading', { name: '会場一覧' });
  expect(sent[1]).toEqual({ tenantCode: '999997', loginId: 'desk', password: 'hers' });
});

it('does not count the misses of one account against the next', async () => {
  nobodyIsSignedIn();
  server.use(http.post('/api/auth/staff/login', () => refused(401, 'login-failed')));
  const { user } = openPage('/');
  await user.type(await screen.findByLabelText(/自治体番号/), '999997');
  await user.type(screen.getByLabelText('ログインID'), 'call');
  await user.type(screen.getByLabelText('パスワード'), 'x');
  for (let miss = 1; miss <= 3; miss++) {
    await user.click(screen.getByRole('button', { name: 'ログインする' }));
    await screen.findByRole('alert');
  }
  await user.type(screen.getByLabelText('ログインID'), '2');
  await user.click(screen.getByRole('button', { name: 'ログインする' }));
  await screen.findByRole('alert');
  expect(screen.queryByText(/回違いました/)).toBeNull();
});

it('counts its own misses and says to wait or whom to tell', async () => {
  nobodyIsSignedIn();
  server.use(http.post('/api/auth/staff/login', () => refused(401, 'login-failed')));
  const { user } = openPage('/');
  await user.type(await screen.findByLabelText(/自治体番号/), '999997');
  await user.type(screen.getByLabelText('ログインID'), 'call');
  await user.type(screen.getByLabelText('パスワード'), 'x');
  for (let miss = 1; miss <= 3; miss++) {
    await user.click(screen.getByRole('button', { name: 'ログインする' }));
    await screen.findByRole('alert');
  }
  expect(screen.queryByText(/回違いました/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'ログインする' }));
  await screen.findByText(/4回違いました.*15分待つか、管理者に/);
});

it('lets an administrator issue a code for a colleague', async () => {
  let sent: unknown;
  server.use(
    http.post('/api/admin/accounts/entry-code', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ code: '987654', until: '2026-12-01T01:30:00Z' });
    }),
  );
  const { user } = openPage('/account');
  await user.click(await screen.findByRole('button', { name: '確認番号を出す画面へ' }));
  expect(screen.getByText('ログインIDが空です。IDを入れてください')).toBeTruthy();
  await user.type(screen.getByLabelText(/相手のログインID/), ' call ');
  await user.click(screen.getByRole('button', { name: '確認番号を出す画面へ' }));
  await user.click(await screen.findByRole('button', { name: '確認番号を出す' }));
  await screen.findByText('987 654');
  expect(sent).toEqual({ loginId: 'call' });
});

it('says which fields are empty and takes the focus there', async () => {
  nobodyIsSignedIn();
  const { user } = openPage('/');
  const button = await screen.findByRole('button', { name: 'ログインする' });
  const reached = focusedFromNowOn();
  await user.click(button);
  const summary = await screen.findByRole('group', { name: '3つの項目を直してください' });
  expect(document.activeElement).toBe(summary);
  expect(reached()).not.toContain('tenantCode');
});

it('shows nothing before the terms of use are accepted', async () => {
  server.use(
    http.post('/api/auth/staff/refresh', () => HttpResponse.json(aLoginAnswer({ mustAcceptTerms: true }))),
    http.get('/api/admin/terms', () => HttpResponse.json({ kind: 'STAFF', version: 2, text: '第1条' })),
    http.post('/api/admin/terms', () => HttpResponse.json(aLoginAnswer())),
  );
  const { user } = openPage('/venues');
  await user.click(await screen.findByRole('checkbox', { name: /同意します/ }));
  await user.click(screen.getByRole('button', { name: '同意して始める' }));
  await screen.findByRole('heading', { name: '会場一覧' });
});

it('asks for an own password before anything else', async () => {
  server.use(
    http.post('/api/auth/staff/refresh', () => HttpResponse.json(aLoginAnswer({ mustChangePassword: true }))),
  );
  const { user } = openPage('/');
  await user.type(await screen.findByLabelText('いまのパスワード'), 'once');
  await user.type(screen.getByLabelText('新しいパスワード'), 'long enough');
  await user.type(screen.getByLabelText(/もう一度/), 'long enoughh');
  const reached = focusedFromNowOn();
  await user.click(screen.getByRole('button', { name: 'パスワードを変える' }));
  await screen.findByRole('link', { name: /2つの新しいパスワードが違います/ });
  expect(reached()).not.toContain('again');
});

it('changes the own password later too, from the menu of the account', async () => {
  let sent: unknown;
  server.use(
    http.put('/api/admin/me/password', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(aLoginAnswer());
    }),
  );
  const { user, address } = openPage('/');
  await user.click(await screen.findByRole('button', { name: /^アカウント/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'アカウントの設定' }));
  await user.type(await screen.findByLabelText('いまのパスワード'), 'long before');
  expect(address()).toBe('/account');
  await user.type(screen.getByLabelText('新しいパスワード'), 'long after all');
  await user.type(screen.getByLabelText(/もう一度/), 'long after all{Enter}');
  await screen.findByText('パスワードを変えました');
  expect(sent).toEqual({ currentPassword: 'long before', newPassword: 'long after all' });
  expect(screen.getByLabelText<HTMLInputElement>('いまのパスワード').value).toBe('');
});

it('switches the keys of one letter off, and the brightness, on this device', async () => {
  const { user } = openPage('/account');
  await user.click(await screen.findByRole('checkbox', { name: /1つのキーの操作/ }));
  await user.keyboard('/');
  expect(document.activeElement?.id).not.toBe('header-search');
  await user.click(screen.getByRole('radio', { name: '暗い' }));
  expect(document.documentElement.dataset.theme).toBe('dark');
});
