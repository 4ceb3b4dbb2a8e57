import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProblemBody } from '../../api/types';
import { aMe, aNext, aReservation, aSlot, aVaccine, aVenue } from '../../testing/makers';
import { open, stillLoggedIn } from '../../testing/open';
import { answering, lineCut, no, ok } from '../../testing/server';

const user = userEvent.setup();
const reservations = '/api/resident/reservations';
const confirm =
  '/machiyaku/book/confirm?vaccine=vaccine-1&venue=venue-1&date=2026-12-08&slot=slot-1';

beforeEach(() => {
  stillLoggedIn();
  answering('get', '/api/resident/me', ok(aMe()));
  answering('get', '/api/resident/next', ok([aNext()]));
  answering('get', '/api/resident/vaccines', ok([aVaccine()]));
  answering('get', '/api/resident/venues', ok([aVenue(), aVenue({ id: 'venue-2' })]));
  answering(
    'get',
    '/api/resident/slots',
    ok([aSlot('slot-1', '10:00', 8), aSlot('slot-9', '13:00', 8)]),
  );
  answering('get', '/api/resident/availability', ok({ month: '2026-12', days: [] }));
  answering('get', reservations, ok([booked]));
});
const booked = aReservation({ slotId: 'slot-5' });
const changeTo = confirm.replace('slot=slot-1', 'slot=slot-9');
const reserveButton = (name = '予約する') => screen.findByRole('button', { name });
const keys = (asked: { headers: Headers }[]) =>
  asked.map(({ headers }) => headers.get('Idempotency-Key'));

describe('booking', () => {
  it('shows date, person and place, and ends with the code', async () => {
    const asked = answering('post', reservations, ok({ reservations: [aReservation()] }));
    open(confirm);
    const button = await reserveButton();
    expect(screen.getByText('12月8日(火)')).toBeVisible();
    expect(screen.getByText('田村 和子さん')).toBeVisible();
    expect(screen.getByRole('main')).toHaveTextContent('接種券 下4けた 7305');
    await user.click(button);
    const done = await screen.findByRole('heading', { name: '予約できました' });
    await waitFor(() => expect(done).toHaveFocus());
    expect(screen.getByText('R7K3 M9QA')).toBeVisible();
    expect(screen.getByText('田村 和子さん')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '当日の持ち物' })).toBeInTheDocument();
    expect(asked[0]?.body).toEqual({ slotId: 'slot-1', dose: 1 });
    expect(location.search).toBe('?reservations=reservation-1');
  });

  it('keeps the key of the attempt when nobody answered, so that nothing is booked twice', async () => {
    const made = ok({ reservations: [aReservation()] });
    const asked = answering('post', reservations, lineCut, no(503, 'busy'), made);
    open(confirm);
    await user.click(await reserveButton());
    expect(await screen.findByText(/もう一度押しても二重にはなりません/)).toBeVisible();
    await user.click(await reserveButton());
    await waitFor(() => expect(asked).toHaveLength(2));
    await user.click(await reserveButton());
    await screen.findByRole('heading', { name: '予約できました' });
    const [first, ...others] = keys(asked);
    expect(first).toBeTruthy();
    expect(others).toEqual([first, first]);
  });

  it('finds by itself a booking whose answer was lost', async () => {
    answering('post', reservations, lineCut);
    open(confirm);
    const button = await reserveButton();
    answering('get', reservations, ok([aReservation()]));
    await user.click(button);
    expect(await screen.findByRole('heading', { name: '予約できました' })).toBeVisible();
    expect(screen.getByText('R7K3 M9QA')).toBeVisible();
  });

  it.each([lineCut, no(500, 'internal-error'), no(503, 'busy')])(
    'promises nothing about a booking of which nobody knows (%#)',
    async (answer) => {
      answering('post', reservations, answer);
      open(confirm);
      await user.click(await reserveButton());
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(
        '予約できたかどうか確かめられませんでした。もう一度押しても二重にはなりません',
      );
      expect(screen.queryByText(/増えていません/)).toBeNull();
    },
  );

  it('needs no second answer to say that it worked', async () => {
    answering('post', reservations, ok({ reservations: [aReservation()] }));
    open(confirm);
    const button = await reserveButton();
    answering('get', reservations, lineCut);
    await user.click(button);
    expect(await screen.findByRole('heading', { name: '予約できました' })).toBeVisible();
    expect(screen.getByText('R7K3 M9QA')).toBeVisible();
  });

  it('shows a booking that was made although its answer was lost', async () => {
    answering('get', reservations, ok([aReservation()]));
    answering('get', '/api/resident/next', ok([aNext({ bookedReservationId: 'reservation-1' })]));
    open(confirm);
    expect(await screen.findByRole('heading', { name: '予約できました' })).toBeVisible();
  });

  it('never takes another vaccine or venue than the address names', async () => {
    open(confirm.replace('vaccine-1', 'vaccine-9'));
    await waitFor(() => expect(location.pathname).toBe('/machiyaku/book'));
  });

  it('says until when a same-day slot can be changed', async () => {
    const slot = aSlot('slot-1', '10:00', 8);
    slot.slot.sameDay = true;
    answering('get', '/api/resident/slots', ok([slot]));
    open(confirm);
    expect(await screen.findByText('予約は、始まる時間まで変えられます。')).toBeVisible();
  });

  it('goes back to the times when the seat was lost', async () => {
    answering('post', reservations, no(409, 'slot-full'));
    open(confirm);
    const button = await reserveButton();
    answering('get', '/api/resident/slots', ok([aSlot('slot-1', '10:00', 0)]));
    await user.click(button);
    expect(await screen.findByText(/いま満席になりました/)).toBeVisible();
    expect(location.pathname).toBe('/machiyaku/book/day');
  });

  it('says every refusal with its first possible day', async () => {
    const refusals: ProblemBody['refusals'] = [
      {
        code: 'interval-too-short',
        detail: '前の接種から日がたっていません',
        possibleFrom: '2027-02-08',
      },
      { code: 'too-young', detail: 'まだ対象の年齢ではありません' },
    ];
    answering('post', reservations, no(409, 'interval-too-short', { refusals }));
    open(confirm);
    await user.click(await reserveButton());
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('前の接種から、まだ決められた期間がたっていません');
    expect(alert).toHaveTextContent('接種できるのは、2027年2月8日(月)からです');
    expect(alert).toHaveTextContent('対象の年齢になっていません');
  });

  it('shows both doses of a set before they are booked', async () => {
    const set = aSlot('slot-1', '10:00', 8);
    set.slot.setHalf = 'FIRST';
    set.slot.secondStartsAt = '2026-12-29T10:00:00';
    answering('get', '/api/resident/slots', ok([set]));
    open(confirm);
    expect(await reserveButton('2回分を予約する')).toBeVisible();
    expect(screen.getByText('12月29日(火)')).toBeVisible();
    expect(screen.getByText('3週間あけて')).toBeVisible();
    expect(screen.getByText(/1回目/, { selector: 'strong .together' })).toBeVisible();
  });

  it('changes a set with both dates in sight, before and after', async () => {
    const inSet = { setId: 'set-1', changeable: true };
    const first = aReservation({ ...inSet, slotId: 'slot-5' });
    const second = aReservation({ ...inSet, id: 'second', dose: 2, slotId: 'slot-6' });
    answering('get', reservations, ok([first, { ...second, startsAt: '2026-12-29T10:00:00' }]));
    const set = aSlot('slot-9', '13:00', 8);
    set.slot.setHalf = 'FIRST';
    set.slot.secondStartsAt = '2026-12-30T13:00:00';
    answering('get', '/api/resident/slots', ok([set]));
    const moved = { ...first, slotId: 'slot-9', startsAt: '2026-12-08T13:00:00' };
    answering('post', '/api/resident/reservations/reservation-1/change', ok(moved));
    open(`${changeTo}&change=reservation-1`);
    const button = await reserveButton('2回分をこの日時に変える');
    for (const day of ['12月29日(火)', '12月30日(水)']) {
      expect(screen.getByText(day)).toBeVisible();
    }
    const now = { ...second, slotId: 'slot-10', startsAt: '2026-12-30T13:00:00' };
    answering('get', reservations, ok([moved, { ...now, checkInCode: 'R8888888' }]));
    await user.click(button);
    expect(await screen.findByRole('heading', { name: '予約を変えました' })).toBeVisible();
    expect(await screen.findByText('R888 8888')).toBeVisible();
    expect(screen.getByText('12月30日(水)')).toBeVisible();
    expect(screen.getByText('R7K3 M9QA')).toBeVisible();
  });

  it('begins the last page at its heading', async () => {
    const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({
      top: -579,
    } as DOMRect);
    answering('post', reservations, ok({ reservations: [aReservation()] }));
    open(confirm);
    const button = await reserveButton();
    scrolled.mockClear();
    await user.click(button);
    await screen.findByRole('heading', { name: '予約できました' });
    await waitFor(() => expect(scrolled).toHaveBeenCalledWith(0, 0));
  });

  it('changes a booking under its own id', async () => {
    const asked = answering(
      'post',
      '/api/resident/reservations/reservation-1/change',
      ok(aReservation({ startsAt: '2026-12-09T10:00:00' })),
    );
    open(`${changeTo}&change=reservation-1`);
    await user.click(await reserveButton('この日時に変える'));
    expect(await screen.findByRole('heading', { name: '予約を変えました' })).toBeVisible();
    expect(asked[0]?.body).toEqual({ slotId: 'slot-9', alsoLaterDoses: false, version: 1 });
    expect(keys(asked)[0]).toBeTruthy();
  });

  it('changing there, away and there again is three attempts, whatever answer was lost', async () => {
    const change = '/api/resident/reservations/reservation-1/change';
    const asked = answering('post', change, lineCut, ok(aReservation()));
    const { unmount } = open(`${changeTo}&change=reservation-1`);
    await user.click(await reserveButton('この日時に変える'));
    await screen.findByText(/変えられたかどうか確かめられませんでした/);
    unmount();
    // Meanwhile it went through, and was changed to another slot and version.
    answering('get', reservations, ok([aReservation({ slotId: 'slot-5', version: 3 })]));
    open(`${changeTo}&change=reservation-1`);
    await user.click(await reserveButton('この日時に変える'));
    await screen.findByRole('heading', { name: '予約を変えました' });
    expect(new Set(keys(asked)).size).toBe(2);
    expect(asked[1]?.body).toMatchObject({ version: 3 });
  });

  it('asks before a change takes a later dose with it, and names it', async () => {
    const later = aReservation({ id: 'second', dose: 2, startsAt: '2027-01-08T10:00:00' });
    answering('get', reservations, ok([booked, { ...later, slotId: 'slot-6' }]));
    const asked = answering(
      'post',
      '/api/resident/reservations/reservation-1/change',
      no(409, 'later-dose-conflicts', { detail: '2回目の間隔が足りなくなります' }),
      ok(aReservation()),
    );
    open(`${changeTo}&change=reservation-1`);
    await user.click(await reserveButton('この日時に変える'));
    expect(await screen.findByRole('alert')).toHaveTextContent('2回目の間隔が足りなくなります');
    expect(screen.getByText(/2027年1月8日/)).toBeVisible();
    await user.click(await reserveButton('2回目を取り消して、この日時に変える'));
    expect(await screen.findByRole('heading', { name: '予約を変えました' })).toBeVisible();
    expect(asked[1]?.body).toEqual({ slotId: 'slot-9', alsoLaterDoses: true, version: 1 });
    expect(new Set(keys(asked)).size).toBe(2);
  });
});
