import { useQuery } from '@tanstack/react-query';
import { personDaysQuery, personSlotsQuery, personVenuesQuery, residentQuery } from '@/people/queries';
import { voucherOf } from '@/people/names';
import { overrideRuns } from '@/people/waivers';
import { useVaccines } from '@/session/master-data';
import { useMe } from '@/session/me';
import { today } from '@/words/dates';
import { offersFor } from './offers';
import type { BookingSearch } from './search';

/** Everything the three panels show, for what the address says is chosen. */
export function useChoices(search: BookingSearch) {
  const me = useMe();
  const vaccines = useVaccines();
  const resident = useQuery(residentQuery(search.person));
  const person = search.person ? resident.data : undefined;
  const changing = person?.reservations.find((one) => one.id === search.change);
  const vaccineId = changing?.vaccineId ?? search.vaccine;
  const wanted = { personId: person?.personId, vaccineId, changing: changing?.id };

  const venues = useQuery(personVenuesQuery(wanted));
  const sorted = [...(venues.data ?? [])].sort(
    (one, other) =>
      (one.firstFree?.date ?? '9999').localeCompare(other.firstFree?.date ?? '9999') ||
      one.number.localeCompare(other.number),
  );
  const venue = sorted.find((each) => each.id === search.venue);
  const month = search.month ?? (search.date ?? venue?.firstFree?.date ?? today()).slice(0, 7);
  const days = useQuery(personDaysQuery({ ...wanted, venueId: venue?.id, month }));
  const slots = useQuery(personSlotsQuery({ ...wanted, venueId: venue?.id, date: search.date }));
  const offers = person ? offersFor(person, vaccines, { special: overrideRuns(me) }) : [];
  return {
    resident,
    person,
    changing,
    offers,
    offer: offers.find((each) => each.vaccineId === vaccineId),
    voucher: person && voucherOf(person.vouchers, search.voucher),
    vaccineId,
    venues: { ...venues, data: venues.data && sorted },
    venue,
    month,
    days,
    slots,
    chosen: slots.data?.find((each) => each.slot.id === search.slot),
  };
}

export type Choices = ReturnType<typeof useChoices>;
