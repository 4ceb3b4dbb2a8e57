import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetToasts } from '@/design/toast';
import { aDesk, atTheDesk, codes, press, scan, type DeskServer } from '@/testing/desk';
import { refused, server } from '@/testing/server';
import { http } from 'msw';
import * as sounds from './sounds';

const speeds = [5, 20, 60, 120];
let desk: DeskServer;
beforeEach(() => {
  forgetToasts();
  desk = aDesk();
});

afterEach(() => vi.useRealTimers());

const scans = () => desk.sent.filter(({ path }) => path.endsWith('scan'));
const steps = () => desk.sent.filter(({ path }) => /check-in|result|undo/.test(path));

/** 田村 is at the desk, and could be checked in. */
async function withTamura() {
  const page = await atTheDesk();
  scan(codes.r1);
  await screen.findByRole('button', { name: '田村 和子さんを受付する' });
  return page;
}

function nobodyIsOpen() {
  expect(screen.queryByText('田村 和子 さん')).toBeNull();
  expect(screen.queryByRole('button', { name: /を受付する$/ })).toBeNull();
}

it.each(speeds)('opens the next person with a reader of %i ms a key', async (gap) => {
  await withTamura();
  scan(codes.r2, { gap });
  await screen.findByRole('button', { name: '大野 茂さんを受付する' });
  expect(screen.queryByText('田村 和子 さん')).toBeNull();
});

it.each(speeds)(
  'says what was read where it is no code, and closes the person before, at %i ms a key',
  async (gap) => {
    const tone = vi.spyOn(sounds, 'playAnswer');
    await withTamura();
    for (const [text, count] of [
      ['41001', 5],
      ['41001273', 8],
    ]) {
      tone.mockClear();
      scan(String(text), { gap });
      const head = await screen.findByRole('alert');
      expect(head.textContent).toContain('読み取れませんでした');
      screen.getByText(new RegExp(`「${text}」\\(${count}けた\\)は、接種券番号\\(10けたの数字\\)でも`));
      screen.getByText(/もう一度、読み取ってください/);
      nobodyIsOpen();
      expect(tone.mock.calls).toEqual([[false]]);
    }
    expect(scans()).toHaveLength(1);
    expect(steps()).toHaveLength(0);
  },
);

it('joins what comes with a short pause in the middle', async () => {
  await withTamura();
  const end = press([...'R000'], { gap: 60 });
  scan('0002', { gap: 60, at: end + 450 });
  await screen.findByRole('button', { name: '大野 茂さんを受付する' });
});

it('takes two halves with a long pause between them for two scans, and opens nobody', async () => {
  await withTamura();
  const end = press([...'41001'], { gap: 60 });
  nobodyIsOpen();
  scan('27305', { gap: 60, at: end + 600 });
  await screen.findByText(/「27305」\(5けた\)/);
  nobodyIsOpen();
  expect(scans()).toHaveLength(1);
});

it('ends a scan without Enter after a pause', async () => {
  await withTamura();
  press([...codes.r2], { gap: 20 });
  await screen.findByRole('button', { name: '大野 茂さんを受付する' });
});

it('reads through an input method', async () => {
  await withTamura();
  scan(codes.r2, { gap: 20, ime: true });
  await screen.findByRole('button', { name: '大野 茂さんを受付する' });
});

it('says how to go on where an input method hides the keys', async () => {
  await withTamura();
  const hidden = Array.from({ length: 10 }, () => 'Unidentified');
  press([...hidden, 'Enter'], { gap: 20 });
  await screen.findByText(/日本語入力を切ってください/);
  nobodyIsOpen();
});

it('closes the person before with the first key, so that a click between means nobody else', async () => {
  const { user } = await withTamura();
  const end = press([...'R000'], { gap: 60 });
  nobodyIsOpen();
  await user.click(screen.getByRole('button', { name: '名前でさがす' }));
  const field = screen.getByLabelText<HTMLInputElement>('名前(カナ)');
  expect(document.activeElement).toBe(field);
  scan('0002', { gap: 60, at: end + 60 });
  await screen.findByRole('button', { name: '大野 茂さんを受付する' });
  expect(field.value).toBe('');
});

it.each(speeds)('takes a scan out of the field for names at %i ms a key', async (gap) => {
  const { user } = await withTamura();
  await user.click(screen.getByRole('button', { name: '名前でさがす' }));
  const field = screen.getByLabelText<HTMLInputElement>('名前(カナ)');
  scan('4100127306', { gap, typed: field });
  await waitFor(() => expect(scans().at(-1)?.body).toMatchObject({ code: '4100127306' }));
  expect(field.value).toBe('');
  scan('41001273', { gap, typed: field });
  await screen.findByText(/「41001273」\(8けた\)/);
  nobodyIsOpen();
});

it('leaves what a person types into a field alone', async () => {
  const { user } = await withTamura();
  await user.click(screen.getByRole('button', { name: '名前でさがす' }));
  const field = screen.getByLabelText<HTMLInputElement>('名前(カナ)');
  scan('RYOUSUKE', { gap: 120, typed: field });
  expect(field.value).toBe('RYOUSUKE');
  screen.getByText('田村 和子 さん');
});

it('closes the person before when a number typed by hand is none', async () => {
  const { user } = await withTamura();
  await user.click(screen.getByRole('button', { name: '手で入れる' }));
  const field = screen.getByLabelText<HTMLInputElement>('接種券番号か受付コード');
  fireEvent.change(field, { target: { value: '41001' } });
  await user.click(screen.getByRole('button', { name: '開く' }));
  await screen.findByText(/「41001」\(5けた\)/);
  nobodyIsOpen();
});

it('keeps the person before when nothing was typed by hand, and says what is missing', async () => {
  const { user } = await withTamura();
  await user.click(screen.getByRole('button', { name: '手で入れる' }));
  await user.click(screen.getByRole('button', { name: '開く' }));
  await screen.findByText(/^接種券番号は10けた、受付コードはRで始まる8文字です/);
  expect(screen.queryByText(/「」/)).toBeNull();
  screen.getByText('田村 和子 さん');
  expect(document.activeElement).toBe(screen.getByLabelText('接種券番号か受付コード'));
});

it('never presses a button with the Enter of a scan, not even a late one', async () => {
  await withTamura();
  within(screen.getByRole('main')).getByRole('button', { name: 'メニュー' }).focus();
  press([...'41001'], { gap: 20 });
  await screen.findByText(/「41001」/);
  press(['Enter']);
  expect(screen.queryByRole('menu')).toBeNull();
});

it('sends with every step what was read last, and nothing that was shown', async () => {
  const { user } = await atTheDesk();
  scan('A4100127305A');
  await user.click(await screen.findByRole('button', { name: '田村 和子さんを受付する' }));
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  await waitFor(() => expect(steps()).toHaveLength(2));
  expect(steps().map(({ body }) => (body as { scanned: string }).scanned)).toEqual([
    '4100127305',
    '4100127305',
  ]);
});

it('shows on the card that the server refused a step for somebody else', async () => {
  const { user } = await withTamura();
  server.use(
    http.post('/api/admin/reservations/r1/check-in', () =>
      refused(409, 'scan-of-another-person', { detail: 'この人のものではありません' }),
    ),
  );
  await user.click(screen.getByRole('button', { name: '田村 和子さんを受付する' }));
  await screen.findByText('この人のものではありません');
  expect(desk.bookings.r1.status).toBe('RESERVED');
});

it('asks before an unreadable scan takes an unfinished result from the screen', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN' };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '田村 和子さんの結果を入れる' }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  (document.activeElement as HTMLElement).blur();
  scan('41001273', { gap: 60 });
  const question = await screen.findByRole('alertdialog');
  within(question).getByText(/「41001273」\(8けた\)/);
  await user.click(within(question).getByRole('button', { name: '結果に戻る' }));
  await user.click(screen.getByRole('button', { name: '田村 和子さんを「接種済み」で確定する' }));
  await waitFor(() => expect(steps().at(-1)?.body).toMatchObject({ scanned: codes.r1 }));
});

it('asks about later doses, and takes the answer with the step', async () => {
  desk.bookings.r1 = {
    ...desk.bookings.r1,
    status: 'VACCINATED',
    version: 2,
    statusSince: new Date().toISOString(),
  };
  const asks = () => refused(409, 'later-dose-conflicts', { detail: '2回目を受けられません' });
  const { user } = await atTheDesk();
  server.use(http.post('/api/admin/reservations/r1/undo', asks, { once: true }));
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  await screen.findByText('2回目を受けられません');
  expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '後の回の予約は残す' }));
  await waitFor(() =>
    expect(steps().at(-1)?.body).toEqual({ version: 2, scanned: codes.r1, alsoLaterDoses: false }),
  );
  await screen.findByRole('button', { name: '田村 和子さんの結果を入れる' });
});

it('does nothing where a question about later doses is left without an answer', async () => {
  desk.bookings.r1 = {
    ...desk.bookings.r1,
    status: 'VACCINATED',
    version: 2,
    statusSince: new Date().toISOString(),
  };
  const { user } = await atTheDesk();
  server.use(
    http.post('/api/admin/reservations/r1/undo', () =>
      refused(409, 'later-dose-conflicts', { detail: '2回目を受けられません' }),
    ),
  );
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  await user.click(await screen.findByRole('button', { name: 'やめる' }));
  expect(screen.queryByText('2回目を受けられません')).toBeNull();
  screen.getByRole('button', { name: '元に戻す' });
  expect(desk.bookings.r1.status).toBe('VACCINATED');
});

it('reads the person again after the connection was lost, before any step is possible', async () => {
  await withTamura();
  desk.lost = true;
  fireEvent(window, new Event('offline'));
  await screen.findByText('つながっていません');
  screen.getByRole('button', { name: '田村 和子さんを受付する' });
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN', version: 1 };
  desk.lost = false;
  scan(codes.r2);
  await screen.findByText('つながっています');
  await screen.findByRole('button', { name: '大野 茂さんを受付する' });
  desk.lost = true;
  fireEvent(window, new Event('offline'));
  desk.lost = false;
  const before = scans().length;
  fireEvent(window, new Event('online'));
  await waitFor(() => expect(scans().length).toBeGreaterThan(before));
});

it('shows in red what the reading after the connection finds, without a way to check in', async () => {
  const { user } = await atTheDesk();
  desk.lost = true;
  fireEvent(window, new Event('offline'));
  await user.click(screen.getByText('オオノ シゲル', { selector: '.day-row *' }));
  await screen.findByRole('button', { name: 'オオノ シゲルさんを受付する' });
  desk.scanned({ outcome: 'UNKNOWN' });
  desk.lost = false;
  fireEvent(window, new Event('online'));
  await screen.findByText('この番号は見つかりません');
  expect(screen.queryByRole('button', { name: /を受付する$/ })).toBeNull();
});

/** The connection goes, and comes back to a server that is busy once; it is asked again when the answer lets it. */
async function comesBackBusy() {
  desk.lost = true;
  fireEvent(window, new Event('offline'));
  await screen.findByText('つながっていません');
  const busy = vi.fn(() => refused(503, 'busy'));
  server.use(http.post('/api/admin/reception/scan', busy, { once: true }));
  desk.lost = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const later = vi.spyOn(globalThis, 'setTimeout');
  fireEvent(window, new Event('online'));
  await waitFor(() => expect(busy).toHaveBeenCalled());
  await screen.findByText('つながっています');
  return async () => {
    await waitFor(() => expect(later).toHaveBeenCalledWith(expect.any(Function), 5_000));
    await vi.advanceTimersByTimeAsync(5_000);
  };
}

it('keeps the result being typed while the server is busy after a lost connection, and reads again', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN', version: 1 };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '田村 和子さんの結果を入れる' }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  const readAgain = await comesBackBusy();
  const confirm = () => screen.getByRole('button', { name: '田村 和子さんを「接種済み」で確定する' });
  await waitFor(() => expect(confirm().getAttribute('aria-disabled')).toBe('true'));
  await readAgain();
  await waitFor(() => expect(confirm().getAttribute('aria-disabled')).toBeNull());
});

it('keeps an open dialog and its reason while the person is read again, and sends nothing meanwhile', async () => {
  desk.bookings.r1 = {
    ...desk.bookings.r1,
    status: 'VACCINATED',
    version: 2,
    statusSince: '2026-01-01T00:00:00Z',
  };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '訂正する' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/理由/), '人ちがい');
  const readAgain = await comesBackBusy();
  const send = () => dialog.getByRole('button', { name: '訂正する' });
  await waitFor(() => expect(send().getAttribute('aria-disabled')).toBe('true'));
  await user.click(send());
  expect(steps()).toHaveLength(0);
  await readAgain();
  await waitFor(() => expect(send().getAttribute('aria-disabled')).toBeNull());
  expect(dialog.getByLabelText<HTMLInputElement>(/理由/).value).toBe('人ちがい');
});

it('shows in red without a connection, too, who must not be vaccinated as far as the list knows', async () => {
  desk.against.r2 = [{ code: 'too-young', detail: '50歳から接種できます' }];
  const { user } = await atTheDesk();
  desk.lost = true;
  fireEvent(window, new Event('offline'));
  await user.click(screen.getByText('オオノ シゲル', { selector: '.day-row *' }));
  const card = within(await screen.findByRole('region', { name: '今日は接種できません' }));
  card.getByRole('alert');
  card.getByText('50歳から接種できます');
  card.getByText('一覧の内容だけです。今日接種できるかは、まだ確かめていません。');
  expect(screen.queryByRole('button', { name: /を受付する$|受付できません/ })).toBeNull();
});
