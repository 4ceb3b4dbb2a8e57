import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import { isUncertain, Problem } from '@/api/problem';
import type { ReservationView, Resident, Voucher } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { Modal } from '@/design/modal';
import { ReloadedBanner } from '@/design/stale';
import { toast } from '@/design/toast';
import { fullDateTime } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { deleteVoucherWords as words } from '@/words/vouchers';

/** Asks once, names what is cancelled with it, and leads on to 転出 where doses are on record. */
export function DeleteVoucher({
  voucher,
  holder,
  onMoved,
  onClose,
}: {
  voucher: Voucher;
  holder: Resident;
  onMoved: () => void;
  onClose: () => void;
}) {
  const live = holder.reservations.filter(
    (one) => one.voucherId === voucher.id && (one.status === 'RESERVED' || one.status === 'CHECKED_IN'),
  );
  const [reason, setReason] = useState('');
  const deletion = useDeletion(voucher);
  const recorded = holder.history.length > 0 || hasCode(deletion.error, 'voucher-has-records');
  if (recorded)
    return (
      <Modal
        open
        title={words.title(voucher.number)}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>{words.keep}</Button>
            <Button look="primary" onClick={onMoved}>
              {words.toMoved}
            </Button>
          </>
        }
      >
        <Banner tone="warn">{words.recorded}</Banner>
      </Modal>
    );
  return (
    <Modal
      open
      title={words.title(voucher.number)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button
            look="destructive-filled"
            icon={Trash2}
            busy={deletion.isPending}
            busyText={words.deleting}
            onClick={() => deletion.mutate({ alsoReservations: live.length > 0, reason: reason.trim() })}
          >
            {live.length > 0 ? words.actWith(live.length) : words.act}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <ReloadedBanner error={deletion.error} />
        <p>{words.why}</p>
        {live.length > 0 && <Live reservations={live} />}
        <TextField
          label={peopleWords.reason}
          needed={false}
          hint={peopleWords.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}

function Live({ reservations }: { reservations: readonly ReservationView[] }) {
  return (
    <Banner tone="warn">
      <b>{words.live(reservations.length)}</b>
      <ul className="list-disc pl-5">
        {reservations.map((one) => (
          <li key={one.id}>
            <time>{fullDateTime(one.startsAt)}</time> {one.vaccineName} {peopleWords.dose(one.dose)}・
            {one.venueName}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Where the answer is lost it is looked up: a voucher that is not found any more is deleted. */
function useDeletion(voucher: Voucher) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const path = `/api/admin/vouchers/${voucher.id}`;
  return useMutation({
    mutationFn: async (asked: { alsoReservations: boolean; reason: string }) => {
      const body = {
        version: voucher.version,
        alsoReservations: asked.alsoReservations,
        reason: asked.reason || undefined,
      };
      try {
        return (await api.post<{ cancelled: ReservationView[] }>(`${path}/delete`, body)).cancelled.length;
      } catch (error) {
        if (isUncertain(error) && (await isGone(path))) return undefined;
        throw error;
      }
    },
    onSuccess: async (cancelled) => {
      toast(cancelled ? words.doneWith(cancelled) : words.done);
      await navigate({ to: '/vouchers' });
      for (const thing of ['vouchers', 'residents', 'slots', 'reception'])
        void queries.invalidateQueries({ queryKey: [thing] });
    },
    // Bookings or records were others than those shown: what stands there now is read before the next press.
    onError: () => {
      for (const thing of ['vouchers', 'residents']) void queries.invalidateQueries({ queryKey: [thing] });
    },
  });
}

async function isGone(path: string): Promise<boolean> {
  const error: unknown = await api.get(path).then(
    () => undefined,
    (refused: unknown) => refused,
  );
  return hasCode(error, 'not-found');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}
