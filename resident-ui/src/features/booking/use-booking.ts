import { loadNext, loadReservations, loadVaccines, loadVenues, type Wish } from '../../api/calls';
import type { Next, Reservation, Venue } from '../../api/types';
import { useAddress } from '../../shared/site';
import { useLoad, type Load } from '../../shared/use-load';
import { offerOfChange, offersOf, type Offer } from './offer';

export interface Choices {
  offers: Offer[];
  next: Next[];
  /** The booking that is being changed, if the address names one. */
  changing: Reservation | undefined;
  /** The vaccine of the address, or the only one there is. */
  offer: Offer | undefined;
}

/** What may be booked, and what the address says is already chosen. */
export function useChoices(): Load<Choices> {
  const { query } = useAddress();
  const change = query['change'];
  const loaded = useLoad(`choices ${change ?? ''}`, async () => {
    const [next, vaccines, reservations] = await Promise.all([
      loadNext(),
      loadVaccines(),
      change ? loadReservations() : Promise.resolve([]),
    ]);
    const changing = reservations.find(({ id }) => id === change);
    const offers = changing ? [offerOfChange(changing)] : offersOf(next, vaccines);
    return { offers, next, changing };
  });
  if (loaded.state !== 'ready') return loaded;
  const { offers } = loaded.data;
  const named = offers.find(({ vaccineId }) => vaccineId === query['vaccine']);
  return { ...loaded, data: { ...loaded.data, offer: named ?? only(offers) } };
}

/** Venues for a vaccine; the one of the address, or the only one there is. */
export function useVenues(choices: Load<Choices>) {
  const { query } = useAddress();
  const offer = choices.data?.offer;
  const changing = choices.data?.changing;
  const venues = useLoad(
    offer && `venues ${offer.programmeId} ${offer.vaccineId} ${changing?.id ?? ''}`,
    () => loadVenues(wishOf(offer, undefined, changing)),
  );
  const venue = venues.data?.find(({ id }) => id === query['venue']) ?? only(venues.data ?? []);
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
