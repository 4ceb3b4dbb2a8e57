import type { Me, Reservation, Venue } from '../../api/types';
import { Together } from '../../design/together';
import { fullName } from '../../shared/full-name';
import { useAddress, useSite } from '../../shared/site';
import { words } from '../../words/words';
import type { Offer } from './offer';

interface BookingFactsProps {
  me: Me;
  venue: Venue;
  offer: Offer;
  /** What is being changed: both halves, where a set is. */
  before: Reservation[];
}

/** Person, place, price and reminder. */
export function BookingFacts({ me, venue, offer, before }: BookingFactsProps) {
  const { priceText } = useSite();
  const { to } = useAddress();
  const text = words.lastSteps.confirm;
  const lastFour = me.vouchers[0]?.number.slice(-4);
  return (
    <dl class="card rows">
      {before.length > 0 && (
        <div>
          <dt>{words.booking.before}</dt>
          <dd>
            {before.map(({ id, dose, startsAt, venueName }) => (
              <p key={id}>
                {before.length > 1 && <span>{words.booking.dose(dose)} </span>}
                <span class="together">{words.dates.day(startsAt)}</span>{' '}
                <span class="together">{words.dates.time(startsAt)}</span>
                <span class="secondary block">{venueName}</span>
              </p>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{text.person}</dt>
        <dd>
          {words.myPage.name(fullName(me))}
          {lastFour && (
            <p class="secondary">
              <Together text={text.voucher(lastFour)} />
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>{text.venue}</dt>
        <dd>
          {venue.name}
          {venue.address && (
            <p class="secondary">
              <Together text={venue.address} />
            </p>
          )}
          <a
            class="row-link"
            href={to('book', { vaccine: offer.vaccineId, change: before[0]?.id, stay: '1' })}
          >
            {text.changeVenue}
          </a>
        </dd>
      </div>
      {priceText && (
        <div>
          <dt>{text.price}</dt>
          <dd>{priceText}</dd>
        </div>
      )}
    </dl>
  );
}
