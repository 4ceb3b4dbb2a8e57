import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import type { SlotForm, SlotView } from '@/api/types';
import { openPage } from '@/testing/open-page';
import { server } from '@/testing/server';
import { aPage, aSlot, aVaccine, aVenue } from '@/testing/slots';

vi.setConfig({ testTimeout: 20_000 });

type Batch = { slots: SlotForm[]; dryRun?: boolean };
let registered: Batch[] = [];

/** Slots at these times exist already. */
function existing(...startsAt: string[]) {
  server.use(
    http.post<never, Batch>('/api/admin/slots/batch', async ({ request }) => {
      const batch = await request.json();
      if (!batch.dryRun) registered.push(batch);
      const clashes = batch.slots.flatMap((form, index) =>
        startsAt.includes(form.startsAt) ? [{ index, detail: '午前の枠がもうあります' }] : [],
      );
      return HttpResponse.json({ slots: batch.slots.flatMap(wouldBe), clashes });
    }),
  );
}

function wouldBe(form: SlotForm): SlotView[] {
  const first = aSlot({ startsAt: form.startsAt, setHalf: form.set && 'FIRST' });
  return form.set ? [first, aSlot({ startsAt: '2027-02-02T09:30:00', setHalf: 'SECOND' })] : [first];
}

beforeEach(() => {
  registered = [];
  server.use(
    http.get('/api/admin/venues', () => HttpResponse.json(aPage([aVenue()]))),
    http.get('/api/admin/vaccines', () =>
      HttpResponse.json([aVaccine(), aVaccine({ id: 'w2', name: '小児用', child: true, minAgeMonths: 60 })]),
    ),
  );
  existing();
});

async function fill(user: UserEvent, name = '帯状疱疹 12月') {
  const dialog = within(await screen.findByRole('dialog', { name: '予約枠を追加' }));
  await waitFor(() => dialog.getByRole('option', { name: 'さくらの中央会場' }));
  await user.selectOptions(dialog.getByLabelText('会場'), 'さくらの中央会場');
  const vaccine = dialog.queryByLabelText('ワクチン');
  if (vaccine) await user.selectOptions(vaccine, '帯状疱疹(組換え)');
  await user.type(dialog.getByLabelText('予約枠名'), name);
  await user.clear(dialog.getByLabelText('1枠の定員'));
  await user.type(dialog.getByLabelText('1枠の定員'), '24');
  await user.type(dialog.getByLabelText('最初の日'), '2026/12/1');
  await user.type(dialog.getByLabelText('最後の日'), '2026/12/3');
  await user.tab();
  const tuesday = dialog.getByRole<HTMLInputElement>('checkbox', { name: '火' });
  if (!tuesday.checked) await user.click(tuesday);
  return dialog;
}

it('registers the pattern with one confirmation, unpublished, and shows it in the list', async () => {
  const { user, address } = openPage('/slots?add=adult');
  const dialog = await fill(user);
  await user.click(dialog.getByRole('button', { name: '4件をまとめて登録' }));
  const question = within(await screen.findByRole('alertdialog', { name: '4件の予約枠を登録しますか' }));
  question.getByText('非公開で登録します。住民の画面には、公開するまで出ません。');
  await user.click(question.getByRole('button', { name: '4件を登録する' }));
  await waitFor(() => expect(address()).toMatch(/\?venueId=v1&from=2026-12-01&to=2026-12-01$/));
  expect(registered).toHaveLength(1);
  expect(registered[0]?.slots.map((slot) => [slot.startsAt, slot.published])).toEqual([
    ['2026-12-01T09:30:00', false],
    ['2026-12-01T10:00:00', false],
    ['2026-12-01T10:30:00', false],
    ['2026-12-01T11:00:00', false],
  ]);
});

it('marks what clashes before saving, says why, and registers only after it was taken out', async () => {
  existing('2026-12-01T10:00:00');
  const { user } = openPage('/slots?add=adult');
  const dialog = await fill(user);
  await dialog.findByText('1件は、このままでは登録できません');
  dialog.getByText('午前の枠がもうあります');
  dialog.getByRole('button', { name: /12月1日\(火\) 10:00 定員24人。登録できません/ });
  const register = dialog.getByRole('button', { name: '4件をまとめて登録' });
  expect(register.getAttribute('aria-disabled')).toBe('true');
  await user.click(dialog.getByRole('button', { name: '1件をはずす' }));
  await user.click(await dialog.findByRole('button', { name: '3件をまとめて登録' }));
  await user.click(await screen.findByRole('button', { name: '3件を登録する' }));
  await waitFor(() => expect(registered[0]?.slots).toHaveLength(3));
});

it('takes single slots out and back by a press on them', async () => {
  const { user } = openPage('/slots?add=adult');
  const dialog = await fill(user);
  await user.click(dialog.getByRole('button', { name: /12月1日\(火\) 9:30/, pressed: true }));
  dialog.getByText('1件をはずしています');
  await user.keyboard('{ArrowDown}{Enter}');
  dialog.getByText('2件をはずしています');
  await user.click(dialog.getByRole('button', { name: 'すべて戻す' }));
  dialog.getByRole('button', { name: '4件をまとめて登録' });
});

it('piles up drafts and registers them together', async () => {
  const { user } = openPage('/slots?add=adult');
  const dialog = await fill(user, '午前');
  await user.click(dialog.getByRole('button', { name: 'ためておいて次を追加' }));
  await dialog.findByRole('button', { name: '午前をはずす' });
  await fill(user, '午後');
  await user.click(dialog.getByRole('button', { name: '8件をまとめて登録' }));
  await user.click(await screen.findByRole('button', { name: '8件を登録する' }));
  await waitFor(() => expect(registered[0]?.slots).toHaveLength(8));
});

it('says which second slots a set makes and when', async () => {
  const { user } = openPage('/slots?add=adult');
  const dialog = await fill(user);
  await user.click(dialog.getByRole('radio', { name: 'セット(2回1組)' }));
  await dialog.findByText('セット枠なので、2回目の枠が4件、いっしょに作られます。');
  await dialog.findByText('2027/02/02(火)');
});

it('presets vaccine, ages and doses of child slots and hides their fields', async () => {
  const { user, address } = openPage('/slots?add=adult');
  await user.click(await screen.findByRole('radio', { name: '小児用(5〜11歳)' }));
  await waitFor(() => expect(address()).toMatch(/add=child$/));
  const dialog = await fill(user);
  expect(dialog.queryByLabelText('ワクチン')).toBeNull();
  expect(dialog.queryByLabelText('対象の接種回数')).toBeNull();
  await user.click(dialog.getByRole('button', { name: '4件をまとめて登録' }));
  await user.click(await screen.findByRole('button', { name: '4件を登録する' }));
  await waitFor(() =>
    expect(registered[0]?.slots[0]).toMatchObject({ vaccineId: 'w2', minAge: 5, maxAge: 11, child: true }),
  );
});

it('leads to what has to be put right', async () => {
  const { user } = openPage('/slots?add=adult');
  const dialog = within(await screen.findByRole('dialog', { name: '予約枠を追加' }));
  await user.click(dialog.getByRole('button', { name: 'まとめて登録' }));
  await dialog.findByText('予約枠名を入れてください', { selector: 'a' });
  dialog.getByText('最初の日を確かめてください。例:2026/12/1', { selector: 'a' });
  dialog.getByText('最後の日を確かめてください。例:2026/12/25', { selector: 'a' });
});

it('asks once before typed slots are thrown away', async () => {
  const { user, address } = openPage('/slots?add=adult');
  const dialog = within(await screen.findByRole('dialog', { name: '予約枠を追加' }));
  await user.type(dialog.getByLabelText('予約枠名'), 'あ');
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '入力に戻る' }));
  expect(address()).toMatch(/add=adult/);
  await user.click(dialog.getByRole('button', { name: /閉じる/ }));
  await user.click(await screen.findByRole('button', { name: '捨てて閉じる' }));
  await waitFor(() => expect(address()).toMatch(/\/slots$/));
});

it('asks before piled slots are left', async () => {
  const { user, address } = openPage('/slots?add=adult');
  const dialog = await fill(user, '午前');
  await user.click(dialog.getByRole('button', { name: 'ためておいて次を追加' }));
  await dialog.findByRole('button', { name: '午前をはずす' });
  await user.click(screen.getByRole('link', { name: '会場一覧', hidden: true }));
  const question = within(await screen.findByRole('alertdialog', { name: '保存せずに画面を離れますか' }));
  await user.click(question.getByRole('button', { name: '入力に戻る' }));
  expect(address()).toMatch(/add=adult/);
  dialog.getByRole('button', { name: '午前をはずす' });
});
