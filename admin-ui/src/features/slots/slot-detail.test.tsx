import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { SlotForm, SlotView } from '@/api/types';
import { openPage } from '@/testing/open-page';
import { refused, server } from '@/testing/server';
import { aBooking, aPage, aSlot, aVaccine, aVenue } from '@/testing/slots';

let sent: (SlotForm & { version: number })[] = [];

function aSlotWith(slot: SlotView, ...reservations: ReturnType<typeof aBooking>[]) {
  server.use(
    http.get('/api/admin/slots/s1', () => HttpResponse.json(slot)),
    http.get('/api/admin/slots/s1/reservations', () => HttpResponse.json({ slot, reservations })),
  );
}

/** What the server says to each attempt to save. */
function answers(...say: (() => Response)[]) {
  server.use(
    http.put<never, SlotForm & { version: number }>('/api/admin/slots/s1', async ({ request }) => {
      sent.push(await request.json());
      return say[sent.length - 1]?.() ?? refused(500, 'internal-error');
    }),
  );
}

beforeEach(() => {
  sent = [];
  server.use(
    http.get('/api/admin/venues', () => HttpResponse.json(aPage([aVenue()]))),
    http.get('/api/admin/vaccines', () => HttpResponse.json([aVaccine()])),
  );
});

async function typeCapacity(user: ReturnType<typeof openPage>['user'], capacity: string) {
  const field = await screen.findByLabelText('定員');
  await user.clear(field);
  await user.type(field, capacity);
}

it('lists who is booked, also without a name, with code and voucher number', async () => {
  aSlotWith(aSlot({ reserved: 1 }), aBooking({ voucherNumber: '4100127301' }));
  openPage('/slots/s1');
  const table = within(await screen.findByRole('region', { name: '予約者' }));
  const row = within(table.getByRole('row', { name: /4100127301/ }));
  row.getByText('氏名未登録');
  row.getByText('999997');
  row.getByText('予約済み');
});

it('does not offer to delete a slot with bookings and says why', async () => {
  aSlotWith(aSlot({ reserved: 1 }), aBooking());
  openPage('/slots/s1');
  const button = await screen.findByRole('button', { name: '削除する' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  screen.getByText('予約の記録があるため、削除できません。使わないときは非公開にしてください');
});

it('says so when a booking came in between and deleting was refused', async () => {
  aSlotWith(aSlot());
  server.use(http.delete('/api/admin/slots/s1', () => refused(409, 'slot-has-bookings')));
  const { user } = openPage('/slots/s1');
  await user.click(await screen.findByRole('button', { name: '削除する' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'この予約枠を削除しますか' }));
  await user.click(dialog.getByRole('button', { name: '削除する' }));
  await dialog.findByText('予約が入っている枠は削除できません。先に予約を変更するか取り消してください');
});

it('says by how many a lower capacity is over, asks, and saves only when it was confirmed', async () => {
  aSlotWith(aSlot({ reserved: 14 }));
  const saved = aSlot({ reserved: 14, capacity: 10 });
  answers(
    () => refused(409, 'capacity-below-booked'),
    () => HttpResponse.json({ slot: saved }),
  );
  const { user, address } = openPage('/slots/s1/edit');
  await typeCapacity(user, '10');
  await screen.findByText('予約が14人入っています。定員を10人にすると、4人が定員を超えます。');
  await user.click(screen.getByRole('button', { name: '保存する' }));
  const dialog = within(
    await screen.findByRole('alertdialog', { name: '定員を下げますか(4人超過になります)' }),
  );
  expect(sent[0]?.confirmLowerCapacity).toBeUndefined();
  await user.click(dialog.getByRole('button', { name: '定員を10人にする' }));
  await waitFor(() => expect(address()).toMatch(/\/slots\/s1$/));
  expect(sent[1]).toMatchObject({ capacity: 10, confirmLowerCapacity: true });
});

it('shows what went wrong, not hidden behind the question of the lower capacity', async () => {
  aSlotWith(aSlot({ reserved: 14 }));
  answers(
    () => refused(409, 'capacity-below-booked'),
    () => refused(409, 'slot-clash'),
  );
  const { user } = openPage('/slots/s1/edit');
  await typeCapacity(user, '10');
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await user.click(await screen.findByRole('button', { name: '定員を10人にする' }));
  await screen.findByText('同じ会場・時間・ワクチン・名前の予約枠が、すでにあります');
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

it('keeps what was typed when somebody else saved first, and says what they changed', async () => {
  aSlotWith(aSlot());
  const theirs = aSlot({ version: 1, name: '午前B', capacity: 30 });
  answers(
    () => {
      aSlotWith(theirs);
      return refused(412, 'stale-version');
    },
    () => HttpResponse.json({ slot: theirs }),
  );
  const { user, address } = openPage('/slots/s1/edit');
  await typeCapacity(user, '12');
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByText('予約枠名:「午前B」に変わっていました。画面に入れました');
  screen.getByText('定員:「30」に変わっていました。入力した「12」を残しています');
  expect(screen.getByLabelText<HTMLInputElement>('定員').value).toBe('12');
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await waitFor(() => expect(address()).toMatch(/\/slots\/s1$/));
  expect(sent[1]).toMatchObject({ name: '午前B', capacity: 12, version: 1 });
});

const tooYoung = { code: 'too-young', detail: '接種の日に50歳になっていません' };
const tamura = { familyNameKana: 'タムラ', givenNameKana: 'カズコ' };

it('lists the bookings that no longer fit after saving, with why, and leads to each person', async () => {
  aSlotWith(aSlot({ reserved: 2 }), aBooking({ ...tamura }), aBooking({ voucherNumber: '4100127302' }));
  answers(() => {
    aSlotWith(
      aSlot({ reserved: 2 }),
      aBooking({ ...tamura, personId: 'p7', against: [tooYoung] }),
      aBooking({ voucherNumber: '4100127302' }),
    );
    return HttpResponse.json({ slot: aSlot() });
  });
  const { user } = openPage('/slots/s1/edit');
  await user.selectOptions(await screen.findByLabelText('対象の接種回数'), '2回目');
  await user.click(screen.getByRole('button', { name: '保存する' }));
  await screen.findByText('1件の予約が、新しい条件に合わなくなりました', { selector: 'p' });
  screen.getByText('接種の日に50歳になっていません');
  expect(screen.getByRole('link', { name: 'タムラ カズコ' }).getAttribute('href')).toBe(
    '/admin/residents/p7',
  );
  expect(screen.queryByText('4100127302')).toBeNull();
});

it('also lists those of the second half, which a first half takes along', async () => {
  aSlotWith(aSlot({ setHalf: 'FIRST', pairedSlotId: 's2' }));
  const second = aSlot({ id: 's2', setHalf: 'SECOND', name: '午前A 2回目' });
  server.use(
    http.get('/api/admin/slots/s2/reservations', () =>
      HttpResponse.json({ slot: second, reservations: [aBooking({ ...tamura, against: [tooYoung] })] }),
    ),
  );
  answers(() => HttpResponse.json({ slot: aSlot() }));
  const { user } = openPage('/slots/s1/edit');
  await user.click(await screen.findByRole('button', { name: '保存する' }));
  await screen.findByRole('link', { name: 'タムラ カズコ' });
});

it('marks on the page and on paper whom the slot does not fit any more', async () => {
  aSlotWith(aSlot({ reserved: 1 }), aBooking({ ...tamura, against: [tooYoung] }));
  openPage('/slots/s1');
  await screen.findByText('1件の予約が、いまの条件に合いません');
  const table = within(screen.getByRole('region', { name: '予約者' }));
  within(table.getByRole('row', { name: /タムラ カズコ/ })).getByText('接種の日に50歳になっていません');
  screen.getByText('確認:接種の日に50歳になっていません', { selector: '.roster *' });
});

it('prints the time of printing, not of opening the page', async () => {
  aSlotWith(aSlot());
  openPage('/slots/s1');
  await screen.findByText('削除する');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T03:04:00Z') });
  window.dispatchEvent(new Event('beforeprint'));
  vi.useRealTimers();
  screen.getByText(/^印刷 2026\/12\/01\(火\) 12:04/);
});

it('points at the field that the server refused, by the name it has here', async () => {
  aSlotWith(aSlot());
  const fields = [{ field: 'startsAt', code: 'outside-programme', detail: '期間の中の日を選んでください。' }];
  answers(() => refused(400, 'validation-failed', { fields }));
  const { user } = openPage('/slots/s1/edit');
  await user.click(await screen.findByRole('button', { name: '保存する' }));
  await user.click(await screen.findByRole('link', { name: '期間の中の日を選んでください。' }));
  expect(document.activeElement).toBe(screen.getByLabelText('日'));
});
