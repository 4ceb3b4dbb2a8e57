import { CalendarCheck, UserMinus, X } from 'lucide-react';
import { useState } from 'react';
import type { ReservationView } from '@/api/types';
import { Button } from '@/design/button';
import { Modal } from '@/design/modal';
import { CancelDialog } from '@/people/cancel-dialog';
import { clock } from '@/words/dates';
import { receptionWords } from '@/words/reception';
import { ActButton, useChecking } from './checking';
import { letterOf, take, useUnsent, type Step } from './unsent-steps';
import { Refusal } from './refusal';
import { lastRead } from './last-read';
import { onCard, result, undo } from './steps';

/** Booked, but not today after all: what becomes of the booking. */
export function SendAwayDialog({
  reservation,
  name,
  onStay,
  onClose,
}: {
  reservation: ReservationView;
  name: string;
  onStay: () => void;
  onClose: () => void;
}) {
  const [cancelling, setCancelling] = useState(false);
  const busy = letterOf(useUnsent(), reservation.id) !== undefined;
  const checking = useChecking();
  const { sendAway } = receptionWords;
  const here = reservation.status === 'CHECKED_IN';
  async function then(step: Step, go: () => void) {
    if (await take(onCard(step))) go();
  }
  const stay = () => (here ? void then(undo(reservation, name, sendAway.stayReason), onStay) : onStay());
  const noShow = () =>
    void then(result(reservation, name, { status: 'NO_SHOW', version: reservation.version }), onClose);
  if (cancelling)
    return (
      <CancelDialog
        reservation={reservation}
        name={name}
        scanned={lastRead()}
        unavailable={checking}
        onClose={onClose}
        onCancelled={onStay}
      />
    );
  return (
    <Modal
      open
      title={sendAway.title}
      onClose={onClose}
      actions={
        <Button size="touch" onClick={onClose}>
          {sendAway.back}
        </Button>
      }
    >
      <div className="grid gap-3">
        <Refusal reservationId={reservation.id} />
        <div>
          <ActButton size="touch" look="secondary" icon={CalendarCheck} busy={busy} onClick={stay}>
            {here ? sendAway.stayBack : sendAway.stay}
          </ActButton>
          <p className="field-hint mt-1">{here ? sendAway.stayBackWhy : sendAway.stayWhy}</p>
        </div>
        <div>
          <Button size="touch" look="destructive" icon={X} onClick={() => setCancelling(true)}>
            {sendAway.cancel}
          </Button>
          <p className="field-hint mt-1">{sendAway.cancelWhy}</p>
        </div>
        <div>
          <ActButton size="touch" look="destructive" icon={UserMinus} busy={busy} onClick={noShow}>
            {sendAway.noShow}
          </ActButton>
          <p className="field-hint mt-1">{sendAway.noShowWhy(clock(reservation.startsAt))}</p>
        </div>
      </div>
    </Modal>
  );
}
