import type { Reservation } from '../../api/types';
import { Banner } from '../../design/banner';
import { Phone } from '../../design/help-block';
import { Together } from '../../design/together';
import { words } from '../../words/words';

/** Bookings to come that somebody else has cancelled, and that nothing has replaced. */
export function takenAway(all: Reservation[], now: string): Reservation[] {
  const replaced = ({ programmeId, dose }: Reservation) =>
    all.some(
      (one) => one.programmeId === programmeId && one.dose === dose && one.status !== 'CANCELLED',
    );
  return all
    .filter(({ status, cancelReason }) => status === 'CANCELLED' && cancelReason !== 'RESIDENT')
    .filter((one) => one.endsAt >= now && !replaced(one))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

interface TakenAwayProps {
  reservations: Reservation[];
  /** A new one can be booked on this page. */
  bookable: boolean;
}

/** Who cancelled, why, and what to do. */
export function TakenAway({ reservations, bookable }: TakenAwayProps) {
  const { myPage, shell, dates } = words;
  const text = myPage.takenAway;
  if (reservations.length === 0) return null;
  return (
    <Banner kind="warn">
      {reservations.map(({ id, programmeName, dose, startsAt, cancelReason }) => (
        <p key={id}>
          <strong>
            <Together
              text={text.title(`${dates.day(startsAt)} ${shell.doseOf(programmeName, dose)}`)}
            />
          </strong>
          <br />
          {text.why[cancelReason ?? 'OFFICE']}
        </p>
      ))}
      <p>{bookable ? text.next : text.call}</p>
      <Phone />
    </Banner>
  );
}
