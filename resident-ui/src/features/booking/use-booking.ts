import { loadNext, loadReservations, loadVaccines, loadVenues, type Wish } from '../../api/calls';
import type { Next, Reservation, Venue } from '../../api/types';
import { useAddress } from '../../shared/site';
import { useLoad, type Load } from '../../shared/use-load';
import { offerOfChange, offersOf, type Offer } from './offer';

export interface Choices {
  offers: Offer[];
  next: Next[];
  /** The person's bookings, where they were asked for. */
  reservations: Reservation[];
  /** The booking that is being changed, if the address names one. */
  changing: Reservation | undefined;
  /** The vaccine of the address, or the only one there is. */
  offer: Offer | undefined;
}

interface Asking {
  /** Past the choice: what the address names is taken or nothing, never another in its place. */
  exact?: boolean;
  /** The bookings are needed even where none is being changed. */
  reservations?: boolean;
}

/** What may be booked, and what the address says is already chosen. */
export function useChoices(asking: Asking = {}): Load<Choices> {
  const { query } = useAddress();
  const { change, vaccine } = query;
  const loaded = useLoad(`choices ${change ?? ''}`, async () => {
    const [next, vaccines, reservations] = await Promise.all([
      loadNext(),
      loadVaccines(),
      change || asking.reservations ? loadReservations() : Promise.resolve([]),
    ]);
    const changing = reservations.find(({ id }) => id === change);
    const offers = changing ? [offerOfChange(changing)] : change ? [] : offersOf(next, vaccines);
    return { offers, next, reservations, changing };
  });
  if (loaded.state !== 'ready') return loaded;
  const { offers, changing } = loaded.data;
  const named = offers.find(({ vaccineId }) => vaccineId === vaccine);
  const other = asking.exact && vaccine && !changing ? undefined : only(offers);
  return { ...loaded, data: { ...loaded.data, offer: named ?? other } };
}

/** Venues for a vaccine; the one of the address, or the only one there is. */
export function useVenues(choices: Load<Choices>, { exact }: Asking = {}) {
  const { query } = useAddress();
  const offer = choices.data?.offer;
  const changing = choices.data?.changing;
  const venues = useLoad(
    offer && `venues ${offer.programmeId} ${offer.vaccineId} ${changing?.id ?? ''}`,
    () =>
      loadVenues({
        vaccineId: offer?.vaccineId ?? '',
        ...(changing && { changing: changing.id }),
      }),
  );
  const named = venues.data?.find(({ id }) => id === query['venue']);
  const venue = named ?? (exact && query['venue'] ? undefined : only(venues.data ?? []));
  return { venues, venue };
}

export function wishOf(
  offer: Offer | undefined,
  venue: Venue | undefined,
  changing: Reservation | undefined,
): Wish {
  return {
    vaccineId: offer?.vaccineId ?? '',
    venueId: venue?.id ?? '',
    ...(changing && { changing: changing.id }),
  };
}

function only<T>(list: T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
