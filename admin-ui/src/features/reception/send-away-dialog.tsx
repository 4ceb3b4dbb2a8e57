import { CalendarCheck, UserMinus, X } from 'lucide-react';
import { useState } from 'react';
import type { ReservationView } from '@/api/types';
import { Button } from '@/design/button';
import { Modal } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { CancelDialog } from '@/people/cancel-dialog';
import { receptionWords } from '@/words/reception';
import type { Steps } from './use-steps';

/** Booked, but not today after all: what becomes of the booking. */
export function SendAwayDialog({
  reservation,
  steps,
  onStay,
  onClose,
}: {
  reservation: ReservationView;
  steps: Steps;
  onStay: () => void;
  onClose: () => void;
}) {
  const [cancelling, setCancelling] = useState(false);
  const { sendAway } = receptionWords;
  if (cancelling) return <CancelDialog reservation={reservation} onClose={onClose} onCancelled={onStay} />;
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
        <ProblemBanner error={steps.error} />
        <div>
          <Button size="touch" look="secondary" icon={CalendarCheck} onClick={onStay}>
            {sendAway.stay}
          </Button>
          <p className="field-hint mt-1">{sendAway.stayWhy}</p>
        </div>
        <div>
          <Button size="touch" look="destructive" icon={X} onClick={() => setCancelling(true)}>
            {sendAway.cancel}
          </Button>
          <p className="field-hint mt-1">{sendAway.cancelWhy}</p>
        </div>
        <div>
          <Button
            size="touch"
            look="destructive"
            icon={UserMinus}
            busy={steps.isPending}
            onClick={() =>
              steps.mutate(
                {
                  reservation,
                  act: 'result',
                  body: { status: 'NO_SHOW', version: reservation.version },
                  words: sendAway.noShow,
                  becomes: 'NO_SHOW',
                },
                { onSuccess: onClose },
              )
            }
          >
            {sendAway.noShow}
          </Button>
          <p className="field-hint mt-1">{sendAway.noShowWhy}</p>
        </div>
      </div>
    </Modal>
  );
}
