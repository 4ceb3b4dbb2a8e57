import { useMutation, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import { Problem } from '@/api/problem';
import type { CancelReason, Resident, ReservationView } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { SelectField, TextField } from '@/design/field';
import { Modal } from '@/design/modal';
import { ReloadedBanner } from '@/design/stale';
import { sentencesOf } from '@/design/problem-banner';
import { toast, toastProblem } from '@/design/toast';
import { cancelReasonWords } from '@/words/common';
import { fullDateTime } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { useAttemptKey } from './attempt-key';
import { losesLaterDoses } from './later-doses';
import { withLookUp } from './look-up';
import { useStillHere } from './still-here';

/**
 * Asks why, says what goes with it, and cancels; a booking that carries later doses is asked about once more. An answer
 * that comes after the dialog was left says which booking it is about, and closes nothing.
 */
export function CancelDialog({
  reservation,
  name,
  scanned,
  unavailable,
  onClose,
  onCancelled,
}: {
  reservation: ReservationView;
  /** Whose, where the page soon shows somebody else. */
  name?: string;
  /** What the desk read last; pages without a reader give none. */
  scanned?: string;
  /** Why it cannot be cancelled just now. */
  unavailable?: string;
  onClose: () => void;
  /** Said even when the dialog was left before the answer. */
  onCancelled?: () => void;
}) {
  const queries = useQueryClient();
  const [cancelReason, setCancelReason] = useState<CancelReason>('RESIDENT');
  const [reason, setReason] = useState('');
  const key = useAttemptKey();
  const stillHere = useStillHere();
  const about = () => (stillHere() ? '' : peopleWords.bookingOf(name, fullDateTime(reservation.startsAt)));
  const cancel = useMutation({
    mutationFn: (alsoLaterDoses: boolean) => {
      const body = {
        cancelReason,
        version: reservation.version,
        scanned,
        reason: reason.trim() || undefined,
        ...(alsoLaterDoses ? { alsoLaterDoses } : {}),
      };
      const act = async () => {
        const answer = await api.post<{ cancelled: ReservationView[] }>(
          `/api/admin/reservations/${reservation.id}/cancel`,
          body,
          { idempotencyKey: key.of(body) },
        );
        return answer.cancelled.length;
      };
      return withLookUp(queries, reservation.personId, act, (now) => cancelledIn(now, reservation));
    },
    onSuccess: (count) => {
      void queries.invalidateQueries({ queryKey: ['residents'] });
      void queries.invalidateQueries({ queryKey: ['reception'] });
      toast(about() + peopleWords.cancelled(count));
      onCancelled?.();
      if (stillHere()) onClose();
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: ['residents'] });
      void queries.invalidateQueries({ queryKey: ['reception'] });
      if (!stillHere()) toastProblem(about() + sentencesOf(error).join(' '));
    },
  });
  const carries = losesLaterDoses(cancel.error);
  return (
    <Modal
      open
      title={peopleWords.cancelTitle(fullDateTime(reservation.startsAt))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{peopleWords.cancelNot}</Button>
          <Button
            look="destructive-filled"
            icon={X}
            busy={cancel.isPending}
            busyText={peopleWords.cancelling}
            unavailable={unavailable}
            onClick={() => cancel.mutate(carries)}
          >
            {carries ? peopleWords.cancelAll : peopleWords.cancelDo}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p>
          {reservation.vaccineName} {peopleWords.dose(reservation.dose)}・{reservation.venueName}
        </p>
        {carries ? (
          <Banner tone="warn" live>
            {peopleWords.cancelAllWhy}
          </Banner>
        ) : (
          <CancelProblem error={cancel.error} />
        )}
        <SelectField
          label={peopleWords.cancelReason}
          value={cancelReason}
          onChange={(event) => setCancelReason(event.target.value as CancelReason)}
        >
          {Object.entries(cancelReasonWords).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          label={peopleWords.cancelNote}
          needed={false}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}

/** How many were cancelled in the same step, if this one is. */
function cancelledIn({ reservations }: Resident, { id }: ReservationView): number | undefined {
  const gone = reservations.filter((one) => one.status === 'CANCELLED');
  const itself = gone.find((one) => one.id === id);
  return itself && gone.filter((one) => one.statusSince === itself.statusSince).length;
}

function CancelProblem({ error }: { error: unknown }) {
  if (!(error instanceof Problem) || !error.uncertain) return <ReloadedBanner error={error} />;
  return (
    <Banner tone="warn" live about={error}>
      {error.lookedUp ? peopleWords.cancelLostLookedUp : peopleWords.cancelLost}
    </Banner>
  );
}
