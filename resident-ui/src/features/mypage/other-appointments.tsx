import type { Reservation } from '../../api/types';
import { DoseName } from '../../design/dose-name';
import { StatusBadge } from '../../design/status-badge';
import { grouped } from '../../shared/check-in-code';
import { words } from '../../words/words';
import { Actions } from './appointment-card';

/** Later appointments, smaller than the next one. */
export function OtherAppointments({ reservations }: { reservations: Reservation[] }) {
  const { dates, myPage } = words;
  return (
    <section class="stack" aria-labelledby="others">
      <h2 id="others">{myPage.others}</h2>
      {reservations.map((reservation) => (
        <article class="card appointment" key={reservation.id}>
          <div class="appointment-small">
            <div class="appointment-line">
              <h3>
                <DoseName
                  programme={reservation.programmeName}
                  dose={reservation.dose}
                  vaccine={reservation.vaccineName}
                />
              </h3>
              <StatusBadge status={reservation.status} />
            </div>
            <p class="appointment-date">
              <span class="together">{dates.dayWithYear(reservation.startsAt)}</span>{' '}
              <span class="together">{dates.time(reservation.startsAt)}</span>
            </p>
            <p class="secondary">{reservation.venueName}</p>
            <p class="secondary">
              {myPage.code.name}{' '}
              <strong class="together">{grouped(reservation.checkInCode)}</strong>
            </p>
          </div>
          <Actions reservation={reservation} small />
        </article>
      ))}
    </section>
  );
}
