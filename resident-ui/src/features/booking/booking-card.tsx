import type { PersonSlot } from '../../api/types';
import { DoseLine } from '../../design/dose-line';
import { Icon } from '../../design/icon';
import { DoseName, ProductName } from '../../design/dose-name';
import { daysBetween } from '../../shared/dates';
import { words } from '../../words/words';
import type { Offer } from './offer';

/** When it will be; both doses of a set with the time between them in words. */
export function BookingCard({ offer, wanted }: { offer: Offer; wanted: PersonSlot }) {
  const text = words.lastSteps.confirm;
  const { slot } = wanted;
  const second = slot.secondStartsAt;
  const set = Boolean(slot.setHalf);
  return (
    <section class="card appointment" aria-labelledby="booking">
      <div class="appointment-head">
        <h2 id="booking">
          {set ? (
            <ProductName name={text.set(offer.programmeName)} vaccine={offer.vaccineName} />
          ) : (
            <DoseName
              programme={offer.programmeName}
              dose={wanted.dose}
              vaccine={offer.vaccineName}
            />
          )}
        </h2>
      </div>
      <DoseLine dose={wanted.dose} startsAt={slot.startsAt} endsAt={slot.endsAt} />
      {set && (
        <p class="dose-gap">
          <Icon name="chevronDown" />
          <span>
            {second
              ? text.daysBetween(daysBetween(slot.startsAt, second))
              : text.secondLater(words.booking.dose(wanted.dose + 1))}
          </span>
        </p>
      )}
      {second && <DoseLine dose={wanted.dose + 1} startsAt={second} />}
    </section>
  );
}
