import { Check } from 'lucide-react';
import { useState } from 'react';
import type { ReservationView, Resident, Scan, Venue } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { Segments } from '@/design/choice';
import { ProblemBanner } from '@/design/problem-banner';
import { nameOf } from '@/people/names';
import { clock, shortDate, today } from '@/words/dates';
import { spokenDay } from '@/words/spoken';
import { receptionWords } from '@/words/reception';
import { HubButton, NextButton } from './booking-acts';
import { ActButton } from './checking';
import { IdentityProof } from './identity-proof';
import type { Asked } from './opened';
import { ElsewhereBookings, OtherBooking, whatOf } from './other-bookings';
import { DeskCard, toneOf, WhoIsIt } from './person-card';
import { TodaySlots } from './today-slots';
import { useTakeToday, type TakeToday } from './use-take-today';
import { WalkIn } from './walk-in';

/** Known, but not booked here today: move a booking to today, book a walk-in, or send away kindly. */
export function UnbookedCard({
  scan,
  asked,
  resident,
  venue,
  onBooked,
  onProve,
  onClose,
}: {
  scan: Scan;
  asked: Asked;
  resident: Resident;
  venue: Venue;
  /** Booked or moved into today: open the person again with it. */
  onBooked: (reservation: ReservationView) => void;
  onProve: (asked: Asked) => Promise<void>;
  onClose: () => void;
}) {
  const { others, elsewhere } = scan;
  const booked = others.length > 0;
  const take = useTakeToday(nameOf(resident), onBooked);
  return (
    <DeskCard tone={toneOf(scan.outcome)} head={receptionWords.heads[scan.outcome]}>
      <WhoIsIt resident={resident} />
      {resident.birthDateKind !== 'REAL' && (
        <IdentityProof
          name={`${nameOf(resident)}さん`}
          onProve={(birthDate) => onProve({ code: asked.code, birthDate, identitySeen: true })}
        />
      )}
      {take.loses ? <LosesLater take={take} /> : <ProblemBanner error={take.error} />}
      {booked && <MoveToday others={others} resident={resident} venue={venue} take={take} />}
      <ElsewhereBookings elsewhere={elsewhere} />
      {!booked && elsewhere[0] && (
        <p>「{receptionWords.sayElsewhere(spokenDay(elsewhere[0].date, today()))}」</p>
      )}
      <WalkIn asked={asked} resident={resident} venue={venue} take={take} besideMoving={booked} />
      <div className="desk-acts desk-pair">
        {booked && (
          <Button size="touch" icon={Check} onClick={onClose}>
            {receptionWords.leaveAsIs}
          </Button>
        )}
        <HubButton personId={resident.personId} />
        {!booked && <NextButton onClose={onClose} />}
      </div>
    </DeskCard>
  );
}

/** The booking asked about, with its vaccine and date; the nearest first. */
function MoveToday({
  others,
  resident,
  venue,
  take,
}: {
  others: readonly ReservationView[];
  resident: Resident;
  venue: Venue;
  take: TakeToday;
}) {
  const [chosenId, setChosenId] = useState(others[0]?.id);
  const other = others.find(({ id }) => id === chosenId) ?? others[0];
  if (!other) return null;
  const placeOf = (each: ReservationView) =>
    each.venueId === venue.id ? receptionWords.here : each.venueName;
  return (
    <>
      {others.length > 1 ? (
        <Segments
          label={receptionWords.whichOther}
          name="which-other"
          value={other.id}
          onChange={setChosenId}
          choices={others.map((each) => ({
            value: each.id,
            label: `${shortDate(each.startsAt)} ${clock(each.startsAt)} ${whatOf(each)}・${placeOf(each)}`,
          }))}
        />
      ) : (
        <OtherBooking other={other} venueId={venue.id} />
      )}
      <p>「{receptionWords.sayOther(spokenDay(other.startsAt, today()))}」</p>
      <TodaySlots
        key={other.id}
        personId={resident.personId}
        venueId={venue.id}
        vaccineId={other.vaccineId}
        changing={other.id}
        label={(time, left) => receptionWords.moveToday(nameOf(resident), time, left)}
        busy={take.busy}
        busyText={receptionWords.moving}
        onTake={({ slot }) =>
          take.book(`/api/admin/reservations/${other.id}/change`, {
            slotId: slot.id,
            walkIn: true,
            version: other.version,
          })
        }
      />
    </>
  );
}

function LosesLater({ take }: { take: TakeToday }) {
  return (
    <Banner
      tone="warn"
      live
      actions={
        <>
          <Button size="touch" onClick={take.refuse}>
            {receptionWords.losesNot}
          </Button>
          <ActButton size="touch" look="destructive" busy={take.busy} onClick={take.agree}>
            {receptionWords.losesDo}
          </ActButton>
        </>
      }
    >
      {receptionWords.loses}
    </Banner>
  );
}
