import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { openPage } from '@/testing/open-page';
import { aRecord, aReservation, aResident, aVoucher } from '@/testing/people';
import { aMe, refused, server } from '@/testing/server';

let sent: unknown[] = [];
const page = (...items: object[]) => HttpResponse.json({ items, page: 0, size: 50, total: items.length });

beforeEach(() => {
  sent = [];
  server.use(
    http.get('/api/admin/vouchers', () => page(aVoucher())),
    http.get('/api/admin/vouchers/v1', () => HttpResponse.json(aVoucher())),
    http.get('/api/admin/residents/p1', () => HttpResponse.json(aResident())),
    http.put('/api/admin/vouchers/v1', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(aVoucher({ version: 1 }));
    }),
    http.post('/api/admin/vouchers', async ({ request }) => {
      const body = (await request.json()) as object;
      sent.push(body);
      return HttpResponse.json(aVoucher(body));
    }),
  );
});

it('searches by code and number, and keeps both in the address', async () => {
  const asked: string[] = [];
  server.use(
    http.get('/api/admin/vouchers', ({ request }) => {
      asked.push(new URL(request.url).search);
      return page();
    }),
  );
  const { user, address } = openPage('/vouchers');
  await user.type(await screen.findByLabelText('接種券番号'), '４１００{Enter}');
  await screen.findByText('条件に合う接種券はありません');
  expect(address()).toBe('/vouchers?number=4100');
  expect(asked.at(-1)).toContain('number=4100');
});

it('registers one after another under the own code, and begins anew with an empty number', async () => {
  const { user } = openPage('/vouchers?add=1');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText<HTMLInputElement>('自治体番号').value).toBe('999997');
  await user.type(dialog.getByLabelText('接種券番号'), '0000000077');
  await user.type(dialog.getByLabelText('年(和暦可)'), 'S26{Enter}10{Enter}12');
  dialog.getByText('生年月日の8けた(19511012)');
  await user.click(dialog.getByRole('button', { name: '登録する' }));
  await dialog.findByText(/接種券を登録しました/);
  expect(sent).toEqual([{ municipalityCode: '999997', number: '0000000077', birthDate: '1951-10-12' }]);
  expect(dialog.getByLabelText<HTMLInputElement>('接種券番号').value).toBe('');
});

it('says that a number of nine digits misses its zero, before asking the server', async () => {
  const { user } = openPage('/vouchers?add=1');
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('接種券番号'), '410012730');
  await user.click(dialog.getByRole('button', { name: '登録する' }));
  await dialog.findByText('2つの項目を直してください');
  expect(sent).toEqual([]);
});

it('says that the voucher is known already', async () => {
  server.use(
    http.post('/api/admin/vouchers', () =>
      refused(409, 'voucher-exists', { detail: 'すでに登録されています' }),
    ),
  );
  const { user } = openPage('/vouchers?add=1');
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('接種券番号'), '0000000077');
  await user.type(dialog.getByLabelText('年(和暦可)'), '1951{Enter}10{Enter}12');
  await user.click(dialog.getByRole('button', { name: '登録する' }));
  await dialog.findByText('すでに登録されています');
});

it('says before a birth date is changed that the password is reset with it', async () => {
  const { user } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: '生年月日を直す' }));
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByText(/新しい生年月日が、はじめのパスワードになります/);
  await user.type(dialog.getByLabelText('年(和暦可)'), '1951{Enter}10{Enter}12{Enter}');
  await dialog.findByText('いまの登録と同じ日付です');
  expect(sent).toEqual([]);
  const year = dialog.getByLabelText('年(和暦可)');
  await user.clear(year);
  await user.type(year, '1952');
  await user.click(dialog.getByRole('button', { name: '直してパスワードを戻す' }));
  await waitFor(() => expect(sent).toEqual([{ birthDate: '1952-10-12', version: 0 }]));
});

it('says that a stand-in stays one and that the mailed login goes on working', async () => {
  server.use(
    http.get('/api/admin/vouchers/v1', () =>
      HttpResponse.json(aVoucher({ origin: 'PROVISIONAL', birthDateKind: 'DUMMY' })),
    ),
  );
  const { user } = openPage('/vouchers/v1');
  await screen.findByText(/10月12日.*\(仮\)/);
  await user.click(await screen.findByRole('button', { name: '生年月日を直す' }));
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByText(/直しても仮のままです。通知で伝えたログインと本人のパスワードは、そのまま使えます/);
  expect(dialog.queryByText(/はじめのパスワードになります/)).toBeNull();
});

it('asks once before it stops the use of the site', async () => {
  const { user } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: 'サイトの利用を止める' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  dialog.getByText(/オペレーターは予約できます/);
  await user.click(dialog.getByRole('button', { name: '利用を止める' }));
  await waitFor(() => expect(sent).toEqual([{ siteAllowed: false, version: 0 }]));
});

it('reads the voucher again and says so when somebody else changed it first', async () => {
  let version = 0;
  server.use(
    http.get('/api/admin/vouchers/v1', () => HttpResponse.json(aVoucher({ version }))),
    http.put('/api/admin/vouchers/v1', async ({ request }) => {
      const body = (await request.json()) as { version: number };
      sent.push(body);
      version = 7;
      return body.version === 7 ? HttpResponse.json(aVoucher({ version: 8 })) : refused(412, 'stale-version');
    }),
  );
  const { user } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: 'サイトの利用を止める' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: '利用を止める' }));
  await dialog.findByText(/いまの内容を確かめて、もう一度押してください/);
  await waitFor(async () => {
    await user.click(dialog.getByRole('button', { name: '利用を止める' }));
    expect(sent.at(-1)).toEqual({ siteAllowed: false, version: 7 });
  });
});

it('unlocks a voucher and resets its password, each asked once by its name', async () => {
  const acts: string[] = [];
  server.use(
    http.get('/api/admin/vouchers/v1', () => HttpResponse.json(aVoucher({ locked: acts.length === 0 }))),
    http.post('/api/admin/vouchers/v1/:act', ({ params }) => {
      acts.push(String(params.act));
      return HttpResponse.json(aVoucher());
    }),
  );
  const { user } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: 'ロックを解く' }));
  const unlock = within(await screen.findByRole('alertdialog', { name: '接種券 4100127305 のロックを解く' }));
  await user.click(unlock.getByRole('button', { name: 'ロックを解く' }));
  await screen.findByText('ロックを解きました');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'ロックを解く' })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'パスワードを戻す' }));
  const reset = within(
    await screen.findByRole('alertdialog', { name: '接種券 4100127305 のパスワードを戻す' }),
  );
  reset.getByText(/本人のパスワードは使えなくなり/);
  await user.click(reset.getByRole('button', { name: 'パスワードを戻す' }));
  await screen.findByText('はじめのパスワードに戻しました');
  expect(acts).toEqual(['unlock', 'reset-password']);
});

const booked = aResident({ reservations: [aReservation()] });

it('asks once before it deletes a voucher, and cancels the live bookings with it', async () => {
  server.use(
    http.get('/api/admin/residents/p1', () => HttpResponse.json(booked)),
    http.post('/api/admin/vouchers/v1/delete', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ cancelled: [aReservation({ status: 'CANCELLED' })] });
    }),
  );
  const { user, address } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: '接種券を削除する' }));
  const dialog = within(await screen.findByRole('dialog', { name: '接種券 4100127305 を削除する' }));
  dialog.getByText('いまの予約が1件あります。一緒に取り消されます。');
  dialog.getByText('2026/12/08(火) 10:00');
  await user.type(dialog.getByLabelText('理由'), '二重に登録した');
  await user.click(dialog.getByRole('button', { name: '予約1件を取り消して、接種券を削除する' }));
  await screen.findByText('予約1件を取り消して、接種券を削除しました');
  expect(sent).toEqual([{ version: 0, alsoReservations: true, reason: '二重に登録した' }]);
  await waitFor(() => expect(address()).toBe('/vouchers'));
});

it('offers 転出 with a date where doses are on record', async () => {
  const recorded = aResident({ reservations: [aReservation()], history: [aRecord()] });
  server.use(
    http.get('/api/admin/residents/p1', () => HttpResponse.json(recorded)),
    http.put('/api/admin/residents/p1', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...recorded, movedOutOn: '2026-12-01' });
    }),
  );
  const { user } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: '接種券を削除する' }));
  await screen.findByText(/接種の記録があるため、削除できません/);
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '転出した日を登録する' }));
  const moved = within(await screen.findByRole('dialog', { name: '転出した日を登録する' }));
  await user.click(moved.getByRole('button', { name: '転出を登録する' }));
  moved.getByText('転出した日を入れてください。例:2026/12/1');
  await user.type(moved.getByLabelText('転出した日'), '2026/12/1');
  await user.click(moved.getByRole('button', { name: '転出を登録する' }));
  await screen.findByText('転出した日を登録しました');
  expect(sent).toEqual([expect.objectContaining({ movedOutOn: '2026-12-01', version: 0 })]);
});

it('asks anew when a booking came in between, and says what the server said', async () => {
  let now = aResident();
  server.use(
    http.get('/api/admin/residents/p1', () => HttpResponse.json(now)),
    http.post('/api/admin/vouchers/v1/delete', () => {
      now = booked;
      return refused(409, 'voucher-has-bookings', { detail: 'いまの予約が1件あります' });
    }),
  );
  const { user } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: '接種券を削除する' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '接種券を削除する' }));
  await dialog.findByText('いまの予約が1件あります');
  await dialog.findByRole('button', { name: '予約1件を取り消して、接種券を削除する' });
});

it('finds out by itself that a voucher was deleted though the answer was lost', async () => {
  server.use(
    http.post('/api/admin/vouchers/v1/delete', () => {
      server.use(http.get('/api/admin/vouchers/v1', () => refused(404, 'not-found')));
      return HttpResponse.error();
    }),
  );
  const { user } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: '接種券を削除する' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: '接種券を削除する' }));
  await screen.findByText('接種券を削除しました');
});

it('shows who registered a voucher without having shown it, until staff have seen the paper', async () => {
  let verification: 'UNVERIFIED' | 'VERIFIED' = 'UNVERIFIED';
  const own = () => aVoucher({ origin: 'SELF_REGISTERED', verification });
  server.use(
    http.get('/api/admin/vouchers/v1', () => HttpResponse.json(own())),
    http.post('/api/admin/vouchers/v1/verify', async ({ request }) => {
      sent.push(await request.json());
      verification = 'VERIFIED';
      return HttpResponse.json(own());
    }),
  );
  const { user } = openPage('/vouchers/v1');
  await screen.findByText('未確認');
  await user.click(screen.getByRole('button', { name: '接種券を見て確かめた' }));
  await screen.findByText('接種券を確認済みにしました');
  await waitFor(() => expect(screen.queryByText('未確認')).toBeNull());
  expect(sent).toEqual([{ version: 0 }]);
});

it('lets the call centre enter 転出 but delete nothing', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('CALL_CENTRE'))));
  openPage('/vouchers/v1');
  await screen.findByRole('button', { name: '転出した日を登録する' });
  expect(screen.queryByRole('button', { name: '接種券を削除する' })).toBeNull();
});

it('issues a code to read out, and forgets it when the dialog is closed', async () => {
  let issued = 0;
  server.use(
    http.get('/api/admin/vouchers/v1', () => HttpResponse.json(aVoucher())),
    http.post('/api/admin/vouchers/v1/entry-code', () => {
      issued++;
      return HttpResponse.json({ code: '012345', until: '2026-12-01T01:30:00Z' });
    }),
  );
  const { user } = openPage('/vouchers/v1');
  await user.click(await screen.findByRole('button', { name: '確認番号を出す' }));
  const dialog = within(await screen.findByRole('dialog', { name: '接種券 4100127305 の確認番号' }));
  dialog.getByText(/本人か、確かめてから/);
  expect(issued).toBe(0);
  await user.click(dialog.getByRole('button', { name: '確認番号を出す' }));
  const said = await dialog.findByRole('status');
  expect(said.textContent).toContain('012 345');
  expect(said.textContent).toContain('10:30まで、1回だけ');
  await user.click(dialog.getAllByRole('button', { name: /^閉じる/ }).at(-1)!);
  await waitFor(() => expect(screen.queryByText('012 345')).toBeNull());
  expect(issued).toBe(1);
});

it('issues no code where the site is forbidden', async () => {
  server.use(http.get('/api/admin/vouchers/v1', () => HttpResponse.json(aVoucher({ siteAllowed: false }))));
  openPage('/vouchers/v1');
  await screen.findByRole('button', { name: 'パスワードを戻す' });
  expect(screen.queryByRole('button', { name: '確認番号を出す' })).toBeNull();
});

it('shows venue roles no vouchers', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('VENUE_STAFF'))));
  openPage('/vouchers');
  await screen.findAllByText('この画面を使う権限がありません');
});
