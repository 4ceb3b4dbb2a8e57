import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { openPage } from '@/testing/open-page';
import { server } from '@/testing/server';
import { aReservation, aResident } from '@/testing/people';
import { aSlot } from '@/testing/slots';

const hasFocus = (find: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(find()));
const title = (name: string) => () => screen.getByRole('heading', { level: 1, name });

it('has the focus on the new title after every change of page, also from the folded menu', async () => {
  const { user } = openPage('/');
  const menu = await screen.findByRole('navigation', { name: 'メインメニュー' });
  await user.click(within(menu).getByRole('link', { name: '会場一覧' }));
  await hasFocus(title('会場一覧'));
  await user.click(screen.getByRole('button', { name: 'メニュー' }));
  const folded = await screen.findByRole('dialog', { name: 'メニュー' });
  await user.click(within(folded).getByRole('link', { name: '接種券一覧' }));
  await hasFocus(title('接種券一覧'));
});

it('has the focus on the title that replaces the one of a page that was still loading', async () => {
  let answer = () => {};
  const waits = new Promise<void>((resolve) => (answer = resolve));
  server.use(
    http.get('/api/admin/slots', () =>
      HttpResponse.json({ items: [aSlot({ name: '午前A' })], page: 0, size: 50, total: 1 }),
    ),
    http.get('/api/admin/slots/:id/reservations', async () => {
      await waits;
      return HttpResponse.json({ slot: aSlot({ name: '午前A' }), reservations: [] });
    }),
  );
  const { user } = openPage('/slots');
  await user.click(await screen.findByRole('link', { name: '午前A' }));
  await hasFocus(title('予約枠の詳細'));
  answer();
  await screen.findByRole('heading', { level: 1, name: '午前A' });
  await hasFocus(title('午前A'));
});

it('has the focus on the error summary after a refused form, and says so before page and site', async () => {
  const { user } = openPage('/venues/new');
  const save = await screen.findByRole('button', { name: '会場を登録' });
  const focused: string[] = [];
  document.addEventListener('focusin', ({ target }) => focused.push((target as Element).tagName));
  await user.click(save);
  const summary = await screen.findByRole('group', { name: /つの項目を直してください/ });
  await hasFocus(() => summary);
  // A form library would have put it into the first field.
  expect(focused).not.toContain('INPUT');
  expect(document.title).toMatch(
    /^エラー: \dつの項目を直してください - 会場登録 - まちやく市 予防接種予約 - /,
  );
});

it('keeps page and site in the title', async () => {
  openPage('/venues');
  await screen.findByRole('heading', { name: '会場一覧' });
  expect(document.title).toBe('会場一覧 - まちやく市 予防接種予約 - まちやく 管理');
});

it('has the focus on the title of the part when the row of an act has gone, never nowhere', async () => {
  let status: 'RESERVED' | 'CANCELLED' = 'RESERVED';
  server.use(
    http.get('/api/admin/residents/p1', () =>
      HttpResponse.json(aResident({ reservations: [aReservation({ status })] })),
    ),
    http.post('/api/admin/reservations/r1/cancel', () => {
      status = 'CANCELLED';
      return HttpResponse.json({ cancelled: [aReservation({ status })] });
    }),
  );
  const { user } = openPage('/residents/p1');
  await user.click(await screen.findByRole('button', { name: '取り消す' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '予約を取り消す' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '取り消す' })).toBeNull());
  await hasFocus(() => screen.getByRole('heading', { level: 2, name: /^予約/ }));
});
