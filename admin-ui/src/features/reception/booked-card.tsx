import { Check, Undo2 } from 'lucide-react';
import type { ReservationStatus } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { nameOf } from '@/people/names';
import { useStillHere } from '@/people/still-here';
import { receptionWords } from '@/words/reception';
import { AwayButton, HubButton, NextButton, ResultButton, UndoButton, useOnItsWay } from './booking-acts';
import { ActButton } from './checking';
import { DeskActs } from './desk-acts';
import type { DeskBooking, DeskResident, Opened } from './opened';
import { AlsoBooked } from './other-bookings';
import { DeskCard, WhoIsIt } from './person-card';
import { checkIn, onCard } from './steps';
import { take } from './unsent-steps';

/** Booked here today: check in, then the result; each step can be taken back. */
export function BookedCard({
  opened,
  resident,
  reservation,
  venueId,
  onResult,
  onOpen,
  onClose,
}: {
  opened: Opened;
  resident: DeskResident;
  reservation: DeskBooking;
  venueId: string;
  onResult: () => void;
  onOpen: (code: string) => void;
  onClose: () => void;
}) {
  const { now, busy, waits } = useOnItsWay(reservation);
  const name = nameOf(resident);
  const stillHere = useStillHere();
  /** A late answer closes nobody else. */
  const closeThis = () => stillHere() && onClose();
  const away = opened.from === 'scan' && opened.reservation && (
    <AwayButton reservation={{ ...opened.reservation, status: now.status }} name={name} onClose={closeThis} />
  );
  return (
    <DeskCard tone="ok" head={headOf(now.status)}>
      <WhoIsIt resident={resident} reservation={now} />
      {opened.from === 'list' && <Banner tone="warn">{receptionWords.fromList}</Banner>}
      {now.status === 'RESERVED' ? (
        <>
          <p>{receptionWords.compare}</p>
          <DeskActs reservationId={reservation.id}>
            <ActButton
              look="primary"
              size="touch-main"
              icon={Check}
              busy={busy}
              busyText={receptionWords.checkingIn}
              unavailable={waits ? receptionWords.waitsHere : undefined}
              onClick={() => void take(onCard(checkIn(now, name)))}
            >
              {receptionWords.checkIn(name)}
            </ActButton>
            <div className="desk-pair">
              <Button size="touch" icon={Undo2} onClick={onClose}>
                {receptionWords.notThis}
              </Button>
              {!waits && away}
            </div>
          </DeskActs>
        </>
      ) : (
        <DeskActs reservationId={reservation.id}>
          {now.status === 'CHECKED_IN' && <ResultButton name={name} waits={waits} onPress={onResult} />}
          <div className="desk-pair">
            <UndoButton reservation={reservation} name={name} />
            {now.status === 'CHECKED_IN' ? !waits && away : <HubButton personId={resident.personId} />}
          </div>
          <NextButton onClose={onClose} />
        </DeskActs>
      )}
      <AlsoBooked others={opened.others} elsewhere={opened.elsewhere} venueId={venueId} onOpen={onOpen} />
    </DeskCard>
  );
}

function headOf(status: ReservationStatus): string {
  if (status === 'RESERVED') return receptionWords.heads.BOOKED_HERE;
  return status === 'CHECKED_IN' ? receptionWords.checkedInHead : receptionWords.doneHead;
}
