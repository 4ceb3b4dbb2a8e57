import { useState } from 'react';
import type { ReservationView } from '@/api/types';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { Modal } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import type { Steps } from './use-steps';

/** Later than ten minutes a step is taken back with a reason. */
export function CorrectDialog({
  reservation,
  steps,
  onClose,
}: {
  reservation: ReservationView;
  steps: Steps;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  function send() {
    setAsked(true);
    if (reason.trim() === '') return;
    const body = { reason: reason.trim() };
    steps.mutate(
      { reservation, act: 'undo', body, words: receptionWords.undo, becomes: 'CHECKED_IN' },
      { onSuccess: onClose },
    );
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
          <Button
            size="touch"
            look="destructive-filled"
            busy={steps.isPending}
            busyText={receptionWords.undoing}
            onClick={send}
          >
            {receptionWords.correct}
          </Button>
        </>
      }
    >
      <div className="grid gap-3" data-own-keys>
        <p>{receptionWords.correctWhy}</p>
        <ProblemBanner error={steps.error} />
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
