import { createEvent, fireEvent, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import '@/features/reception/reception-page';
import type { ReservationStatus, ReservationView, Scan } from '@/api/types';
import { today } from '@/words/dates';
import { openPage } from './open-page';
import { aLine, aReservation, aResident, aResidentVenue } from './people';
import { aMe, refused, server } from './server';

type Sent = { path: string; body: unknown; key: string | null };

/** A venue's desk with two people booked today, and a server that leads their bookings as the real one does. */
export type DeskServer = {
  /** What was asked of it, without reading. */
  sent: Sent[];
  /** The booking as the server has it; change it to be another desk. */
  bookings: { r1: ReservationView; r2: ReservationView };
  /** No answer comes while this is so. */
  lost: boolean;
  /** What the day's list says against giving the dose. */
  against: Partial<Record<'r1' | 'r2', Scan['against']>>;
  scanned: (but: Partial<Scan>) => void;
};

export const codes = { r1: 'R7K3M9QA', r2: 'R0000002' } as const;

export function aDesk(): DeskServer {
  const at = { startsAt: `${today()}T10:00:00`, endsAt: `${today()}T10:30:00` };
  const people = {
    r1: aResident({ needs: '筆談を希望' }),
    r2: aResident({
      personId: 'p2',
      familyName: '大野',
      givenName: '茂',
      familyNameKana: 'オオノ',
      givenNameKana: 'シゲル',
    }),
  };
  const desk: DeskServer = {
    sent: [],
    lost: false,
    against: {},
    bookings: {
      r1: aReservation({ ...at, checkInCode: codes.r1 }),
      r2: aReservation({ ...at, id: 'r2', personId: 'p2', checkInCode: codes.r2 }),
    },
    scanned: (but) => {
      server.use(http.post('/api/admin/reception/scan', () => HttpResponse.json({ ...none, ...but })));
    },
  };
  const none: Scan = { outcome: 'UNKNOWN', others: [], elsewhere: [], against: [] };

  async function note(request: Request) {
    const body: unknown = await request.json();
    const { pathname: path } = new URL(request.url);
    desk.sent.push({ path, body, key: request.headers.get('Idempotency-Key') });
    return body as { code?: string; version?: number; status?: ReservationStatus };
  }
  const step = (
    act: string,
    next: (now: ReservationStatus, wanted?: ReservationStatus) => ReservationStatus,
  ) =>
    http.post(`/api/admin/reservations/:id/${act}`, async ({ request, params }) => {
      const { version, status } = await note(request);
      if (desk.lost) return HttpResponse.error();
      const id = params.id as 'r1' | 'r2';
      const now = desk.bookings[id];
      if (version !== now.version) return refused(412, 'stale-version');
      desk.bookings[id] = {
        ...now,
        status: next(now.status, status),
        statusSince: new Date().toISOString(),
        version: now.version + 1,
      };
      return HttpResponse.json(desk.bookings[id]);
    });
  server.use(
    http.get('/api/admin/me', () => HttpResponse.json({ ...aMe('VENUE_STAFF'), venueIds: ['n1'] })),
    http.get('/api/sites/machiyaku', () => HttpResponse.json({ contactPhone: '03-0000-0000' })),
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
      desk.lost
        ? HttpResponse.error()
        : HttpResponse.json({
            venueName: 'さくらの中央会場',
            date: today(),
            lines: [
              {
                slotId: 's1',
                slotName: '午前A',
                vaccineId: 'w1',
                ...at,
                reservations: Object.values(desk.bookings).map(
                  ({ id, checkInCode, personId, status, version }) =>
                    aLine({
                      ...(id === 'r2' && { familyNameKana: 'オオノ', givenNameKana: 'シゲル' }),
                      reservationId: id,
                      voucherNumber: id === 'r2' ? '4100127306' : '4100127305',
                      checkInCode,
                      personId,
                      status,
                      version,
                      against: desk.against[id as 'r1' | 'r2'] ?? [],
                    }),
                ),
              },
            ],
          }),
    ),
    http.get('/api/admin/reception/last-result', () =>
      desk.lost
        ? HttpResponse.error()
        : HttpResponse.json({ lotNumber: 'SZ0427A', physicianName: '高野 誠' }),
    ),
    http.post('/api/admin/reception/scan', async ({ request }) => {
      const { code } = await note(request);
      if (desk.lost) return HttpResponse.error();
      const id = code === codes.r2 ? 'r2' : 'r1';
      return HttpResponse.json({
        ...none,
        outcome: 'BOOKED_HERE',
        resident: people[id],
        reservation: desk.bookings[id],
      });
    }),
    step('check-in', () => 'CHECKED_IN'),
    step('result', (_, wanted) => wanted ?? 'VACCINATED'),
    step('undo', (now) => (now === 'VACCINATED' || now === 'SCREENED_ONLY' ? 'CHECKED_IN' : 'RESERVED')),
  );
  return desk;
}

type Reading = {
  /** Milliseconds between two keys. */
  gap?: number;
  /** When the first key comes. */
  at?: number;
  /** Puts the keys into a field as a browser does. */
  typed?: HTMLInputElement;
  /** An input method hides which keys they are. */
  ime?: boolean;
};

/** Keys of a reader, wherever the focus is. Answers when the last one came. */
export function press(keys: readonly string[], { gap = 1, at, typed, ime = false }: Reading = {}): number {
  const begin = at ?? performance.now();
  keys.forEach((key, index) => {
    const target = typed ?? document.activeElement ?? document.body;
    const event = createEvent.keyDown(target, ime ? { key: 'Process', code: placeOf(key) } : { key });
    Object.defineProperty(event, 'timeStamp', { value: begin + index * gap });
    fireEvent(target, event);
    if (typed && key.length === 1) fireEvent.change(typed, { target: { value: typed.value + key } });
  });
  return begin + (keys.length - 1) * gap;
}

function placeOf(key: string): string {
  if (key.length > 1) return key;
  return /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
}

/** A reader that ends with Enter. */
export function scan(code: string, reading: Reading = {}) {
  press([...code, 'Enter'], reading);
}

export async function atTheDesk(address = '/reception') {
  const page = openPage(address);
  await screen.findByText('タムラ カズコ', { selector: '.day-row *' });
  return page;
}
