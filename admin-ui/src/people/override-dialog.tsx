import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { Modal } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { meQuery } from '@/session/me';
import { peopleWords } from '@/words/people';

/** Starts the special override mode; every start has its reason. */
export function OverrideDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const start = useMutation({
    mutationFn: () => api.post('/api/admin/override-mode', { reason: reason.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries(meQuery);
      await queries.invalidateQueries({ queryKey: ['residents'] });
      onClose();
    },
  });
  function send() {
    setAsked(true);
    if (reason.trim() !== '') start.mutate();
  }
  return (
    <Modal
      open
      title={peopleWords.overrideTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{peopleWords.overrideNot}</Button>
          <Button
            look="special"
            icon={ShieldAlert}
            busy={start.isPending}
            busyText={peopleWords.overrideStarting}
            onClick={send}
          >
            {peopleWords.overrideStart}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>{peopleWords.overrideMeans}</p>
        <ProblemBanner error={start.error} />
        <TextField
          label={peopleWords.reason}
          needed
          autoFocus
          hint={peopleWords.reasonHint}
          error={asked && reason.trim() === '' ? peopleWords.reasonMissing : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Modal>
  );
}
