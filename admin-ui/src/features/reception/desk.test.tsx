import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aDesk, atTheDesk, codes, scan, type DeskServer } from '@/testing/desk';
import { server } from '@/testing/server';
import { today } from '@/words/dates';

const now = today();
let desk: DeskServer;
beforeEach(() => {
  desk = aDesk();
});

it('opens the person of a scan without touching a field, and keeps the voucher number out of the address', async () => {
  const { address } = await atTheDesk();
  scan('A4100127305A');
  await screen.findByText('この会場の予約があります');
  screen.getByText('田村 和子 さん');
  screen.getByText('筆談を希望');
  expect(desk.sent[0]?.body).toEqual({ code: '4100127305', venueId: 'n1' });
  expect(address()).toBe('/reception?venue=n1&code=R7K3M9QA');
});

it('checks in, and takes it back with one press', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  await screen.findByText('受付が済んでいます');
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  await waitFor(() =>
    expect(desk.sent.at(-1)).toMatchObject({
      path: '/api/admin/reservations/r1/undo',
      body: { version: 1 },
    }),
  );
  await screen.findByRole('button', { name: /を受付する$/ });
});

it('preselects no result, carries lot and doctor over and marks them, and takes the dose from the booking', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN', dose: 2, version: 1 };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  const which = await screen.findByRole('radiogroup', { name: '結果' });
  for (const one of within(which).getAllByRole<HTMLInputElement>('radio')) expect(one.checked).toBe(false);
  expect(screen.queryByRole('button', { name: /確定する/ })).toBeNull();
  await user.click(within(which).getByRole('radio', { name: /接種済み/ }));
  expect(screen.getByLabelText<HTMLInputElement>('ロット番号').value).toBe('SZ0427A');
  expect(screen.getAllByText('前の方と同じにしています')).toHaveLength(2);
  screen.getByText('2回目・SZ0427A・高野 誠');
  await user.click(screen.getByRole('button', { name: /「接種済み」で確定する$/ }));
  await screen.findByText('次の方を読み取れます');
  expect(desk.sent.at(-1)?.body).toEqual({
    status: 'VACCINATED',
    dose: 2,
    vaccinatedOn: now,
    lotNumber: 'SZ0427A',
    physicianName: '高野 誠',
    scanned: codes.r1,
    version: 1,
  });
  await user.click(screen.getByRole('button', { name: '元に戻す' }));
  await waitFor(() => expect(desk.sent.at(-1)?.path).toMatch(/undo$/));
});

it('takes a message back as soon as its booking is undone from the row, so that nothing is undone twice', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN', version: 1 };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  await user.click(screen.getByRole('button', { name: /「接種済み」で確定する$/ }));
  await screen.findByText(/を接種済みにしました/);
  await user.click(await screen.findByRole('button', { name: /元に戻す タムラ/ }));
  await waitFor(() => expect(screen.queryByText(/を接種済みにしました/)).toBeNull());
  expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
  expect(desk.sent.filter(({ path }) => path.endsWith('undo'))).toHaveLength(1);
});

it('shows the result form without messages on top of it', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  await screen.findByText('田村 和子さんの受付をしました');
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  await screen.findByRole('radiogroup', { name: '結果' });
  expect(screen.queryByText('田村 和子さんの受付をしました')).toBeNull();
});

it('records a screening with its reason, without dose and lot', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN' };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  await user.click(await screen.findByRole('radio', { name: /予診のみ/ }));
  expect(screen.queryByLabelText('ロット番号')).toBeNull();
  await user.click(screen.getByRole('button', { name: /「予診のみ」で確定する$/ }));
  await screen.findByText('接種しなかった理由を選んでください');
  await user.click(screen.getByRole('radio', { name: '発熱があった' }));
  await user.click(screen.getByRole('button', { name: /「予診のみ」で確定する$/ }));
  await waitFor(() =>
    expect(desk.sent.at(-1)?.body).toEqual({
      status: 'SCREENED_ONLY',
      reason: '発熱があった',
      scanned: codes.r1,
      version: 0,
    }),
  );
});

it('asks before a scan replaces a person whose result is unfinished', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN' };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  const lot = screen.getByLabelText<HTMLInputElement>('ロット番号');
  lot.focus();
  scan('ABC123456');
  expect(screen.queryByText('結果を入れ終わっていません')).toBeNull();
  lot.blur();
  scan(codes.r2);
  await screen.findByText('結果を入れ終わっていません');
  await user.click(screen.getByRole('button', { name: '結果に戻る' }));
  screen.getByText('1回目・SZ0427A・高野 誠');
});

it('asks before an unfinished result is left for another page', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN' };
  const { user, address } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  await screen.findByRole('radiogroup', { name: '結果' });
  await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'メニュー' }));
  await user.click(await screen.findByRole('menuitem', { name: 'ホーム' }));
  await screen.findByText('結果を入れ終わっていません');
  await user.click(screen.getByRole('button', { name: '結果に戻る' }));
  expect(address()).toMatch(/^\/reception/);
});

it('counts only the answer to the newest scan', async () => {
  const { user } = await atTheDesk();
  let answerFirst = () => {};
  const first = new Promise<void>((resolve) => (answerFirst = resolve));
  server.use(
    http.post('/api/admin/reception/scan', async ({ request }) => {
      const { code } = (await request.clone().json()) as { code: string };
      if (code === codes.r1) await first;
      return undefined;
    }),
  );
  scan(codes.r1);
  scan(codes.r2);
  await screen.findByText('大野 茂 さん');
  answerFirst();
  await waitFor(() => expect(desk.sent.filter(({ path }) => path.endsWith('scan'))).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: /を受付する$/ }));
  await screen.findByText('大野 茂さんの受付をしました');
  expect(screen.queryByText('田村 和子 さん')).toBeNull();
});

it('shows nobody when the desk was cleared before the answer came', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await screen.findByText('田村 和子 さん');
  let answer = () => {};
  const late = new Promise<void>((resolve) => (answer = resolve));
  server.use(
    http.post('/api/admin/reservations/r1/check-in', async () => {
      await late;
      return undefined;
    }),
  );
  await user.click(screen.getByRole('button', { name: /を受付する$/ }));
  await user.click(screen.getByRole('button', { name: 'ちがう方です' }));
  answer();
  await screen.findByText('田村 和子さんの受付をしました');
  expect(screen.queryByText('受付が済んでいます')).toBeNull();
});

it('gives the focus to what comes instead of a pressed button, never to nobody', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  await screen.findByRole('radiogroup', { name: '結果' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  await user.click(screen.getByRole('button', { name: '戻る' }));
  await screen.findByText('次の方を読み取れます');
  expect(document.activeElement?.textContent).toBe('受付が済んでいます');
});

it('takes the keys of a scan out of the field they fell into', async () => {
  const { user, address } = await atTheDesk();
  await user.click(screen.getByRole('button', { name: '名前でさがす' }));
  const field = screen.getByLabelText<HTMLInputElement>('名前(カナ)');
  fireEvent.change(field, { target: { value: 'オオノ' } });
  scan(codes.r1, { typed: field });
  await screen.findByText('田村 和子 さん');
  expect(field.value).toBe('オオノ');
  await waitFor(() => expect(address()).toContain(`name=${encodeURIComponent('オオノ')}`));
  expect(address()).not.toMatch(/name=.*R7K/);
});

it('lets an input method compose a name before the address has it', async () => {
  const { user, address } = await atTheDesk();
  await user.click(screen.getByRole('button', { name: '名前でさがす' }));
  const field = screen.getByLabelText<HTMLInputElement>('名前(カナ)');
  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: 'おおn' } });
  fireEvent.change(field, { target: { value: 'おおの' } });
  expect(field.value).toBe('おおの');
  expect(address()).not.toContain('name=');
  fireEvent.compositionEnd(field);
  await waitFor(() => expect(address()).toContain(`name=${encodeURIComponent('おおの')}`));
  expect(screen.queryByText('タムラ カズコ', { selector: '.day-row *' })).toBeNull();
});

it('says where a result must be given a reason, and what the booking becomes again', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'NO_SHOW', statusSince: '2020-01-01T00:00:00Z' };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '訂正する' }));
  await screen.findByText('理由を入れて訂正する');
  screen.getByText(/予約済みの状態に戻ります/);
  await user.type(screen.getByRole('textbox', { name: '理由' }), '来場していた');
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: '訂正する' }));
  await screen.findByRole('button', { name: /を受付する$/ });
  expect(desk.sent.at(-1)?.body).toEqual({ version: 0, reason: '来場していた', scanned: codes.r1 });
});

it('gives the booking back when somebody who was checked in goes home with it', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN', version: 1 };
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '受付できません' }));
  await user.click(await screen.findByRole('button', { name: '受付を取り消して、予約を残す' }));
  await waitFor(() => expect(desk.bookings.r1.status).toBe('RESERVED'));
  await waitFor(() => expect(screen.queryByText('田村 和子 さん')).toBeNull());
});
