import { Check, Hand, Syringe, Undo2, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { ReservationView, Resident } from '@/api/types';
import { Button, ButtonLink } from '@/design/button';
import { ProblemBanner } from '@/design/problem-banner';
import { nameOf } from '@/people/names';
import { receptionWords } from '@/words/reception';
import { CorrectDialog } from './correct-dialog';
import { DeskCard, WhoIsIt } from './person-card';
import { SendAwayDialog } from './send-away-dialog';
import { mayUndo, type Steps } from './use-steps';

/** Booked here today: check in, then the result; each step can be taken back. */
export function BookedCard({
  resident,
  reservation,
  steps,
  waiting,
  onResult,
  onClose,
}: {
  resident: Resident;
  reservation: ReservationView;
  steps: Steps;
  /** A step of this booking waits for the connection. */
  waiting: boolean;
  onResult: () => void;
  onClose: () => void;
}) {
  const [dialog, setDialog] = useState<'away' | 'correct'>();
  const { status } = reservation;
  const head =
    status === 'RESERVED'
      ? receptionWords.heads.BOOKED_HERE
      : status === 'CHECKED_IN'
        ? receptionWords.checkedInHead
        : receptionWords.doneHead;
  const name = nameOf(resident);
  function undo() {
    if (!mayUndo(reservation.statusSince)) return setDialog('correct');
    steps.mutate({ reservation, act: 'undo', body: {}, words: receptionWords.undo, becomes: 'RESERVED' });
  }
  return (
    <DeskCard tone="ok" head={head}>
      <WhoIsIt resident={resident} reservation={reservation} />
      <ProblemBanner error={steps.error} />
      {status === 'RESERVED' && (
        <>
          <p>{receptionWords.compare}</p>
          <Button
            look="primary"
            size="touch-main"
            icon={Check}
            busy={steps.isPending}
            busyText={receptionWords.checkingIn}
            onClick={() =>
              steps.mutate({
                reservation,
                act: 'check-in',
                body: {},
                words: receptionWords.checkedIn(name),
                becomes: 'CHECKED_IN',
              })
            }
          >
            {receptionWords.checkIn}
          </Button>
          <div className="desk-pair">
            <Button size="touch" icon={Undo2} onClick={onClose}>
              {receptionWords.notThis}
            </Button>
            <Button size="touch" icon={Hand} onClick={() => setDialog('away')}>
              {receptionWords.notPossible}
            </Button>
          </div>
        </>
      )}
      {status === 'CHECKED_IN' && (
        <>
          <Button
            look="primary"
            size="touch-main"
            icon={Syringe}
            unavailable={waiting ? receptionWords.waitingWhy : undefined}
            onClick={onResult}
          >
            {receptionWords.toResult}
          </Button>
          <div className="desk-pair">
            {!waiting && <UndoButton reservation={reservation} busy={steps.isPending} onPress={undo} />}
            <Button size="touch" icon={Hand} onClick={() => setDialog('away')}>
              {receptionWords.notPossible}
            </Button>
          </div>
          <NextButton onClose={onClose} />
        </>
      )}
      {status !== 'RESERVED' && status !== 'CHECKED_IN' && (
        <>
          <div className="desk-pair">
            {!waiting && <UndoButton reservation={reservation} busy={steps.isPending} onPress={undo} />}
            <ButtonLink
              size="touch"
              icon={UserRound}
              to="/residents/$personId"
              params={{ personId: resident.personId }}
            >
              {receptionWords.hub}
            </ButtonLink>
          </div>
          <NextButton onClose={onClose} />
        </>
      )}
      {dialog === 'away' && (
        <SendAwayDialog
          reservation={reservation}
          steps={steps}
          onStay={onClose}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'correct' && (
        <CorrectDialog reservation={reservation} steps={steps} onClose={() => setDialog(undefined)} />
      )}
    </DeskCard>
  );
}

function UndoButton({
  reservation,
  busy,
  onPress,
}: {
  reservation: ReservationView;
  busy: boolean;
  onPress: () => void;
}) {
  return (
    <Button size="touch" icon={Undo2} busy={busy} busyText={receptionWords.undoing} onClick={onPress}>
      {mayUndo(reservation.statusSince) ? receptionWords.undo : receptionWords.correct}
    </Button>
  );
}

function NextButton({ onClose }: { onClose: () => void }) {
  return (
    <Button size="touch" look="secondary" onClick={onClose}>
      {receptionWords.next}
    </Button>
  );
}
