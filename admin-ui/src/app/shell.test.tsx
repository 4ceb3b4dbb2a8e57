import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { openPage } from '@/testing/open-page';
import { aLoginAnswer, aMe, refused, server } from '@/testing/server';
import { aVenue } from '@/testing/slots';

it('says on every page that it is a demo, and who is signed in', async () => {
  openPage('/');
  await screen.findByText('デモ: 実際の予約ではありません');
  await screen.findByRole('button', { name: 'アカウント:森下 恵、管理者' });
});

it('leads an empty tenant to its first venue', async () => {
  openPage('/');
  const step = await screen.findByRole('link', { name: '会場を登録' });
  expect(step.getAttribute('href')).toMatch(/^\/admin\/venues/);
});

it('asks only administrators to set up venues', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('VENUE_STAFF'))));
  openPage('/');
  const menu = await screen.findByRole('navigation', { name: 'メインメニュー' });
  within(menu).getByRole('link', { name: '会場一覧' });
  expect(screen.queryByRole('link', { name: '会場を登録' })).toBeNull();
});

it('folds a group of the menu and remembers it', async () => {
  const { user } = openPage('/');
  const menu = await screen.findByRole('navigation', { name: 'メインメニュー' });
  within(menu).getByRole('link', { name: '会場一覧' });
  await user.click(screen.getByRole('button', { name: '接種会場', expanded: true }));
  expect(within(menu).queryByRole('link', { name: '会場一覧' })).toBeNull();
  screen.getByRole('button', { name: '接種会場', expanded: false });
  expect(localStorage.getItem('machiyaku.menu.接種会場')).toBe('folded');
});

it('keeps the menu beside an address that nobody knows', async () => {
  openPage('/nowhere');
  await screen.findByRole('heading', { name: 'この画面はありません' });
  screen.getByRole('navigation', { name: 'メインメニュー' });
});

it('closes the folded menu by its button, and by a press on the page one is on', async () => {
  const { user } = openPage('/');
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'メニュー' }));
    return within(await screen.findByRole('dialog', { name: 'メニュー' }));
  };
  await user.click((await open()).getByRole('button', { name: '閉じる' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click((await open()).getByRole('link', { name: 'ホーム' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

const inOverrideMode = () => {
  const override = { until: new Date(Date.now() + 600_000).toISOString(), reason: '台帳で確かめた' };
  server.use(http.get('/api/admin/me', () => HttpResponse.json({ ...aMe(), override })));
};

it('says on every page why the override mode runs, and announces it', async () => {
  inOverrideMode();
  openPage('/');
  await screen.findByText('理由:台帳で確かめた');
  screen.getByText('管理者特別権限で操作しています。理由:台帳で確かめた', { selector: '[role=status]' });
  expect(screen.getByText('理由:台帳で確かめた').closest('.no-print')).not.toBeNull();
});

it('says so when the override mode could not be ended', async () => {
  inOverrideMode();
  server.use(http.delete('/api/admin/override-mode', () => HttpResponse.error()));
  const { user } = openPage('/');
  await user.click(await screen.findByRole('button', { name: 'いま終了する' }));
  await screen.findByText(/できたかどうか確かめられていません/);
});

it('stays signed in, says so and tries again when signing out does not reach the server', async () => {
  server.use(http.post('/api/auth/staff/logout', () => HttpResponse.error()));
  const { user } = openPage('/');
  await user.click(await screen.findByRole('button', { name: 'アカウント:森下 恵、管理者' }));
  await user.click(await screen.findByRole('menuitem', { name: 'ログアウト' }));
  await screen.findByText(/できたかどうか確かめられていません/);
  screen.getByRole('heading', { name: 'ホーム' });
  server.use(
    http.post('/api/auth/staff/logout', () => new HttpResponse(null, { status: 204 })),
    http.post('/api/auth/staff/refresh', () => refused(401, 'unauthenticated')),
  );
  await user.click(screen.getByRole('button', { name: 'もう一度ログアウトする' }));
  await screen.findByRole('button', { name: 'ログインする' });
  expect(screen.queryByRole('heading', { name: 'ホーム' })).toBeNull();
});

it('keeps what was typed when the session ends, and saves it after signing in again', async () => {
  const saved: unknown[] = [];
  let token = 'token';
  server.use(
    http.post('/api/admin/venues', async ({ request }) => {
      if (request.headers.get('Authorization') !== `Bearer ${token}`) return refused(401, 'unauthenticated');
      saved.push(await request.json());
      return HttpResponse.json(aVenue());
    }),
    http.get('/api/admin/venues/v1', () => HttpResponse.json(aVenue())),
    http.post('/api/auth/staff/login', async ({ request }) => {
      const { password, ...who } = (await request.json()) as { password: string };
      expect(who).toEqual({ tenantCode: '999997', loginId: 'master' });
      return password === 'right'
        ? HttpResponse.json(aLoginAnswer({ accessToken: token }))
        : refused(401, 'login-failed');
    }),
  );
  const { user } = openPage('/venues/new');
  await user.type(await screen.findByLabelText('会場番号'), '102');
  await user.type(screen.getByLabelText('会場名'), '川沿い公民館');
  await user.type(screen.getByLabelText('住所'), 'まちやく市川沿い1');
  token = 'another';
  server.use(http.post('/api/auth/staff/refresh', () => refused(401, 'unauthenticated')));
  await user.click(screen.getByRole('button', { name: '会場を登録' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'もう一度ログインしてください' }));
  await user.type(dialog.getByLabelText('パスワード'), 'wrong{Enter}');
  await dialog.findByText(/どれかが違うか/);
  await user.clear(dialog.getByLabelText('パスワード'));
  await user.type(dialog.getByLabelText('パスワード'), 'right{Enter}');
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ number: '102', name: '川沿い公民館' });
  expect(screen.queryByRole('alertdialog')).toBeNull();
});
