import type { HistoryItem, Reservation } from '../../api/types';
import { StatusBadge } from '../../design/status-badge';
import { DoseName } from '../../design/dose-name';
import { words } from '../../words/words';

export function PastAppointments({ reservations }: { reservations: Reservation[] }) {
  const { dates, myPage } = words;
  if (reservations.length === 0) return null;
  return (
    <details class="card past no-print">
      <summary>{myPage.past}</summary>
      <ul>
        {reservations.map((reservation) => (
          <li key={reservation.id}>
            <StatusBadge status={reservation.status} />
            <p>
              <DoseName
                programme={reservation.programmeName}
                dose={reservation.dose}
                vaccine={reservation.vaccineName}
              />
            </p>
            <p class="secondary">
              <span class="together">{dates.dayWithYear(reservation.startsAt)}</span>{' '}
              <span class="together">{dates.time(reservation.startsAt)}</span>{' '}
              {reservation.venueName}
            </p>
            {reservation.status === 'CANCELLED' && reservation.cancelReason && (
              <p class="secondary">{myPage.takenAway.why[reservation.cancelReason]}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Doses that count, wherever they were given. */
export function VaccinationHistory({ items }: { items: HistoryItem[] }) {
  const { dates, myPage } = words;
  if (items.length === 0) return null;
  const newestFirst = [...items].sort((a, b) => b.date.localeCompare(a.date));
  return (
    <details class="card past no-print">
      <summary>{myPage.history}</summary>
      <ul>
        {newestFirst.map((item) => (
          <li key={item.id}>
            <p>
              <DoseName
                programme={item.programmeName}
                dose={item.dose}
                vaccine={item.vaccineName}
              />
            </p>
            <p class="secondary">
              <span class="together">{dates.dayWithYear(item.date)}</span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
