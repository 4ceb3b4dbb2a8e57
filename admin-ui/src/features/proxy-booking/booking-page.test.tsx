import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { turnClockTo } from '@/testing/clock';
import { openPage } from '@/testing/open-page';
import { aNext, aPersonSlot, aReservation, aResident, aResidentVenue, aSlot } from '@/testing/people';
import { aMe, refused, server } from '@/testing/server';

const other = aPersonSlot({
  slot: aSlot({ id: 's2', startsAt: '2026-12-08T10:30:00', endsAt: '2026-12-08T11:00:00', published: false }),
});
const full = aPersonSlot({
  slot: aSlot({ id: 's3', startsAt: '2026-12-08T11:00:00', endsAt: '2026-12-08T11:30:00', remaining: 0 }),
  level: 'NONE',
  refusals: [{ code: 'slot-full', detail: '11時00分は満席です', waivableBy: 'OVERBOOK' }],
});
let sent: { body: unknown; key: string | null }[] = [];

beforeEach(() => {
  turnClockTo('2026-11-28T10:00:00+09:00');
  sent = [];
  server.use(
    http.get('/api/admin/me', () => HttpResponse.json(aMe('CALL_CENTRE'))),
    http.get('/api/sites/machiyaku', () => HttpResponse.json({ whatToBring: '接種券と予診票' })),
    http.get('/api/admin/vaccines', () =>
      HttpResponse.json([
        { id: 'w1', name: '帯状疱疹(組換え)' },
        { id: 'w2', name: 'インフルエンザ' },
      ]),
    ),
    http.post('/api/admin/residents/open', () => HttpResponse.json(person())),
    http.get('/api/admin/residents/p1', () => HttpResponse.json(person())),
    http.get('/api/admin/residents/p1/venues', () =>
      HttpResponse.json([
        aResidentVenue({ id: 'n2', name: '川沿い公民館', firstFree: { date: '2026-12-10', level: 'FEW' } }),
        aResidentVenue(),
      ]),
    ),
    http.get('/api/admin/residents/p1/availability', () =>
      HttpResponse.json({
        month: '2026-12',
        asOf: '2026-11-24T01:00:00Z',
        days: [
          {
            date: '2026-12-07',
            level: 'CLOSED',
            remaining: 0,
            why: { code: 'too-young', detail: '12月8日からです', possibleFrom: '2026-12-08' },
          },
          { date: '2026-12-08', level: 'MANY', remaining: 20 },
          { date: '2026-12-09', level: 'FEW', remaining: 2 },
        ],
      }),
    ),
    http.get('/api/admin/residents/p1/slots', () => HttpResponse.json([aPersonSlot(), other, full])),
    http.post('/api/admin/reservations', async ({ request }) => {
      sent.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') });
      return HttpResponse.json({ reservations: [aReservation()] });
    }),
  );
});

const person = () =>
  aResident({
    next: [aNext(), aNext({ programmeId: 'g2', programmeName: 'インフルエンザ', vaccineIds: ['w2'] })],
  });

async function openCaller(user: ReturnType<typeof openPage>['user']) {
  const number = await screen.findByLabelText('接種券番号');
  await waitFor(() => expect(document.activeElement).toBe(number));
  await user.keyboard('4100127305{Enter}S26{Enter}10{Enter}12{Enter}');
  await screen.findByText('タムラ カズコ 様');
}

const focused = (name: RegExp) =>
  waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent).toMatch(
      name,
    ),
  );

it('books for a caller by keyboard alone and is ready for the next one', async () => {
  const { user, address } = openPage('/proxy-booking');
  await openCaller(user);
  await focused(/帯状疱疹/);
  await user.keyboard('1');
  await focused(/さくらの中央会場/);
  await user.keyboard('{Enter}');
  await focused(/12月8日火曜日/);
  await user.keyboard('{Enter}');
  await focused(/10:00〜10:30/);
  expect(address()).not.toMatch(/4100127305|1951/);
  await user.keyboard('{Enter}');
  const said = await screen.findByLabelText('復唱して、了解をもらった');
  await waitFor(() => expect(document.activeElement).toBe(said));
  screen.getByText(/お持ちいただくものは、接種券と予診票です/);
  await user.keyboard('{Enter}{Control>}{Enter}{/Control}');
  await screen.findByText('予約できました');
  screen.getByText('R、7、K、3、M、9、Q、A');
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toEqual({ voucherId: 'v1', slotId: 's1', dose: 1 });
  expect(sent[0]?.key).toBeTruthy();
  const empty = screen.getByLabelText<HTMLInputElement>('接種券番号');
  await waitFor(() => expect(document.activeElement).toBe(empty));
  expect(empty.value).toBe('');
  expect(address()).toBe('/proxy-booking');
});

it('goes one step back by Esc and does not book before the words are read back', async () => {
  const { user } = openPage('/proxy-booking?person=p1&vaccine=w1&venue=n1&date=2026-12-08&slot=s1');
  await screen.findByText(/ですね。/);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('復唱して、了解をもらったら、印を付けてください');
  expect(sent).toHaveLength(0);
  await user.keyboard('{Escape}');
  await focused(/10:00〜10:30/);
  await user.keyboard('{Escape}');
  await focused(/12月8日火曜日/);
  await user.keyboard('{Alt>}1{/Alt}');
  await focused(/帯状疱疹/);
});

it('marks slots that only staff can book', async () => {
  openPage('/proxy-booking?person=p1&vaccine=w1&venue=n1&date=2026-12-08');
  const row = await screen.findByRole('radio', { name: /10:30〜11:00/ });
  within(row).getByText('電話専用');
});

it('says why a day is refused and where to go instead', async () => {
  const { user } = openPage('/proxy-booking?person=p1&vaccine=w1&venue=n1&month=2026-12');
  await user.click(await screen.findByRole('button', { name: /12月7日月曜日/ }));
  await screen.findByText(/12月8日からです/);
  screen.getByRole('button', { name: '12/8(火)へ移る' });
});

it('shows a call centre no way to overbook', async () => {
  const { user } = openPage('/proxy-booking?person=p1&vaccine=w1&venue=n1&date=2026-12-08');
  await user.click(await screen.findByRole('radio', { name: /11:00〜11:30/ }));
  await screen.findByText('11時00分は満席です');
  expect(screen.queryByText(/予約すると、定員を超えます/)).toBeNull();
});

it('lets a manager overbook with a reason, never without', async () => {
  server.use(http.get('/api/admin/me', () => HttpResponse.json(aMe('VENUE_MANAGER'))));
  const { user } = openPage('/proxy-booking?person=p1&vaccine=w1&venue=n1&date=2026-12-08');
  await user.click(await screen.findByRole('radio', { name: /11:00〜11:30/ }));
  await user.click(await screen.findByLabelText('復唱して、了解をもらった'));
  await user.click(screen.getByRole('button', { name: /定員を超えて予約する/ }));
  await screen.findByText('理由を入れてください');
  expect(sent).toHaveLength(0);
  await user.type(screen.getByLabelText('理由'), '当日の欠席が見込まれる');
  await user.click(screen.getByRole('button', { name: /定員を超えて予約する/ }));
  await screen.findByText('予約できました');
  expect(sent[0]?.body).toMatchObject({
    slotId: 's3',
    overrides: ['OVERBOOK'],
    reason: '当日の欠席が見込まれる',
  });
});

const chosenSlot = '/proxy-booking?person=p1&vaccine=w1&venue=n1&date=2026-12-08&slot=s1';

/** Presses 予約する with the tick made. */
async function pressBook(user: ReturnType<typeof openPage>['user'], name = /予約する/) {
  await user.click(await screen.findByLabelText('復唱して、了解をもらった'));
  await user.click(screen.getByRole('button', { name }));
}

it('keeps the call when a seat was lost, says what the server said and offers the nearest free times', async () => {
  server.use(
    http.post('/api/admin/reservations', () => {
      const lost = { ...full, slot: { ...aSlot(), remaining: 0 } };
      server.use(http.get('/api/admin/residents/p1/slots', () => HttpResponse.json([lost, other])));
      return refused(409, 'slot-full', {
        refusals: [{ code: 'slot-full', detail: '10時00分は、いま満席になりました' }],
      });
    }),
  );
  const { user } = openPage(chosenSlot);
  await pressBook(user);
  await screen.findByText('10時00分は、いま満席になりました');
  screen.getByText('タムラ カズコ 様');
  const offered = within(await screen.findByRole('group', { name: 'ほかの空き' }));
  await user.click(offered.getByRole('button', { name: '10:30 残り8' }));
  await screen.findByText('12月8日(火) 10:30');
  const said = await screen.findByLabelText('復唱して、了解をもらった');
  await waitFor(() => expect(document.activeElement).toBe(said));
  expect(screen.queryByText('10時00分は、いま満席になりました')).toBeNull();
});

it('offers the next days with room when the whole day is gone', async () => {
  server.use(
    http.post('/api/admin/reservations', () => {
      server.use(http.get('/api/admin/residents/p1/slots', () => HttpResponse.json([aPersonSlot(), full])));
      return refused(409, 'slot-full', { refusals: [{ code: 'slot-full', detail: '満席です' }] });
    }),
  );
  const { user, address } = openPage(chosenSlot);
  await pressBook(user);
  await user.click(await screen.findByRole('button', { name: '12/9(水)へ移る' }));
  await waitFor(() => expect(address()).toContain('date=2026-12-09'));
});

it('looks up by itself what became of a booking whose answer was lost', async () => {
  server.use(
    http.post('/api/admin/reservations', () => {
      server.use(
        http.get('/api/admin/residents/p1', () =>
          HttpResponse.json({ ...person(), reservations: [aReservation()] }),
        ),
      );
      return HttpResponse.error();
    }),
  );
  const { user } = openPage(chosenSlot);
  await pressBook(user);
  await screen.findByText('予約できました');
  screen.getByText('R、7、K、3、M、9、Q、A');
});

it('says what is known after a lost answer, and books with the same key when it is pressed again', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post('/api/admin/reservations', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ reservations: [aReservation()] });
    }),
  );
  const { user } = openPage(chosenSlot);
  await pressBook(user);
  await screen.findByText(
    /いま見たところ、まだ予約されていません。もう一度押してください。もう一度押しても二重にはなりません。/,
  );
  expect(screen.queryByText(/予約できませんでした|増えて/)).toBeNull();
  await user.click(screen.getByRole('button', { name: /予約する/ }));
  await screen.findByText('予約できました');
  expect(keys[0]).toBe(keys[1]);
});

it('does not read back or book a time that cannot be booked any more', async () => {
  server.use(
    http.get('/api/admin/residents/p1/slots', () =>
      HttpResponse.json([{ ...full, slot: { ...aSlot(), remaining: 0 } }, other]),
    ),
  );
  const { user } = openPage(chosenSlot);
  await screen.findByText('11時00分は満席です');
  expect(screen.queryByText(/ですね。/)).toBeNull();
  await pressBook(user);
  screen.getByText('この時間は予約できません。ほかの時間を選んでください');
  expect(sent).toHaveLength(0);
});

it('asks for the municipality when the same number fits two', async () => {
  server.use(http.post('/api/admin/residents/open', () => refused(409, 'municipality-code-needed')));
  const { user } = openPage('/proxy-booking');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('接種券番号')));
  await user.keyboard('4100127305{Enter}1951{Enter}10{Enter}12{Enter}');
  const code = await screen.findByLabelText('自治体番号');
  await waitFor(() => expect(document.activeElement).toBe(code));
});

it('registers a caller of whom only the voucher is known', async () => {
  server.use(
    http.post('/api/admin/residents/open', () =>
      HttpResponse.json(
        aResident({ familyNameKana: undefined, givenNameKana: undefined, registered: false }),
      ),
    ),
    http.put('/api/admin/residents/p1', async ({ request }) =>
      HttpResponse.json({ ...person(), ...((await request.json()) as object) }),
    ),
  );
  const { user } = openPage('/proxy-booking');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('接種券番号')));
  await user.keyboard('4100127305{Enter}1951{Enter}10{Enter}12{Enter}');
  const kana = await screen.findByLabelText('セイ(カナ)');
  await waitFor(() => expect(document.activeElement).toBe(kana));
  await user.keyboard('たむら');
  await user.type(screen.getByLabelText('メイ(カナ)'), 'カズコ{Enter}');
  await screen.findByText('タムラ カズコ 様');
  await focused(/さくらの中央会場/);
});

/** An answer that comes when the test says so. */
function held() {
  let release = () => {};
  const waits = new Promise<void>((resolve) => (release = resolve));
  return { waits, release };
}

it('tells a booking that is answered during the next call by its own name, and disturbs nothing', async () => {
  const { waits, release } = held();
  server.use(
    http.post('/api/admin/reservations', async () => {
      await waits;
      return HttpResponse.json({ reservations: [aReservation()] });
    }),
  );
  const { user } = openPage(chosenSlot);
  await user.click(await screen.findByLabelText('復唱して、了解をもらった'));
  await user.click(screen.getByRole('button', { name: /予約する/ }));
  const number = screen.getByLabelText<HTMLInputElement>('接種券番号');
  await user.clear(number);
  await user.type(number, '00000000');
  release();
  const told = within(await screen.findByRole('status', { name: '前の方の予約' }));
  told.getByText(/タムラ カズコ 様/);
  told.getByText(/R7K3M9QA/);
  expect(screen.getByLabelText<HTMLInputElement>('接種券番号').value).toBe('00000000');
  expect(document.activeElement).toBe(screen.getByLabelText('接種券番号'));
});

it('tells a refusal that comes during the next call by the name it belongs to', async () => {
  const { waits, release } = held();
  server.use(
    http.post('/api/admin/reservations', async () => {
      await waits;
      return refused(409, 'slot-full', { refusals: [{ code: 'slot-full', detail: '10時00分は満席です' }] });
    }),
  );
  const { user } = openPage(chosenSlot);
  await user.click(await screen.findByLabelText('復唱して、了解をもらった'));
  await user.click(screen.getByRole('button', { name: /予約する/ }));
  await user.type(screen.getByLabelText('接種券番号'), '{Backspace}');
  release();
  const told = within(await screen.findByRole('alert', { name: '前の方の予約' }));
  told.getByText(/タムラ カズコ 様/);
  told.getByText('10時00分は満席です');
});

it('lets nobody go on to the next caller while it books', async () => {
  const { waits, release } = held();
  server.use(
    http.post('/api/admin/reservations', async () => {
      await waits;
      return HttpResponse.json({ reservations: [aReservation()] });
    }),
  );
  const { user } = openPage(chosenSlot);
  await user.click(await screen.findByLabelText('復唱して、了解をもらった'));
  await user.click(screen.getByRole('button', { name: /予約する/ }));
  await user.click(screen.getByRole('button', { name: /この方をやめて次へ/ }));
  screen.getByText('タムラ カズコ 様');
  release();
  await screen.findByText('予約できました');
});

it('shows no person beside a number that was typed after asking', async () => {
  const { waits, release } = held();
  const answered = held();
  server.use(
    http.post('/api/admin/residents/open', async () => {
      await waits;
      answered.release();
      return HttpResponse.json(person());
    }),
  );
  const { user, address } = openPage('/proxy-booking');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('接種券番号')));
  await user.keyboard('4100127305{Enter}S26{Enter}10{Enter}12{Enter}');
  await user.type(screen.getByLabelText('接種券番号'), '{Backspace}6');
  release();
  await answered.waits;
  await expect(screen.findByText('タムラ カズコ 様', {}, { timeout: 500 })).rejects.toThrow();
  expect(address()).toBe('/proxy-booking');
});

it('changes the booking it was shown, and says so when somebody else changed it first', async () => {
  const booked = (version: number) => aResident({ reservations: [aReservation({ version })] });
  let version = 3;
  const versions: unknown[] = [];
  server.use(
    http.get('/api/admin/residents/p1', () => HttpResponse.json(booked(version))),
    http.post('/api/admin/reservations/r1/change', async ({ request }) => {
      versions.push(((await request.json()) as { version: number }).version);
      if (versions.length > 1) return HttpResponse.json(aReservation({ slotId: 's2' }));
      version = 4;
      return refused(412, 'stale-version');
    }),
  );
  const { user } = openPage('/proxy-booking?person=p1&change=r1&venue=n1&date=2026-12-08&slot=s2');
  await user.click(await screen.findByLabelText('復唱して、了解をもらった'));
  await user.click(screen.getByRole('button', { name: /予約を変更する/ }));
  await screen.findByText(/開いたあとに内容が変わっていました/);
  await user.click(screen.getByRole('button', { name: /予約を変更する/ }));
  await screen.findByText('予約を変更しました');
  expect(versions).toEqual([3, 4]);
});

it('never shows the days of another venue as those of the chosen one', async () => {
  const { user } = openPage('/proxy-booking?person=p1&vaccine=w1&venue=n1&month=2026-12');
  await screen.findByRole('button', { name: /12月8日火曜日 空きあり/ });
  const { waits, release } = held();
  server.use(
    http.get('/api/admin/residents/p1/availability', async () => {
      await waits;
      return HttpResponse.json({ month: '2026-12', asOf: '2026-11-24T01:00:00Z', days: [] });
    }),
  );
  await user.click(screen.getByRole('radio', { name: /川沿い公民館/ }));
  expect(screen.queryByRole('button', { name: /12月8日火曜日 空きあり/ })).toBeNull();
  release();
  await screen.findByRole('button', { name: /12月8日火曜日 受付なし/ });
});
