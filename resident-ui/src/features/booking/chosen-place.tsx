import type { Reservation, Venue } from '../../api/types';
import { DoseName } from '../../design/dose-name';
import { useAddress } from '../../shared/site';
import { words } from '../../words/words';
import type { Offer } from './offer';

interface ChosenPlaceProps {
  offer: Offer;
  venue: Venue;
  changing: Reservation | undefined;
}

/** What was chosen so far, with the way back to it. */
export function ChosenPlace({ offer, venue, changing }: ChosenPlaceProps) {
  const { to } = useAddress();
  const { booking, dates } = words;
  const again = {
    vaccine: offer.vaccineId,
    venue: venue.id,
    change: changing?.id,
    // The question is shown even where it has one answer only: the person asked for it.
    stay: '1',
  };
  return (
    <div class="card chosen-place">
      <div>
        <strong>{venue.name}</strong>
        <p>
          <DoseName programme={offer.programmeName} dose={offer.dose} vaccine={offer.vaccineName} />
        </p>
        {changing && (
          <p class="secondary">
            {booking.before} <span class="together">{dates.day(changing.startsAt)}</span>{' '}
            <span class="together">{dates.time(changing.startsAt)}</span>
          </p>
        )}
      </div>
      <a href={to('book', again)}>{booking.calendar.rechoose}</a>
    </div>
  );
}
