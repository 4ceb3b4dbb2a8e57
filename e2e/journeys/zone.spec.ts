import { plusDays, today } from '../support/city-time';
import { VENUE } from '../support/demo';
import { ELSEWHERE } from '../support/stack';
import { expect, test } from '../support/test';

test("a time is the one on the poster, also where the machine's clock leaves it out", async ({ office }) => {
  const day = nextLeapOfClocks();
  const startsAt = `${day}T02:30:00`;
  expect(wallClock(`${day}T07:30:00Z`), 'half past two is left out there').toBe('03:30');
  const venue = await office.venue(VENUE);
  const vaccine = await office.vaccine(/ファイザー.*12歳/);
  const slot = await office.addSlot({
    venueId: venue.id,
    vaccineId: vaccine.id,
    name: `夜中の枠 ${Date.now()}`,
    startsAt,
    endsAt: `${day}T03:00:00`,
    capacity: 2,
  });
  expect(slot).toMatchObject({ startsAt, endsAt: `${day}T03:00:00` });
  const stored = (await office.slots(venue.id, day, day)).find((one) => one.id === slot.id);
  expect(stored).toMatchObject({ startsAt, endsAt: `${day}T03:00:00` });
  const voucher = await office.registerVoucher('1950-10-12');
  expect(await office.book(voucher, slot)).toMatchObject({ startsAt });
});

/** The coming second Sunday of March, on which the clocks there go from 2:00 to 3:00. */
function nextLeapOfClocks(): string {
  const year = Number(today().slice(0, 4));
  const days = [year, year + 1].map((each) => {
    const first = `${each}-03-01`;
    return plusDays(first, ((7 - new Date(first).getUTCDay()) % 7) + 7);
  });
  return days.find((day) => day > today()) ?? '';
}

function wallClock(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: ELSEWHERE, timeStyle: 'short' });
}
