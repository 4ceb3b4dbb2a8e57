import { useMutation, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import type { HistoryItem, Resident } from '@/api/types';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { Modal } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { toast } from '@/design/toast';
import { losesLaterDoses } from '@/people/later-doses';
import { LaterDosesQuestion } from '@/people/later-doses-question';
import { residentQuery } from '@/people/queries';
import { fullDate } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';

/** Takes a dose off the record; the reason stays in the operation log. */
export function RemoveRecord({
  resident,
  record,
  onClose,
}: {
  resident: Resident;
  record: HistoryItem;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: (alsoLaterDoses: boolean | undefined) =>
      api.delete<Resident>(`/api/admin/residents/${resident.personId}/history/${record.id}`, {
        query: { reason: reason.trim(), alsoLaterDoses },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries(residentQuery(resident.personId));
      toast(residentWords.removed);
      onClose();
    },
  });
  function send(alsoLaterDoses?: boolean) {
    setAsked(true);
    if (reason.trim() !== '') remove.mutate(alsoLaterDoses);
  }
  return (
    <Modal
      open
      title={residentWords.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{residentWords.removeNot}</Button>
          <Button
            look="destructive-filled"
            icon={X}
            busy={remove.isPending}
            busyText={residentWords.removing}
            onClick={() => send()}
          >
            {residentWords.remove}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p>
          <b>
            {fullDate(record.date)} {record.vaccineName} {peopleWords.dose(record.dose)}
          </b>
        </p>
        <p>{residentWords.removeWhy}</p>
        {losesLaterDoses(remove.error) ? (
          <LaterDosesQuestion error={remove.error} busy={remove.isPending} onAnswer={send} />
        ) : (
          <ProblemBanner error={remove.error} />
        )}
        <TextField
          autoFocus
          needed
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
