import type { PersonSlot, ReservationView } from '@/api/types';
import { today } from '@/words/dates';
import { spelled, spokenClock, spokenDay } from '@/words/spoken';

/** What the operator reads aloud before booking, the same for every caller. */
export function ReadBack({ chosen, whatToBring }: { chosen: PersonSlot; whatToBring?: string }) {
  const { slot } = chosen;
  const second = slot.secondStartsAt;
  return (
    <p className="read-aloud">
      「{slot.venueName}、<b className="whole">{spokenDay(slot.startsAt, today())}、</b>
      <b className="whole">{spokenClock(slot.startsAt)}</b>ですね。
      {second && (
        <>
          2回目は<b className="whole">{spokenDay(second, today())}、</b>
          {second.slice(11) === slot.startsAt.slice(11) ? '同じ時間です。' : `${spokenClock(second)}です。`}
        </>
      )}
      {whatToBring && <>お持ちいただくものは、{whatToBring.replace(/。$/, '')}です。</>}」
    </p>
  );
}

/** What the operator reads aloud after booking: when, where, and each check-in code letter by letter. */
export function ReadCode({
  reservations,
  changed,
}: {
  reservations: readonly ReservationView[];
  changed: boolean;
}) {
  return (
    <p className="read-aloud">
      「{changed ? '予約を変えました。' : '予約できました。'}
      {reservations.map((one, index) => (
        <span key={one.id} className="block">
          {reservations.length > 1 && `${index + 1}回目は`}
          {one.venueName}、<b className="whole">{spokenDay(one.startsAt, today())}、</b>
          <b className="whole">{spokenClock(one.startsAt)}</b>です。 受付コードは
          <b className="spelled">{spelled(one.checkInCode)}</b>
          です。{index === reservations.length - 1 && '」'}
        </span>
      ))}
    </p>
  );
}
