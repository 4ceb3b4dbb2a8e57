import type { Reservation } from '../../api/types';
import { CheckInCode } from '../../design/check-in-code';
import { DoseName } from '../../design/dose-name';
import { Phone } from '../../design/help-block';
import { Icon } from '../../design/icon';
import { SaveToCalendar } from '../../design/save-to-calendar';
import { StatusBadge } from '../../design/status-badge';
import { Together } from '../../design/together';
import { useAddress } from '../../shared/site';
import { words } from '../../words/words';
import { NoLongerFits } from './no-longer-fits';

/** The next appointment, whole: when, where, code, and both ways to alter it. */
export function AppointmentCard({ reservation }: { reservation: Reservation }) {
  const { dates } = words;
  const { startsAt, endsAt } = reservation;
  return (
    <article class="card appointment">
      <div class="appointment-head">
        <h2>
          <DoseName
            programme={reservation.programmeName}
            dose={reservation.dose}
            vaccine={reservation.vaccineName}
          />
        </h2>
        <StatusBadge status={reservation.status} />
      </div>
      <div class="appointment-body">
        <div class="when">
          <div class="leaf" aria-hidden="true">
            <span class="month">{dates.monthOnly(startsAt)}</span>
            <span class="day">{Number(startsAt.slice(8, 10))}</span>
            <span class="weekday">{dates.weekday(startsAt)}</span>
          </div>
          <p class="when-words">
            <span class="secondary together">{dates.dayWithYear(startsAt)}</span>
            <time class="big together" dateTime={startsAt}>
              {dates.time(startsAt)}
            </time>
            <span class="secondary together">{words.myPage.until(dates.time(endsAt))}</span>
          </p>
        </div>
        <Where reservation={reservation} />
        <CheckInCode code={reservation.checkInCode} />
      </div>
      <Actions reservation={reservation} />
    </article>
  );
}

function Where({ reservation }: { reservation: Reservation }) {
  const { venueName, venueAddress, venueStation, venuePhone } = reservation;
  const map = `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${venueAddress ?? ''} ${venueName}`.trim())}`;
  return (
    <div class="where">
      <Icon name="pin" />
      <div>
        <strong>{venueName}</strong>
        {venueAddress && (
          <p class="secondary">
            <Together text={venueAddress} />
          </p>
        )}
        {venueStation && <p class="secondary">{venueStation}</p>}
        {venueAddress && (
          <p class="no-print">
            <a href={map} target="_blank" rel="noreferrer">
              {words.myPage.map}
            </a>
          </p>
        )}
        {venuePhone && (
          <p class="secondary">
            {words.myPage.phone}{' '}
            <a class="together" href={`tel:${venuePhone.replace(/[^\d+]/g, '')}`}>
              {venuePhone}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

/** Change and cancel stand side by side, equally reachable; what is not possible here says why. */
export function Actions({ reservation, small }: { reservation: Reservation; small?: boolean }) {
  const { to } = useAddress();
  const { id, status, changeable, cancellable, vaccineId, venueId, against } = reservation;
  const text = words.myPage;
  return (
    <>
      <NoLongerFits against={against} />
      {status === 'RESERVED' && !(changeable && cancellable) && (
        <div class="too-late secondary">
          <p>{changeable ? text.byPhone : text.tooLate}</p>
          <Phone />
        </div>
      )}
      <div class="card-actions no-print">
        {changeable && (
          <a href={to('book/day', { change: id, vaccine: vaccineId, venue: venueId })}>
            <Icon name="pencil" />
            {text.change}
          </a>
        )}
        {cancellable && (
          <a href={to('cancel', { reservation: id })}>
            <Icon name="cross" />
            {text.cancel}
          </a>
        )}
        {!small && <SaveToCalendar reservations={[reservation]} className="whole" />}
      </div>
    </>
  );
}
