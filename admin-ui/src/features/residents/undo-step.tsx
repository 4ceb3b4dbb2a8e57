import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import type { ReservationView } from '@/api/types';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { Modal } from '@/design/modal';
import { ReloadedBanner } from '@/design/stale';
import { toast } from '@/design/toast';
import { losesLaterDoses } from '@/people/later-doses';
import { LaterDosesQuestion } from '@/people/later-doses-question';
import { fullDateTime } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';
import { reservationStatusWords } from '@/words/status';

/** Takes back a check-in or a result, also after the day; the reason stays in the operation log. */
export function UndoStep({ reservation, onClose }: { reservation: ReservationView; onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const status = reservationStatusWords[reservation.status];
  const renew = () =>
    Promise.all(
      ['residents', 'reception', 'slots'].map((thing) => queries.invalidateQueries({ queryKey: [thing] })),
    );
  const undo = useMutation({
    mutationFn: (alsoLaterDoses: boolean | undefined) =>
      api.post<ReservationView>(`/api/admin/reservations/${reservation.id}/undo`, {
        version: reservation.version,
        reason: reason.trim(),
        alsoLaterDoses,
      }),
    onSuccess: () => {
      void renew();
      toast(residentWords.undone(status));
      onClose();
    },
    onError: () => void renew(),
  });
  function send(alsoLaterDoses?: boolean) {
    setAsked(true);
    if (!missing) undo.mutate(alsoLaterDoses);
  }
  return (
    <Modal
      open
      title={residentWords.undoTitle(status)}
      onClose={onClose}
      unsaved={!missing}
      actions={
        <>
          <Button onClick={onClose}>{residentWords.undoNot}</Button>
          <Button
            look="destructive-filled"
            icon={Undo2}
            busy={undo.isPending}
            busyText={residentWords.undoing}
            onClick={() => send()}
          >
            {residentWords.undoDo(status)}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p>
          <b>
            {fullDateTime(reservation.startsAt)} {reservation.vaccineName}{' '}
            {peopleWords.dose(reservation.dose)}
          </b>
        </p>
        <p>{residentWords.undoWhy}</p>
        {losesLaterDoses(undo.error) ? (
          <LaterDosesQuestion error={undo.error} busy={undo.isPending} onAnswer={send} />
        ) : (
          <ReloadedBanner error={undo.error} />
        )}
        <TextField
          autoFocus
          needed
          label={peopleWords.reason}
          hint={peopleWords.reasonHint}
          error={asked && missing ? peopleWords.reasonMissing : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
