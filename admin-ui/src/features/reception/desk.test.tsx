import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { Scan } from '@/api/types';
import { openPage } from '@/testing/open-page';
import { aLine, aNext, aPersonSlot, aReservation, aResident, aResidentVenue, aSlot } from '@/testing/people';
import { aMe, refused, server } from '@/testing/server';
import { today } from '@/words/dates';

const now = today();
const booked = aReservation({ startsAt: `${now}T10:00:00`, endsAt: `${now}T10:30:00` });
const here = (but: Partial<Scan> = {}): Scan => ({
  outcome: 'BOOKED_HERE',
  others: [],
  against: [],
  resident: aResident({ needs: '筆談を希望' }),
  reservation: booked,
  ...but,
});
let sent: { path: string; body: unknown }[] = [];

const note =
  (answer: object) =>
  async ({ request }: { request: Request }) => {
    sent.push({ path: new URL(request.url).pathname, body: await request.json() });
    return HttpResponse.json(answer);
  };

beforeEach(() => {
  sent = [];
  server.use(
    http.get('/api/admin/me', () => HttpResponse.json({ ...aMe('VENUE_STAFF'), venueIds: ['n1'] })),
    http.get('/api/admin/venues', () =>
      HttpResponse.json({
        items: [aResidentVenue(), aResidentVenue({ id: 'n2' })],
        page: 0,
        size: 200,
        total: 2,
      }),
    ),
    http.get('/api/admin/vaccines', () => HttpResponse.json([{ id: 'w1', name: '帯状疱疹' }])),
    http.get('/api/admin/reception/day', () =>
      HttpResponse.json({
        venueName: 'さくらの中央会場',
        date: now,
        lines: [
          {
            slotId: 's1',
            slotName: '午前A',
            vaccineName: '帯状疱疹',
            startsAt: booked.startsAt,
            endsAt: booked.endsAt,
            reservations: [
              aLine(),
              aLine({ reservationId: 'r2', familyNameKana: 'オオノ', status: 'VACCINATED' }),
            ],
          },
        ],
      }),
    ),
    http.get('/api/admin/reception/last-result', () =>
      HttpResponse.json({ lotNumber: 'SZ0427A', physicianName: '高野 誠' }),
    ),
    http.post('/api/admin/reception/scan', note(here())),
    http.post(
      '/api/admin/reservations/r1/check-in',
      note({ ...booked, status: 'CHECKED_IN', statusSince: new Date().toISOString(), version: 1 }),
    ),
    http.post(
      '/api/admin/reservations/r1/result',
      note({ ...booked, status: 'VACCINATED', statusSince: new Date().toISOString(), version: 2 }),
    ),
    http.post('/api/admin/reservations/r1/undo', note({ ...booked, status: 'CHECKED_IN', version: 3 })),
  );
});

/** A reader: every key at once, then Enter, wherever the focus is. */
function scan(code: string) {
  for (const key of [...code, 'Enter']) fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

async function atTheDesk(address = '/reception') {
  const page = openPage(address);
  await screen.findByText('次の方を読み取れます');
  await screen.findByText('タムラ カズコ');
  return page;
}

it('opens the person of a scan without touching a field, and keeps the voucher number out of the address', async () => {
  const { address } = await atTheDesk();
  scan('A4100127305A');
  await screen.findByText('この会場の予約があります');
  screen.getByText('田村 和子 さん');
  screen.getByText('筆談を希望');
  expect(sent[0]?.body).toEqual({ code: '4100127305', venueId: 'n1' });
  expect(address()).toBe('/reception?venue=n1&code=R7K3M9QA');
});

it('checks in, and takes it back with one press', async () => {
  const { user } = await atTheDesk();
  scan('R7K3M9QA');
  await user.click(await screen.findByRole('button', { name: '受付する' }));
  await screen.findByText('受付が済んでいます');
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  await waitFor(() => expect(sent.at(-1)).toEqual({ path: '/api/admin/reservations/r1/undo', body: {} }));
});

it('preselects no result, carries lot and doctor over and marks them, and takes the dose from the booking', async () => {
  server.use(
    http.post('/api/admin/reception/scan', () =>
      HttpResponse.json(here({ reservation: { ...booked, status: 'CHECKED_IN', dose: 2, version: 1 } })),
    ),
  );
  const { user } = await atTheDesk();
  scan('R7K3M9QA');
  await user.click(await screen.findByRole('button', { name: '結果を入れる' }));
  const which = await screen.findByRole('radiogroup', { name: '結果' });
  for (const one of within(which).getAllByRole<HTMLInputElement>('radio')) expect(one.checked).toBe(false);
  expect(screen.queryByRole('button', { name: /確定する/ })).toBeNull();
  await user.click(within(which).getByRole('radio', { name: /接種済み/ }));
  expect(screen.getByLabelText<HTMLInputElement>('ロット番号').value).toBe('SZ0427A');
  expect(screen.getAllByText('前の方と同じにしています')).toHaveLength(2);
  screen.getByText('2回目・SZ0427A・高野 誠');
  await user.click(screen.getByRole('button', { name: '「接種済み」で確定する' }));
  await screen.findByText('次の方を読み取れます');
  expect(sent.at(-1)?.body).toEqual({
    status: 'VACCINATED',
    dose: 2,
    vaccinatedOn: now,
    lotNumber: 'SZ0427A',
    physicianName: '高野 誠',
    version: 1,
  });
  await user.click(screen.getByRole('button', { name: '元に戻す' }));
  await waitFor(() => expect(sent.at(-1)?.path).toMatch(/undo$/));
});

it('takes a message back as soon as its booking is undone from the row, so that nothing is undone twice', async () => {
  server.use(
    http.post('/api/admin/reception/scan', () =>
      HttpResponse.json(here({ reservation: { ...booked, status: 'CHECKED_IN', version: 1 } })),
    ),
  );
  const { user } = await atTheDesk();
  scan('R7K3M9QA');
  await user.click(await screen.findByRole('button', { name: '結果を入れる' }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  await user.click(screen.getByRole('button', { name: '「接種済み」で確定する' }));
  await screen.findByText(/を接種済みにしました/);
  await user.click(screen.getByRole('button', { name: /元に戻す タムラ/ }));
  await waitFor(() => expect(screen.queryByText(/を接種済みにしました/)).toBeNull());
  expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
  expect(sent.filter(({ path }) => path.endsWith('undo'))).toHaveLength(1);
});

it('shows the result form without messages on top of it', async () => {
  const { user } = await atTheDesk();
  scan('R7K3M9QA');
  await user.click(await screen.findByRole('button', { name: '受付する' }));
  await screen.findByText('田村 和子さんの受付をしました');
  await user.click(await screen.findByRole('button', { name: '結果を入れる' }));
  await screen.findByRole('radiogroup', { name: '結果' });
  expect(screen.queryByText('田村 和子さんの受付をしました')).toBeNull();
});

it('records a screening with its reason, without dose and lot', async () => {
  server.use(
    http.post('/api/admin/reception/scan', () =>
      HttpResponse.json(here({ reservation: { ...booked, status: 'CHECKED_IN' } })),
    ),
  );
  const { user } = await atTheDesk();
  scan('R7K3M9QA');
  await user.click(await screen.findByRole('button', { name: '結果を入れる' }));
  await user.click(await screen.findByRole('radio', { name: /予診のみ/ }));
  expect(screen.queryByLabelText('ロット番号')).toBeNull();
  await user.click(screen.getByRole('button', { name: '「予診のみ」で確定する' }));
  await screen.findByText('接種しなかった理由を選んでください');
  await user.click(screen.getByRole('radio', { name: '発熱があった' }));
  await user.click(screen.getByRole('button', { name: '「予診のみ」で確定する' }));
  await waitFor(() =>
    expect(sent.at(-1)?.body).toEqual({ status: 'SCREENED_ONLY', reason: '発熱があった', version: 0 }),
  );
});

it('asks before a scan replaces a person whose result is unfinished', async () => {
  server.use(
    http.post('/api/admin/reception/scan', () =>
      HttpResponse.json(here({ reservation: { ...booked, status: 'CHECKED_IN' } })),
    ),
  );
  const { user } = await atTheDesk();
  scan('R7K3M9QA');
  await user.click(await screen.findByRole('button', { name: '結果を入れる' }));
  await user.click(await screen.findByRole('radio', { name: /接種済み/ }));
  const lot = screen.getByLabelText<HTMLInputElement>('ロット番号');
  lot.focus();
  scan('ABC123456');
  expect(screen.queryByText('結果を入れ終わっていません')).toBeNull();
  lot.blur();
  scan('R0000002');
  await screen.findByText('結果を入れ終わっていません');
  await user.click(screen.getByRole('button', { name: '結果に戻る' }));
  screen.getByText('1回目・SZ0427A・高野 誠');
});

it('moves a booking of another day to today with one button', async () => {
  const other = aReservation({ id: 'r9', startsAt: '2099-12-10T10:30:00', endsAt: '2099-12-10T11:00:00' });
  server.use(
    http.post('/api/admin/reception/scan', () =>
      HttpResponse.json({
        outcome: 'NOT_TODAY',
        against: [],
        resident: aResident(),
        others: [other],
      }),
    ),
    http.get('/api/admin/residents/p1/slots', ({ request }) => {
      const query = new URL(request.url).searchParams;
      expect([query.get('changing'), query.get('date')]).toEqual(['r9', now]);
      return HttpResponse.json([
        aPersonSlot({ refusals: [{ code: 'slot-full', detail: '満席です' }] }),
        aPersonSlot({
          slot: aSlot({ id: 's7', startsAt: `${now}T11:00:00`, endsAt: `${now}T11:30:00`, remaining: 3 }),
        }),
      ]);
    }),
    http.post('/api/admin/reservations/r9/change', note({ ...other, id: 'r9' })),
  );
  const { user } = await atTheDesk();
  scan('4100127305');
  await screen.findByText('今日の予約がありません');
  await user.click(await screen.findByRole('button', { name: '今日の11:00に変える(残り3)' }));
  await waitFor(() => expect(sent[0]?.body).toEqual({ slotId: 's7' }));
});

it('books a walk-in after the birth date was given', async () => {
  server.use(
    http.post('/api/admin/reception/scan', async ({ request }) => {
      const body = (await request.json()) as { birthDate?: string };
      return HttpResponse.json(
        body.birthDate === '1951-10-12'
          ? { outcome: 'NOT_BOOKED', against: [], resident: aResident({ next: [aNext()] }), others: [] }
          : { outcome: 'BIRTH_DATE_NEEDED', others: [], against: [] },
      );
    }),
    http.get('/api/admin/residents/p1/slots', () => HttpResponse.json([aPersonSlot()])),
    http.post('/api/admin/reservations', note({ reservations: [booked] })),
  );
  const { user } = await atTheDesk();
  scan('4100127305');
  await screen.findByText('生年月日を入れると、この会場の予約を取れます。');
  await user.type(screen.getByLabelText('年(和暦可)'), 'S26{Enter}10{Enter}12{Enter}');
  await user.click(await screen.findByRole('button', { name: '今日の10:00に予約する(残り8)' }));
  await waitFor(() =>
    expect(sent[0]?.body).toEqual({ voucherId: 'v1', slotId: 's1', dose: 1, walkIn: true }),
  );
});

it('shows in red who must not be vaccinated today, without a way to check in', async () => {
  server.use(
    http.post('/api/admin/reception/scan', () =>
      HttpResponse.json(
        here({
          outcome: 'MUST_NOT',
          against: [{ code: 'interval-too-short', detail: '2027年2月8日(月)から接種できます' }],
        }),
      ),
    ),
  );
  await atTheDesk();
  scan('R7K3M9QA');
  await screen.findByRole('alert');
  screen.getByText('2027年2月8日(月)から接種できます');
  expect(screen.queryByRole('button', { name: '受付する' })).toBeNull();
});

it('keeps the list and says what waits when the connection is lost, and sends it when it is back', async () => {
  let lost = true;
  server.use(
    http.post('/api/admin/reservations/r1/check-in', () =>
      lost ? HttpResponse.error() : HttpResponse.json({ ...booked, status: 'CHECKED_IN' }),
    ),
  );
  const { user } = await atTheDesk();
  scan('R7K3M9QA');
  await user.click(await screen.findByRole('button', { name: '受付する' }));
  await screen.findByText('送信を待っています:1件');
  screen.getByText('タムラ カズコ', { selector: '.day-row *' });
  lost = false;
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(screen.queryByText('送信を待っています:1件')).toBeNull());
});

it('says where a result must be given a reason', async () => {
  server.use(
    http.post('/api/admin/reception/scan', () =>
      HttpResponse.json(
        here({ reservation: { ...booked, status: 'VACCINATED', statusSince: '2020-01-01T00:00:00Z' } }),
      ),
    ),
    http.post('/api/admin/reservations/r1/undo', () => refused(409, 'undo-expired')),
  );
  const { user } = await atTheDesk();
  scan('R7K3M9QA');
  await user.click(await screen.findByRole('button', { name: '訂正する' }));
  await screen.findByText('理由を入れて訂正する');
});
