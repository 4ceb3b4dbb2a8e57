import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { openPage } from '@/testing/open-page';
import { aMe, refused, server } from '@/testing/server';
import { aPage, aSlot, aVenue } from '@/testing/slots';

let asked: string[] = [];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('/api/admin/venues', () =>
      HttpResponse.json(aPage([aVenue(), aVenue({ id: 'v2', name: '川沿い公民館' })])),
    ),
    http.get('/api/admin/slots', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(
        aPage([
          aSlot({ id: 's1', name: '午前A', capacity: 20, reserved: 22, overbooked: 2, remaining: 0 }),
          aSlot({ id: 's2', name: '午後', published: true, capacity: 24, reserved: 24, remaining: 0 }),
        ]),
      );
    }),
  );
});

it('asks the server for what the address says', async () => {
  openPage('/slots?venueId=v2&from=2026-12-01&dose=3&intervalMonths=5&fullness=OVER&published=false&page=1');
  await screen.findByRole('link', { name: '午前A' });
  const query = Object.fromEntries(new URLSearchParams(asked[0]));
  expect(query).toEqual({
    venueId: 'v2',
    from: '2026-12-01',
    dose: '3',
    intervalMonths: '5',
    fullness: 'OVER',
    published: 'false',
    page: '1',
    size: '50',
  });
});

it('shows the conditions of the address in the fields, also when the choices arrive later', async () => {
  openPage('/slots?venueId=v2&from=2026-12-01');
  const venue = await screen.findByRole<HTMLSelectElement>('combobox', { name: '会場' });
  await waitFor(() => expect(venue.value).toBe('v2'));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '開始日' }).value).toBe('2026/12/01');
});

it('writes the conditions into the address and begins at the first page', async () => {
  const { user, address } = openPage('/slots?page=2');
  await user.selectOptions(await screen.findByRole('combobox', { name: '公開' }), '非公開');
  await user.type(screen.getByRole('textbox', { name: '開始日' }), '2026/12/1');
  await user.click(screen.getByRole('button', { name: '絞り込む' }));
  await waitFor(() => expect(address()).toMatch(/\?from=2026-12-01&published=false$/));
  await user.click(screen.getByRole('button', { name: '満席' }));
  await waitFor(() => expect(address()).toMatch(/published=false&fullness=FULL$/));
  await user.click(screen.getByRole('button', { name: '条件を消す' }));
  await waitFor(() => expect(address()).toMatch(/\/slots$/));
});

it('says so instead of asking when a date is no date', async () => {
  const { user, address } = openPage('/slots');
  await user.type(await screen.findByRole('textbox', { name: '終了日' }), '2026/2/30');
  await user.click(screen.getByRole('button', { name: '絞り込む' }));
  await screen.findByText('日付を確かめてください。例:2026/12/1');
  expect(address()).toMatch(/\/slots$/);
});

it('says how many people are over capacity, never a negative number', async () => {
  openPage('/slots');
  const row = await screen.findByRole('row', { name: /午前A/ });
  within(row).getByText('2人超過');
  within(await screen.findByRole('row', { name: /午後/ })).getByText('満席');
});

it('searches by start and end with their times, and by the interval, as the manual does', async () => {
  const { user, address } = openPage('/slots');
  await user.type(await screen.findByRole('textbox', { name: '開始日' }), '2026/12/1');
  await user.type(screen.getByRole('textbox', { name: '開始時刻' }), '930');
  await user.type(screen.getByRole('textbox', { name: '終了日' }), '2026/12/1');
  await user.type(screen.getByRole('textbox', { name: '終了時刻' }), '12:00');
  await user.type(screen.getByRole('textbox', { name: '接種間隔(月)' }), '5');
  await user.click(screen.getByRole('button', { name: '絞り込む' }));
  await waitFor(() => expect(address()).toContain('fromTime=09%3A30'));
  await waitFor(() => {
    const query = Object.fromEntries(new URLSearchParams(asked.at(-1)));
    expect(query).toEqual({
      startsFrom: '2026-12-01T09:30',
      endsTo: '2026-12-01T12:00',
      intervalMonths: '5',
      size: '50',
    });
  });
});

it('says that a time alone is no search', async () => {
  const { user, address } = openPage('/slots');
  await user.type(await screen.findByRole('textbox', { name: '開始時刻' }), '9:30');
  await user.click(screen.getByRole('button', { name: '絞り込む' }));
  await screen.findByText('時刻で探すときは、日も入れてください');
  expect(address()).toMatch(/\/slots$/);
});

it('counts only what will change, asks once with the consequence, and can take it back', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('/api/admin/slots/publication', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ changed: 1 });
    }),
  );
  const { user } = openPage('/slots');
  await user.click(await screen.findByRole('checkbox', { name: 'このページの全部を選ぶ' }));
  screen.getByText('公開すると、会場が公開なら、すぐ住民の画面に出ます');
  screen.getByText('2件を選んでいます');
  screen.getByRole('button', { name: '1件を非公開にする' });
  await user.click(screen.getByRole('button', { name: '1件を公開する' }));
  const dialog = await screen.findByRole('alertdialog', { name: '1件の予約枠を公開しますか' });
  await user.click(within(dialog).getByRole('button', { name: '1件を公開する' }));
  await screen.findByText('1件を公開しました');
  await user.click(screen.getByRole('button', { name: '元に戻す' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { slotIds: ['s1'], published: true },
      { slotIds: ['s1'], published: false },
    ]),
  );
});

it('says that taking back did not work, also when the question is gone', async () => {
  server.use(http.post('/api/admin/slots/publication', () => HttpResponse.json({ changed: 1 })));
  const { user } = openPage('/slots');
  await user.click(await screen.findByRole('checkbox', { name: /午前Aを選ぶ/ }));
  await user.click(screen.getByRole('button', { name: '1件を公開する' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: '1件を公開する' }));
  const undo = await screen.findByRole('button', { name: '元に戻す' });
  server.use(http.post('/api/admin/slots/publication', () => HttpResponse.error()));
  await user.click(undo);
  const said = await screen.findByRole('alert');
  expect(said.textContent).toContain('できたかどうか確かめられていません');
});

it('keeps the question open and says why when publishing is refused', async () => {
  server.use(http.post('/api/admin/slots/publication', () => refused(409, 'outside-your-venues')));
  const { user } = openPage('/slots');
  await user.click(await screen.findByRole('checkbox', { name: /午後を選ぶ/ }));
  expect(screen.queryByRole('button', { name: /件を公開する/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '1件を非公開にする' }));
  const dialog = await screen.findByRole('alertdialog', { name: '1件の予約枠を非公開にしますか' });
  within(dialog).getByText(/入っている予約\(24人\)/);
  await user.click(within(dialog).getByRole('button', { name: '1件を非公開にする' }));
  await within(dialog).findByText('担当していない会場です。担当の会場を選んでください');
});

it('lets venue staff look but neither select nor add', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('VENUE_STAFF'))));
  openPage('/slots?add=adult');
  await screen.findByRole('link', { name: '午前A' });
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('link', { name: '予約枠を追加' })).toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says that nothing fits the conditions', async () => {
  server.use(http.get('/api/admin/slots', () => HttpResponse.json(aPage([]))));
  openPage('/slots?fullness=FULL');
  await screen.findByText('条件に合う予約枠はありません');
});

it('offers to read again when the list could not be read', async () => {
  server.use(http.get('/api/admin/slots', () => refused(500, 'internal-error')));
  openPage('/slots');
  await screen.findByText('読み込めませんでした');
  screen.getByRole('button', { name: 'もう一度読み込む' });
});

it('offers the way back where there is nothing any more, instead of reading it again', async () => {
  const { user, address } = openPage('/slots');
  await screen.findByRole('link', { name: '午前A' });
  server.use(http.get('/api/admin/slots/s1/reservations', () => refused(404, 'not-found')));
  await user.click(screen.getByRole('link', { name: '午前A' }));
  await screen.findByText('見つかりません');
  expect(screen.queryByRole('button', { name: 'もう一度読み込む' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '前の画面に戻る' }));
  await waitFor(() => expect(address()).toMatch(/\/slots$/));
});
