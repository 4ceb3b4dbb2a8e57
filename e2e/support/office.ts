import type { APIRequestContext, APIResponse } from '@playwright/test';
import { MUNICIPALITY, PASSWORD } from './demo';

export interface Voucher {
  id: string;
  personId: string;
  number: string;
  birthDate: string;
}

export interface Slot {
  id: string;
  name: string;
  venueId: string;
  vaccineId: string;
  startsAt: string;
  endsAt: string;
}

interface Named {
  id: string;
  name: string;
}

/** The administrator of the demo city, by the API: what a story needs before it begins, and what others do meanwhile. */
export class Office {
  private static numbers = 0;

  private constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
  ) {}

  static async open(request: APIRequestContext, tenantCode = MUNICIPALITY): Promise<Office> {
    const credentials = { tenantCode, loginId: 'master', password: PASSWORD };
    const login = await read(await request.post('/api/auth/staff/login', { data: credentials }));
    if (!login.mustAcceptTerms) return new Office(request, login.accessToken);
    const headers = { Authorization: `Bearer ${login.accessToken}` };
    const accepted = await request.post('/api/admin/terms', { data: { accepted: true }, headers });
    return new Office(request, (await read(accepted)).accessToken);
  }

  /** A voucher nobody has logged in with yet. */
  async registerVoucher(birthDate: string): Promise<Voucher> {
    Office.numbers += 1;
    const number = `77${String(Date.now() % 1e6).padStart(6, '0')}${String(Office.numbers % 100).padStart(2, '0')}`;
    const voucher = await this.post('/api/admin/vouchers', {
      municipalityCode: MUNICIPALITY,
      number,
      birthDate,
    });
    return { ...voucher, birthDate };
  }

  async venue(name: string): Promise<Named> {
    return only(await this.get(`/api/admin/venues?name=${encodeURIComponent(name)}`), name);
  }

  async vaccine(name: RegExp): Promise<Named> {
    const vaccines: Named[] = await this.get('/api/admin/vaccines');
    const vaccine = vaccines.find((one) => name.test(one.name));
    if (!vaccine) throw new Error(`There is no vaccine like ${name}`);
    return vaccine;
  }

  async slots(venueId: string, from: string, to: string): Promise<Slot[]> {
    const { items } = await this.get(`/api/admin/slots?venueId=${venueId}&from=${from}&to=${to}&size=200`);
    return items;
  }

  async addSlot(slot: Omit<Slot, 'id'> & { capacity: number; sameDay?: boolean }): Promise<Slot> {
    const form = { published: true, sameDay: false, doseFrom: 1, doseTo: 2, ...slot };
    return (await this.post('/api/admin/slots', form)).slots[0];
  }

  /** A free slot of that day as a call has it before it is booked, and somebody who is faster. */
  async lastSeat(caller: Voucher, venueName: string, day: string) {
    const venue = await this.venue(venueName);
    const vaccine = await this.vaccine(/ファイザー.*12歳以上/);
    const make = (time: string, capacity: number) =>
      this.addSlot({
        name: `最後の席 ${caller.number} ${time}`,
        venueId: venue.id,
        vaccineId: vaccine.id,
        startsAt: `${day}T${time}:00`,
        endsAt: `${day}T${time.slice(0, 3)}55:00`,
        capacity,
      });
    const last = await make('18:40', 1);
    await make('19:00', 9);
    const search = `person=${caller.personId}&voucher=${caller.id}&vaccine=${vaccine.id}&venue=${venue.id}`;
    return {
      address: `/admin/proxy-booking?${search}&date=${day}&slot=${last.id}`,
      takenByAnother: async () => this.book(await this.registerVoucher('1950-01-01'), last),
    };
  }

  async book(voucher: Voucher, slot: Slot, dose = 1): Promise<{ id: string; checkInCode: string }> {
    const wish = { voucherId: voucher.id, slotId: slot.id, dose };
    return (await this.post('/api/admin/reservations', wish)).reservations[0];
  }

  /** What a caller would say: kana names, so that nobody asks for them again. */
  async register(voucher: Voucher, familyNameKana: string, givenNameKana: string): Promise<void> {
    const { version } = await this.get(`/api/admin/residents/${voucher.personId}`);
    const person = { familyNameKana, givenNameKana, mailOptIn: false, version };
    await read(
      await this.request.put(`/api/admin/residents/${voucher.personId}`, {
        data: person,
        headers: this.headers(),
      }),
    );
  }

  async total(list: 'venues' | 'slots' | 'vouchers'): Promise<number> {
    return (await this.get(`/api/admin/${list}?size=1`)).total;
  }

  private async get(path: string) {
    return read(await this.request.get(path, { headers: this.headers() }));
  }

  private async post(path: string, data: object) {
    return read(await this.request.post(path, { data, headers: this.headers() }));
  }

  private headers() {
    return { Authorization: `Bearer ${this.token}` };
  }
}

/** Each caller names the part it reads. */
async function read(response: APIResponse): Promise<any> {
  if (!response.ok())
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
  return response.json();
}

function only({ items }: { items: Named[] }, name: string): Named {
  const found = items.find((item) => item.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}
