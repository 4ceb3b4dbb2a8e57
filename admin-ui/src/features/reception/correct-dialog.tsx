import { useState } from 'react';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { Modal } from '@/design/modal';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import { reservationStatusWords } from '@/words/status';
import { ActButton } from './checking';
import type { DeskBooking } from './opened';
import { letterOf, take, useUnsent } from './unsent-steps';
import { Refusal } from './refusal';
import { before, onCard, undo } from './steps';

/** Later than ten minutes a step is taken back with a reason. */
export function CorrectDialog({
  reservation,
  name,
  onClose,
}: {
  reservation: DeskBooking;
  name: string;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const busy = letterOf(useUnsent(), reservation.id) !== undefined;
  async function send() {
    setAsked(true);
    if (reason.trim() === '') return;
    if (await take(onCard(undo(reservation, name, reason.trim())))) onClose();
  }
  return (
    <Modal
      open
      title={receptionWords.correctTitle}
      onClose={onClose}
      actions={
        <>
          <Button size="touch" onClick={onClose}>
            {receptionWords.correctNot}
          </Button>
          <ActButton
            size="touch"
            look="destructive-filled"
            busy={busy}
            busyText={receptionWords.undoing}
            onClick={() => void send()}
          >
            {receptionWords.correct}
          </ActButton>
        </>
      }
    >
      <div className="grid gap-3" data-own-keys>
        <p>{receptionWords.correctWhy(reservationStatusWords[before(reservation.status)])}</p>
        <Refusal reservationId={reservation.id} />
        <TextField
          autoFocus
          needed
          fieldSize="touch"
          label={peopleWords.reason}
          hint={peopleWords.reasonHint}
          error={asked && reason.trim() === '' ? peopleWords.reasonMissing : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
