import type { Reservation } from '../../api/types';
import { Together } from '../../design/together';
import { words } from '../../words/words';

/** The bookings that would be cancelled along, each with its day. */
export function FallingDoses({ reservations }: { reservations: Reservation[] }) {
  const { booking, dates } = words;
  return (
    <ul>
      {reservations.map(({ id, vaccineName, dose, startsAt }) => (
        <li key={id}>
          <Together
            text={`${booking.vaccineDose(vaccineName, dose)} ${dates.dayWithYear(startsAt)}`}
          />
        </li>
      ))}
    </ul>
  );
}
