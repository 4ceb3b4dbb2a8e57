import type { ReservationView, Scan } from '@/api/types';
import { Button } from '@/design/button';
import { clock, spokenDate, today } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';

/** 帯状疱疹(組換え) 1回目 */
export function whatOf(reservation: ReservationView): string {
  return `${reservation.vaccineName} ${peopleWords.dose(reservation.dose)}`;
}

/** When and where the person is booked instead. */
export function OtherBooking({ other, venueId }: { other: ReservationView; venueId: string }) {
  return (
    <div className="desk-other">
      <b className="text-few">{receptionWords.otherDay}</b>
      <b className="desk-when">
        <time>
          {spokenDate(other.startsAt)} {clock(other.startsAt)}
        </time>
      </b>
      <span>
        {other.venueId === venueId ? receptionWords.here : other.venueName}・{whatOf(other)}
      </span>
    </div>
  );
}

/** A booking at a venue that is not this desk's: only that there is one, and when. */
export function ElsewhereBookings({ elsewhere }: { elsewhere: Scan['elsewhere'] }) {
  return elsewhere.map(({ date }, index) => (
    <div key={index} className="desk-other">
      <b className="text-few">{peopleWords.otherVenue}</b>
      <b className="desk-when">
        <time>{spokenDate(date)}</time>
      </b>
    </div>
  ));
}

/** Beside the opened booking: those of today can be opened, too; the later ones are only said. */
export function AlsoBooked({
  others,
  elsewhere,
  venueId,
  onOpen,
}: {
  others: readonly ReservationView[];
  elsewhere: Scan['elsewhere'];
  venueId: string;
  onOpen: (code: string) => void;
}) {
  const isToday = (other: ReservationView) => other.venueId === venueId && other.startsAt.startsWith(today());
  const now = others.filter(isToday);
  const later = [
    ...others
      .filter((other) => !isToday(other))
      .map((other) => `${spokenDate(other.startsAt)} ${whatOf(other)}`),
    ...elsewhere.map(({ date }) => `${spokenDate(date)} ${peopleWords.otherVenue}`),
  ];
  return (
    <>
      {now.length > 0 && (
        <div className="grid gap-2">
          <b>{receptionWords.alsoToday}</b>
          {now.map((other) => (
            <Button key={other.id} size="touch" onClick={() => onOpen(other.checkInCode)}>
              {receptionWords.openOther(clock(other.startsAt), whatOf(other))}
            </Button>
          ))}
        </div>
      )}
      {later.length > 0 && (
        <p className="desk-small">
          {receptionWords.alsoLater}:{later.join('、')}
        </p>
      )}
    </>
  );
}
