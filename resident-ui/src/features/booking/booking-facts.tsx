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
  changing: Reservation | undefined;
}

/** Person, place, price and reminder. */
export function BookingFacts({ me, venue, offer, changing }: BookingFactsProps) {
  const { priceText, slug } = useSite();
  const { to } = useAddress();
  const text = words.lastSteps.confirm;
  const here = location.pathname + location.search;
  const lastFour = me.vouchers[0]?.number.slice(-4);
  return (
    <dl class="card rows">
      {changing && (
        <div>
          <dt>{words.booking.before}</dt>
          <dd>
            <span class="together">{words.dates.day(changing.startsAt)}</span>{' '}
            <span class="together">{words.dates.time(changing.startsAt)}</span>
            <p class="secondary">{changing.venueName}</p>
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
            href={to('book', { vaccine: offer.vaccineId, change: changing?.id, stay: '1' })}
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
      {me.email && (
        <div>
          <dt>{text.mail}</dt>
          <dd>
            {me.mailOptIn ? text.mailOn : text.mailOff}
            {me.mailOptIn && <p class="secondary">{me.email}</p>}
            <p>
              <a
                class="row-link"
                href={to('mail', { back: here.startsWith(`/${slug}/`) ? here : undefined })}
              >
                {text.mailChange}
              </a>
            </p>
          </dd>
        </div>
      )}
    </dl>
  );
}
