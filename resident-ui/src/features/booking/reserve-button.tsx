import { useState } from 'preact/hooks';
import { changeReservation, lookForReservations, reserve } from '../../api/calls';
import { isClearNo, isUnclear, type Problem } from '../../api/problem';
import type { PersonSlot, Reservation, Venue } from '../../api/types';
import { Answer } from '../../design/answer';
import { Button } from '../../design/button';
import { Together } from '../../design/together';
import { laterDoses } from '../../shared/appointments';
import { attemptEnded, keyOf } from '../../shared/attempt';
import { sentenceOf } from '../../shared/sentence';
import { useAddress, useSite } from '../../shared/site';
import { useLookUp } from '../../shared/use-look-up';
import { words } from '../../words/words';
import { handOver } from './just-made';
import { FallingDoses } from './falling-doses';
import { madeFor } from './made';
import { ReserveRefusal } from './reserve-refusal';

interface ReserveButtonProps {
  wanted: PersonSlot;
  venue: Venue;
  changing: Reservation | undefined;
  /** Whose booking it is. */
  name: string;
  /** The person's bookings, to name those that would fall. */
  reservations: Reservation[];
  /** The address of day and time, for the way back. */
  back: Record<string, string | undefined>;
}

/** The answer to this button decides; a retry carries the same key, so it never books twice. */
export function ReserveButton(props: ReserveButtonProps) {
  const { wanted, venue, changing, name, reservations, back } = props;
  const { replace } = useAddress();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  // Set once the server has said that a later dose would fall with this change.
  const [conflict, setConflict] = useState<Problem>();
  const text = words.lastSteps.confirm;
  const { slot, dose } = wanted;

  /** The next page shows the answer; the station is the venue's, where the answer does not tell it. */
  function finish(made: Reservation[]) {
    const known = made.map((one) => ({ ...one, venueStation: one.venueStation ?? venue.station }));
    handOver({ reservations: known, name });
    replace('book/done', {
      reservations: made.map(({ id }) => id).join(','),
      changed: changing && '1',
    });
  }

  /** The answer was lost, but the booking may be there. */
  async function look(): Promise<boolean> {
    const all = await lookForReservations().catch(() => []);
    const made = madeFor(slot.id, all);
    if (made.length > 0) finish(made);
    return made.length > 0;
  }
  useLookUp(refusal !== undefined && isUnclear(refusal) && !busy, look);

  async function send() {
    const alsoLater = conflict !== undefined;
    const wish = changing
      ? `change.${changing.id}.${changing.version}.${slot.id}.${alsoLater}`
      : `reserve.${dose}.${slot.id}.${alsoLater}`;
    const attempt = { key: keyOf(wish), alsoLaterDoses: alsoLater };
    setBusy(true);
    setRefusal(undefined);
    try {
      const made = changing
        ? [await changeReservation(changing, slot.id, attempt)]
        : await reserve(slot.id, dose, attempt);
      attemptEnded(wish);
      finish(made);
    } catch (error) {
      const no = isClearNo(error);
      if (no) attemptEnded(wish);
      if (no && (error.has('slot-full') || error.has('set-second-full'))) {
        return replace('book/day', { ...back, lost: slot.id });
      }
      if (isUnclear(error) && (await look())) return;
      if (no && error.has('later-dose-conflicts')) setConflict(error);
      else setRefusal(error);
      setBusy(false);
    }
  }

  const falling = laterDoses({ programmeId: slot.programmeId, dose }, reservations);
  const plain = slot.setHalf ? text.reserveSet : text.reserve;
  const moved = slot.setHalf ? text.changeSet : text.change;
  const label = changing ? moved : plain;
  const doses = falling.map((one) => words.booking.dose(one.dose)).join('と');
  return (
    <div class="stack reserve">
      {refusal !== undefined && (
        <ReserveRefusal error={refusal} changing={Boolean(changing)} back={back} />
      )}
      {conflict && (
        <Answer kind="warn">
          <strong>
            <Together text={sentenceOf(conflict)} />
          </strong>
          <FallingDoses reservations={falling} />
        </Answer>
      )}
      <Button
        look="primary"
        busy={busy && (changing ? text.changing : text.reserving)}
        onPress={send}
      >
        {conflict && doses ? text.cancelAnd(doses, label) : label}
      </Button>
      <Until sameDay={slot.sameDay} />
    </div>
  );
}

/** Until when residents change and cancel; a same-day slot until it begins, whatever the site says. */
function Until({ sameDay }: { sameDay: boolean }) {
  const { changeUntilDayBefore } = useSite();
  const text = words.lastSteps.confirm;
  if (!sameDay && !changeUntilDayBefore) return null;
  return <p class="secondary deadline">{sameDay ? text.untilItBegins : text.untilDayBefore}</p>;
}
