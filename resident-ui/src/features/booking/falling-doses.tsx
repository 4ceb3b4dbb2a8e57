import type { Reservation } from '../../api/types';
import { Together } from '../../design/together';
import { words } from '../../words/words';

/** The bookings that would be cancelled along, each with its day. */
export function FallingDoses({ reservations }: { reservations: Reservation[] }) {
  const { shell, dates } = words;
  return (
    <ul>
      {reservations.map(({ id, programmeName, dose, startsAt }) => (
        <li key={id}>
          <Together text={`${shell.doseOf(programmeName, dose)} ${dates.dayWithYear(startsAt)}`} />
        </li>
      ))}
    </ul>
  );
}
