import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { forgetAccess } from '@/api/access';
import { aDesk, atTheDesk, codes, scan, type DeskServer } from '@/testing/desk';
import { openPage } from '@/testing/open-page';
import { refused, server } from '@/testing/server';
import { againWords } from '@/words/sign-in';

let desk: DeskServer;
beforeEach(() => {
  desk = aDesk();
});

const checkIns = () => desk.sent.filter(({ path }) => path.endsWith('check-in'));
const row = (kana: string) => {
  const found = screen.getByText(kana, { selector: '.day-row *' }).closest('li');
  if (!found) throw new Error(`no row of ${kana}`);
  return within(found);
};

/** The next step of a booking is answered only when it is let go. */
function held(path: string, answer?: () => Response) {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  server.use(
    http.post(`/api/admin/reservations/${path}`, async () => {
      await gate;
      return answer?.();
    }),
  );
  return () => act(async () => letGo());
}

function comeBack() {
  desk.lost = false;
  window.dispatchEvent(new Event('online'));
}

it('names the person of the step, and leaves the next one at the desk, when the answer is late', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN', version: 1 };
  const { user } = await atTheDesk();
  const letGo = held('r1/result');
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  await user.click(screen.getByRole('button', { name: /「接種済み」で確定する$/ }));
  scan(codes.r2);
  await user.click(await screen.findByRole('button', { name: '次の方に変える' }));
  await screen.findByText('大野 茂 さん');
  await letGo();
  await screen.findByText('田村 和子さんを接種済みにしました');
  screen.getByText('大野 茂 さん');
  screen.getByRole('button', { name: /を受付する$/ });
});

it('tells a refused step of somebody who has left the screen with the name, and opens the person again', async () => {
  const { user } = await atTheDesk();
  const letGo = held('r1/check-in', () =>
    refused(409, 'status-not-possible', { detail: '受付できない状態です' }),
  );
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  scan(codes.r2);
  await screen.findByText('大野 茂 さん');
  expect(screen.getByRole('button', { name: /を受付する$/ }).getAttribute('aria-busy')).toBeNull();
  await letGo();
  await screen.findByText('田村 和子さんの受付ができませんでした');
  screen.getByText('受付できない状態です');
  const card = screen.getByRole('region', { name: 'この会場の予約があります' });
  expect(within(card).queryByText('受付できない状態です')).toBeNull();
  await user.click(screen.getByRole('button', { name: '本人を開く' }));
  await screen.findByText('田村 和子 さん');
});

it('leaves the next person and the result begun for them when a cancellation is answered late', async () => {
  desk.bookings.r2 = { ...desk.bookings.r2, status: 'CHECKED_IN', version: 1 };
  const { user } = await atTheDesk();
  const letGo = held('r1/cancel', () => HttpResponse.json({ cancelled: [desk.bookings.r1] }));
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '受付できません' }));
  await user.click(await screen.findByRole('button', { name: '予約を取り消す' }));
  await user.click(await screen.findByRole('button', { name: '予約を取り消す' }));
  scan(codes.r2);
  await user.click(await screen.findByRole('button', { name: '大野 茂さんの結果を入れる' }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  await letGo();
  await screen.findByText(/^田村 和子さんの.*10:00の予約について:1件の予約を取り消しました$/);
  screen.getByRole('button', { name: '大野 茂さんを「接種済み」で確定する' });
});

it('says whose cancellation was refused when the next person is at the desk already', async () => {
  const { user } = await atTheDesk();
  const letGo = held('r1/cancel', () =>
    refused(409, 'status-not-possible', { detail: '取り消せない状態です' }),
  );
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '受付できません' }));
  await user.click(await screen.findByRole('button', { name: '予約を取り消す' }));
  await user.click(await screen.findByRole('button', { name: '予約を取り消す' }));
  scan(codes.r2);
  await screen.findByText('大野 茂 さん');
  await letGo();
  await screen.findByText(/^田村 和子さんの.*10:00の予約について:取り消せない状態です$/);
  screen.getByText('大野 茂 さん');
});

it('closes the person whose booking was cancelled although the dialog was left before the answer', async () => {
  const { user } = await atTheDesk();
  const letGo = held('r1/cancel', () => HttpResponse.json({ cancelled: [desk.bookings.r1] }));
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '受付できません' }));
  await user.click(await screen.findByRole('button', { name: '予約を取り消す' }));
  await user.click(await screen.findByRole('button', { name: '予約を取り消す' }));
  await user.click(screen.getByRole('button', { name: '取り消さない' }));
  await letGo();
  await waitFor(() => expect(screen.queryByText('田村 和子 さん')).toBeNull());
});

it('leaves the next person when taking back a check-in to stay booked is answered late', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN', version: 1 };
  const { user } = await atTheDesk();
  const letGo = held('r1/undo');
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: '受付できません' }));
  await user.click(await screen.findByRole('button', { name: '受付を取り消して、予約を残す' }));
  scan(codes.r2);
  await screen.findByText('大野 茂 さん');
  await letGo();
  await screen.findByText('元に戻しました');
  screen.getByText('大野 茂 さん');
});

it('keeps the undo of a row only while the booking is what this desk made of it', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  await screen.findByRole('button', { name: /元に戻す タムラ/ });
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'VACCINATED', version: 2 };
  scan(codes.r2);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  await row('タムラ カズコ').findByText('接種済み');
  expect(screen.queryByRole('button', { name: /元に戻す タムラ/ })).toBeNull();
});

it('says that another desk was first when an undo comes too late, and reads the row again', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  await user.click(await screen.findByRole('button', { name: '次の方へ' }));
  const undo = await screen.findByRole('button', { name: /元に戻す タムラ/ });
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'VACCINATED', version: 2 };
  await user.click(undo);
  await screen.findByText(/ほかの端末で先に変わりました/);
  screen.getByText('タムラ カズコさんの元に戻す操作ができませんでした');
  await row('タムラ カズコ').findByText('接種済み');
  expect(desk.bookings.r1.status).toBe('VACCINATED');
});

it('keeps what waits over another page and a reload, with the same key, and stores no name', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await screen.findByText('田村 和子 さん');
  desk.lost = true;
  await user.click(screen.getByRole('button', { name: /を受付する$/ }));
  await screen.findByText('送信を待っています:1件');
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/田村|タムラ|4100127305/);
  await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'メニュー' }));
  await user.click(await screen.findByRole('menuitem', { name: '住民をさがす' }));
  await waitFor(() => expect(screen.queryByText('次の方を読み取れます')).toBeNull());
  screen.getByText('送信を待っています:1件');

  cleanup();
  desk.lost = false;
  openPage('/reception');
  await waitFor(() => expect(desk.bookings.r1.status).toBe('CHECKED_IN'));
  expect(new Set(checkIns().map(({ key }) => key)).size).toBe(1);
  await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.includes('unsent'))).toEqual([]));
});

it('stays at the desk when the venues cannot be read again', async () => {
  const { user } = await atTheDesk();
  desk.lost = true;
  server.use(http.get('/api/admin/venues', () => HttpResponse.error()));
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  await screen.findByText('送信を待っています:1件');
  screen.getByText('次の方を読み取れます');
});

it('keeps what waits when the session ends, and sends it after signing in again', async () => {
  const { user, address } = await atTheDesk();
  scan(codes.r1);
  await screen.findByText('田村 和子 さん');
  let out = true;
  server.use(
    http.post('/api/auth/staff/refresh', () => (out ? refused(401, 'unauthenticated') : undefined)),
    http.post('/api/admin/reservations/r1/check-in', () =>
      out ? refused(401, 'unauthenticated') : undefined,
    ),
  );
  await user.click(screen.getByRole('button', { name: /を受付する$/ }));
  await user.click(await screen.findByRole('button', { name: againWords.leave }));
  await waitFor(() => expect(address()).toMatch(/^\/sign-in/));
  expect(desk.bookings.r1.status).toBe('RESERVED');
  cleanup();
  forgetAccess();
  out = false;
  openPage('/residents');
  await waitFor(() => expect(desk.bookings.r1.status).toBe('CHECKED_IN'));
});

it('lets nothing more be done with a booking whose undo waits', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  const undo = await screen.findByRole('button', { name: '元に戻す' });
  desk.lost = true;
  await user.click(undo);
  const disabled = () => screen.getByRole('button', { name: /を受付する$/ }).getAttribute('aria-disabled');
  await screen.findByText('送信を待っています。送れると、続けられます。');
  expect(disabled()).toBe('true');
  comeBack();
  await waitFor(() => expect(desk.bookings.r1.status).toBe('RESERVED'));
  await waitFor(() => expect(disabled()).toBeNull());
});

it('takes the version of the answer after a check-in that had to wait', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await screen.findByText('田村 和子 さん');
  desk.lost = true;
  await user.click(screen.getByRole('button', { name: /を受付する$/ }));
  await screen.findByText('送信を待っています。送れると、続けられます。');
  comeBack();
  await screen.findByText('田村 和子さんの受付をしました');
  await user.click(await screen.findByRole('button', { name: /の結果を入れる$/ }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  await user.click(screen.getByRole('button', { name: /「接種済み」で確定する$/ }));
  await screen.findByText('田村 和子さんを接種済みにしました');
  expect(desk.sent.at(-1)?.body).toMatchObject({ version: 1 });
});

it('keeps a step while the server is busy, and sends it once at a time', async () => {
  const { user } = await atTheDesk();
  server.use(http.post('/api/admin/reservations/r1/check-in', () => refused(503, 'busy'), { once: true }));
  scan(codes.r1);
  await user.click(await screen.findByRole('button', { name: /を受付する$/ }));
  await screen.findByText('送信を待っています:1件');
  const letGo = held('r1/check-in');
  window.dispatchEvent(new Event('online'));
  window.dispatchEvent(new Event('online'));
  await letGo();
  await screen.findByText('田村 和子さんの受付をしました');
  expect(checkIns()).toHaveLength(1);
});

it('opens and checks in from the list without a connection', async () => {
  const { user } = await atTheDesk();
  desk.lost = true;
  await user.click(screen.getByText('オオノ シゲル', { selector: '.day-row *' }));
  await screen.findByText('オオノ シゲル さん');
  screen.getByText(/一覧の内容だけです/);
  screen.getByText('つながっていません');
  await user.click(screen.getByRole('button', { name: /を受付する$/ }));
  await screen.findByText('送信を待っています:1件');
  row('オオノ シゲル').getByText('受付済み');
  comeBack();
  await waitFor(() => expect(desk.bookings.r2.status).toBe('CHECKED_IN'));
  await screen.findByText('つながっています');
});

it('forgets what waits when the person signs out on purpose', async () => {
  const { user } = await atTheDesk();
  scan(codes.r1);
  await screen.findByText('田村 和子 さん');
  desk.lost = true;
  server.use(http.post('/api/auth/staff/logout', () => new HttpResponse(null, { status: 204 })));
  await user.click(screen.getByRole('button', { name: /を受付する$/ }));
  await screen.findByText('送信を待っています:1件');
  await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'メニュー' }));
  await user.click(await screen.findByRole('menuitem', { name: '住民をさがす' }));
  await user.click(await screen.findByRole('button', { name: /アカウント/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'ログアウト' }));
  await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.includes('unsent'))).toEqual([]));
});
