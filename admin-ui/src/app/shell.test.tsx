import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { openPage } from '@/testing/open-page';
import { aMe, server } from '@/testing/server';

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
