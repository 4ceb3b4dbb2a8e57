import { Hand, Syringe, Undo2, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { ReservationView } from '@/api/types';
import { Button, ButtonLink } from '@/design/button';
import { receptionWords } from '@/words/reception';
import { ActButton } from './checking';
import { CorrectDialog } from './correct-dialog';
import type { DeskBooking } from './opened';
import { letterOf, take, useUnsent } from './unsent-steps';
import { SendAwayDialog } from './send-away-dialog';
import { mayUndo, onCard, undo } from './steps';

/** Whether a step of the booking is on its way, and what the booking is once everything that waits was sent. */
export function useOnItsWay<B extends DeskBooking>(reservation: B) {
  const letter = letterOf(useUnsent(), reservation.id);
  return {
    now: letter?.waits ? { ...reservation, status: letter.becomes } : reservation,
    busy: letter !== undefined && !letter.waits,
    waits: letter?.waits ?? false,
  };
}

/** On to the result; `screenedOnly`: it must not be given today. */
export function ResultButton({
  name,
  waits,
  screenedOnly = false,
  onPress,
}: {
  name: string;
  waits: boolean;
  screenedOnly?: boolean;
  onPress: () => void;
}) {
  return (
    <ActButton
      look="primary"
      size="touch-main"
      icon={screenedOnly ? Hand : Syringe}
      unavailable={waits ? receptionWords.waitsHere : undefined}
      onClick={onPress}
    >
      {screenedOnly ? receptionWords.toScreened(name) : receptionWords.toResult(name)}
    </ActButton>
  );
}

/** One step back: at once within ten minutes, later with a reason. Nothing before what waits has been sent. */
export function UndoButton({ reservation, name }: { reservation: DeskBooking; name: string }) {
  const [asking, setAsking] = useState(false);
  const { now, busy, waits } = useOnItsWay(reservation);
  if (waits) return null;
  const free = mayUndo(now.statusSince);
  return (
    <>
      <ActButton
        size="touch"
        icon={Undo2}
        busy={busy}
        busyText={receptionWords.undoing}
        onClick={() => (free ? void take(onCard(undo(now, name))) : setAsking(true))}
      >
        {free ? receptionWords.undo : receptionWords.correct}
      </ActButton>
      {asking && <CorrectDialog reservation={now} name={name} onClose={() => setAsking(false)} />}
    </>
  );
}

/** What becomes of a booking that cannot go on today. */
export function AwayButton({
  reservation,
  name,
  onClose,
}: {
  reservation: ReservationView;
  name: string;
  onClose: () => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="touch" icon={Hand} onClick={() => setAsking(true)}>
        {receptionWords.notPossible}
      </Button>
      {asking && (
        <SendAwayDialog
          reservation={reservation}
          name={name}
          onStay={onClose}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

export function HubButton({ personId }: { personId: string }) {
  return (
    <ButtonLink size="touch" icon={UserRound} to="/residents/$personId" params={{ personId }}>
      {receptionWords.hub}
    </ButtonLink>
  );
}

export function NextButton({ onClose }: { onClose: () => void }) {
  return (
    <Button size="touch" look="secondary" onClick={onClose}>
      {receptionWords.next}
    </Button>
  );
}
