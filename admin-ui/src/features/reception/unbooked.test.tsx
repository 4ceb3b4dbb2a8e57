import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aDesk, atTheDesk, codes, scan, type DeskServer } from '@/testing/desk';
import { aNext, aPersonSlot, aReservation, aResident, aSlot } from '@/testing/people';
import { refused, server } from '@/testing/server';
import { today } from '@/words/dates';
import { lastRead } from './last-read';

const now = today();
const scanned = '4100127305';
const near = aReservation({ id: 'r8', startsAt: '2099-12-10T10:30:00', endsAt: '2099-12-10T11:00:00' });
const far = aReservation({
  id: 'r9',
  vaccineId: 'w2',
  vaccineName: '肺炎球菌',
  startsAt: '2099-12-20T09:00:00',
  endsAt: '2099-12-20T09:30:00',
  version: 4,
});
const free = aPersonSlot({
  slot: aSlot({ id: 's7', startsAt: `${now}T11:00:00`, endsAt: `${now}T11:30:00`, remaining: 3 }),
});
let desk: DeskServer;
let asked: URLSearchParams[] = [];

beforeEach(() => {
  desk = aDesk();
  asked = [];
  server.use(
    http.get('/api/admin/residents/p1/slots', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json([
        aPersonSlot({ refusals: [{ code: 'slot-full', detail: '満席です' }] }),
        free,
      ]);
    }),
  );
});

/** Takes a booking or a change, or refuses it. */
function books(path: string, answer: (body: Record<string, unknown>) => Response | Promise<Response>) {
  server.use(
    http.post(path, async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      desk.sent.push({ path, body, key: request.headers.get('Idempotency-Key') });
      return answer(body);
    }),
  );
}

it('moves a booking of another day to today with one button, past the door of the walk-ins', async () => {
  desk.scanned({ outcome: 'NOT_TODAY', resident: aResident({ next: [] }), others: [near] });
  books('/api/admin/reservations/r8/change', () => HttpResponse.json(near));
  const { user } = await atTheDesk();
  scan('4100127305');
  await screen.findByText('今日の予約がありません');
  await user.click(await screen.findByRole('button', { name: /を今日の11:00に変える\(残り3\)$/ }));
  await waitFor(() =>
    expect(desk.sent[0]?.body).toEqual({ slotId: 's7', walkIn: true, scanned, version: 0 }),
  );
  expect(asked.at(-1)?.get('changing')).toBe('r8');
  expect(asked.at(-1)?.get('walkIn')).toBe('true');
  expect(asked.at(-1)?.get('date')).toBe(now);
});

it('starts with the nearest booking and lets another one be chosen by vaccine and date', async () => {
  desk.scanned({ outcome: 'NOT_TODAY', resident: aResident({ next: [] }), others: [near, far] });
  books('/api/admin/reservations/r9/change', () => HttpResponse.json(far));
  const { user } = await atTheDesk();
  scan('4100127305');
  await screen.findByText('「予約は2099年12月10日、木曜日です。今日に変えることもできます。」');
  await user.click(screen.getByRole('radio', { name: /12\/20\(日\) 9:00 肺炎球菌 1回目/ }));
  await screen.findByText('「予約は2099年12月20日、日曜日です。今日に変えることもできます。」');
  await user.click(await screen.findByRole('button', { name: /を今日の11:00に変える\(残り3\)$/ }));
  await waitFor(() =>
    expect(desk.sent[0]?.body).toEqual({ slotId: 's7', walkIn: true, scanned, version: 4 }),
  );
});

it('offers a walk-in for what else the person may get today beside moving a booking', async () => {
  const resident = aResident({ next: [aNext({ bookedReservationId: 'r9' }), aNext({ programmeId: 'g2' })] });
  desk.scanned({ outcome: 'NOT_TODAY', resident, others: [far] });
  books('/api/admin/reservations', () => HttpResponse.json({ reservations: [desk.bookings.r1] }));
  const { user } = await atTheDesk();
  scan('4100127305');
  await user.click(await screen.findByRole('button', { name: /を今日の11:00に予約する\(残り3\)$/ }));
  await waitFor(() =>
    expect(desk.sent[0]?.body).toEqual({ voucherId: 'v1', slotId: 's7', dose: 1, walkIn: true, scanned }),
  );
});

it('asks before moving a booking cancels later doses', async () => {
  desk.scanned({ outcome: 'NOT_TODAY', resident: aResident({ next: [] }), others: [near] });
  books('/api/admin/reservations/r8/change', ({ alsoLaterDoses }) =>
    alsoLaterDoses ? HttpResponse.json(near) : refused(409, 'later-dose-conflicts'),
  );
  const { user } = await atTheDesk();
  scan('4100127305');
  await user.click(await screen.findByRole('button', { name: /を今日の11:00に変える\(残り3\)$/ }));
  await screen.findByText(/後の回の予約は取り消されます/);
  await user.click(screen.getByRole('button', { name: '後の回も取り消して進む' }));
  await waitFor(() =>
    expect(desk.sent[1]?.body).toEqual({
      slotId: 's7',
      walkIn: true,
      scanned,
      version: 0,
      alsoLaterDoses: true,
    }),
  );
});

it('says no more of a booking at another venue than that it is there, and when', async () => {
  desk.scanned({
    outcome: 'NOT_TODAY',
    resident: aResident({ next: [aNext()] }),
    elsewhere: [{ date: '2099-12-10' }],
  });
  await atTheDesk();
  scan('4100127305');
  await screen.findByText('ほかの会場');
  screen.getByText('12月10日(木)');
  screen.getByText('「ほかの会場に2099年12月10日、木曜日の予約があります。」');
  await screen.findByRole('button', { name: /を今日の11:00に予約する\(残り3\)$/ });
});

it('books a walk-in after the birth date was given', async () => {
  books('/api/admin/reception/scan', ({ birthDate }) =>
    HttpResponse.json(
      birthDate === '1951-10-12'
        ? {
            outcome: 'NOT_BOOKED',
            against: [],
            elsewhere: [],
            resident: aResident({ next: [aNext()] }),
            others: [],
          }
        : { outcome: 'BIRTH_DATE_NEEDED', others: [], elsewhere: [], against: [] },
    ),
  );
  books('/api/admin/reservations', () => HttpResponse.json({ reservations: [desk.bookings.r1] }));
  const { user } = await atTheDesk();
  scan('4100127305');
  await screen.findByText('生年月日を入れると、この会場の予約を取れます。');
  await user.type(screen.getByLabelText('年(和暦可)'), 'S26{Enter}10{Enter}12{Enter}');
  await user.click(await screen.findByRole('button', { name: /を今日の11:00に予約する\(残り3\)$/ }));
  await waitFor(() =>
    expect(desk.sent.find(({ path }) => path === '/api/admin/reservations')?.body).toEqual({
      voucherId: 'v1',
      slotId: 's7',
      dose: 1,
      walkIn: true,
      scanned,
    }),
  );
});

it('shows in red who must not be vaccinated today and whom to call, without a way to check in', async () => {
  desk.scanned({
    outcome: 'MUST_NOT',
    against: [{ code: 'interval-too-short', detail: '2027年2月8日(月)から接種できます' }],
    resident: aResident(),
    reservation: desk.bookings.r1,
  });
  const { user } = await atTheDesk();
  scan(codes.r1);
  await screen.findByRole('alert');
  screen.getByText('2027年2月8日(月)から接種できます');
  await screen.findByText('事務局の電話 03-0000-0000');
  expect(screen.queryByRole('button', { name: /を受付する$/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '受付できません' }));
  await screen.findByRole('button', { name: '予約を取り消す' });
});

it('records no more than a screening for who is here and must not be vaccinated', async () => {
  desk.bookings.r1 = { ...desk.bookings.r1, status: 'CHECKED_IN', version: 1 };
  desk.scanned({
    outcome: 'MUST_NOT',
    against: [{ code: 'too-young', detail: '50歳から接種できます' }],
    resident: aResident(),
    reservation: desk.bookings.r1,
  });
  const { user } = await atTheDesk();
  scan(codes.r1);
  await screen.findByText('受付済み', { selector: '.desk-card *' });
  screen.getByRole('button', { name: '訂正する' });
  await user.click(screen.getByRole('button', { name: /「予診のみ」を入れる$/ }));
  const which = await screen.findByRole('radiogroup', { name: '結果' });
  expect(within(which).queryByRole('radio', { name: /接種済み/ })).toBeNull();
  await user.click(within(which).getByRole('radio', { name: /予診のみ/ }));
  await user.click(screen.getByRole('radio', { name: '医師の判断' }));
  await user.click(screen.getByRole('button', { name: /「予診のみ」で確定する$/ }));
  await waitFor(() => expect(desk.bookings.r1.status).toBe('SCREENED_ONLY'));
});

it('opens the other booking of today from the card', async () => {
  const { r1 } = desk.bookings;
  const other = aReservation({
    id: 'r3',
    checkInCode: 'R0000003',
    vaccineName: '肺炎球菌',
    startsAt: `${now}T14:00:00`,
    endsAt: `${now}T14:30:00`,
  });
  desk.scanned({
    outcome: 'BOOKED_HERE',
    resident: aResident(),
    reservation: r1,
    others: [other, far],
    elsewhere: [{ date: '2099-12-24' }],
  });
  const { user } = await atTheDesk();
  scan(codes.r1);
  await screen.findByText(/このあとの予約:12月20日\(日\) 肺炎球菌 1回目、12月24日\(木\) ほかの会場/);
  books('/api/admin/reception/scan', () =>
    HttpResponse.json({
      outcome: 'BOOKED_HERE',
      resident: aResident(),
      reservation: other,
      others: [r1],
      elsewhere: [],
      against: [],
    }),
  );
  await user.click(screen.getByRole('button', { name: '14:00 肺炎球菌 1回目を開く' }));
  await screen.findByText('14:00〜14:30');
  expect(desk.sent.at(-1)?.body).toMatchObject({ code: 'R0000003' });
});

/** 田村 is not booked, the walk-in is under way, and 大野 has come to the desk meanwhile. */
async function withALateAnswer(answer: () => Response) {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const unbooked = { resident: aResident({ next: [aNext()] }), others: [], elsewhere: [], against: [] };
  server.use(
    http.post('/api/admin/reception/scan', async ({ request }) => {
      const { code } = (await request.clone().json()) as { code: string };
      return code === scanned ? HttpResponse.json({ outcome: 'NOT_BOOKED', ...unbooked }) : undefined;
    }),
  );
  books('/api/admin/reservations', () => gate.then(answer));
  const { user } = await atTheDesk();
  scan(scanned);
  await user.click(await screen.findByRole('button', { name: /を今日の11:00に予約する\(残り3\)$/ }));
  scan(codes.r2);
  await screen.findByText('大野 茂 さん');
  letGo();
}

it('names whose walk-in was booked, and leaves the next one at the desk, when the answer is late', async () => {
  await withALateAnswer(() => HttpResponse.json({ reservations: [desk.bookings.r1] }));
  await screen.findByText('田村 和子さんの予約を今日の10:00に取りました');
  screen.getByText('大野 茂 さん');
  expect(screen.queryByText('田村 和子 さん')).toBeNull();
  expect(lastRead()).toBe(codes.r2);
});

it('names whose walk-in was refused when the next one is at the desk already', async () => {
  await withALateAnswer(() => refused(409, 'slot-full', { detail: '満席になりました' }));
  await screen.findByText('田村 和子さんの今日の予約について:満席になりました');
  screen.getByText('大野 茂 さん');
});

it('books nothing by itself when the connection comes back', async () => {
  desk.scanned({ outcome: 'NOT_BOOKED', resident: aResident({ next: [aNext()] }) });
  const { user } = await atTheDesk();
  scan('4100127305');
  const button = await screen.findByRole('button', { name: /を今日の11:00に予約する\(残り3\)$/ });
  server.use(http.post('/api/admin/reservations', () => HttpResponse.error(), { once: true }));
  await user.click(button);
  await screen.findByText(/できたかどうか確かめられていません/);
  let booked = 0;
  books('/api/admin/reservations', () => {
    booked++;
    return HttpResponse.json({ reservations: [desk.bookings.r1] });
  });
  window.dispatchEvent(new Event('online'));
  await user.click(screen.getByRole('button', { name: '次の方へ' }));
  expect(booked).toBe(0);
});
