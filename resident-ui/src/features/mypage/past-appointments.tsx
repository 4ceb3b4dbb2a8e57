import type { HistoryItem, Reservation } from '../../api/types';
import { StatusBadge } from '../../design/status-badge';
import { Together } from '../../design/together';
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
              <Together text={myPage.vaccineDose(reservation.vaccineName, reservation.dose)} />
            </p>
            <p class="secondary">
              <span class="together">{dates.dayWithYear(reservation.startsAt)}</span>{' '}
              <span class="together">{dates.time(reservation.startsAt)}</span>{' '}
              {reservation.venueName}
            </p>
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
              <Together text={myPage.vaccineDose(item.programmeName, item.dose)} />
            </p>
            <p class="secondary">
              <span class="together">{dates.dayWithYear(item.date)}</span> {item.vaccineName}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
