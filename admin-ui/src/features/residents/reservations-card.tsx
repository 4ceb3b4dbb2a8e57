import { useNavigate, useSearch } from '@tanstack/react-router';
import { Calendar, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ReservationView, Resident } from '@/api/types';
import { Badge, MarkBadge, StatusBadge } from '@/design/badge';
import { Button, ButtonLink } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { Card } from '@/design/page';
import { DataTable, type Column } from '@/design/table';
import { CancelDialog } from '@/people/cancel-dialog';
import { useMay } from '@/session/me';
import { cancelReasonWords, channelWords, count } from '@/words/common';
import { clock, shortDate } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';
import { UndoStep } from './undo-step';

/** Appointments with their actions in the row; cancelled ones on request. */
export function ReservationsCard({ resident }: { resident: Resident }) {
  const { cancelled } = useSearch({ from: '/console/residents/$personId' });
  const navigate = useNavigate({ from: '/residents/$personId' });
  const [cancellingId, setCancellingId] = useState<string>();
  const cancelling = resident.reservations.find((one) => one.id === cancellingId);
  const [undoingId, setUndoingId] = useState<string>();
  const undoing = resident.reservations.find((one) => one.id === undoingId);
  const mayCorrect = useMay('reception');
  const gone = resident.reservations.filter((one) => one.status === 'CANCELLED');
  const shown = resident.reservations
    .filter((one) => cancelled || one.status !== 'CANCELLED')
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  return (
    <Card
      title={
        <>
          {residentWords.reservations}{' '}
          <Badge look="off">{count(resident.reservations.length - gone.length)}</Badge>
        </>
      }
      aside={
        gone.length > 0 && (
          <Button
            look="text"
            onClick={() =>
              void navigate({ search: { cancelled: cancelled ? undefined : '1' }, replace: true })
            }
          >
            {cancelled ? residentWords.withoutCancelled : residentWords.withCancelled(gone.length)}
          </Button>
        )
      }
      padded={false}
    >
      <DataTable
        caption={residentWords.reservations}
        columns={columnsFor(resident, {
          mayCorrect,
          onCancel: (one) => setCancellingId(one.id),
          onUndo: (one) => setUndoingId(one.id),
        })}
        rows={shown}
        rowId={(one) => one.id}
        empty={
          <EmptyState
            icon={Calendar}
            title={residentWords.noReservations}
            why={residentWords.noReservationsWhy}
          />
        }
      />
      <NoLongerFit reservations={shown} />
      <Elsewhere dates={resident.elsewhere} />
      {undoing && <UndoStep reservation={undoing} onClose={() => setUndoingId(undefined)} />}
      {cancelling && <CancelDialog reservation={cancelling} onClose={() => setCancellingId(undefined)} />}
    </Card>
  );
}

type Acts = {
  mayCorrect: boolean;
  onCancel: (reservation: ReservationView) => void;
  onUndo: (reservation: ReservationView) => void;
};

/** What a desk entered can be taken back, also after the day. */
const undoable = new Set(['CHECKED_IN', 'VACCINATED', 'SCREENED_ONLY', 'NO_SHOW']);

/** Bookings at venues the person at the desk does not look after: only that they are there, and when. */
function Elsewhere({ dates }: { dates: Resident['elsewhere'] }) {
  if (dates.length === 0) return null;
  return (
    <ul className="border-t border-line px-4 py-2" aria-label={peopleWords.otherVenue}>
      {dates.map(({ date }, index) => (
        <li key={`${date} ${index}`}>
          <time>{shortDate(date)}</time> {peopleWords.otherVenue}
        </li>
      ))}
    </ul>
  );
}

/** What now stands against doses that are booked, under the mark in their rows. */
function NoLongerFit({ reservations }: { reservations: readonly ReservationView[] }) {
  const marked = reservations.filter(({ against }) => against.length > 0);
  if (marked.length === 0) return null;
  return (
    <ul className="grid gap-1 border-t border-line px-4 py-2">
      {marked.map(({ id, startsAt, dose, against }) => (
        <li key={id} className="flex flex-wrap items-start gap-1.5">
          <MarkBadge mark="check" />
          <b className="whole">
            {shortDate(startsAt)} {peopleWords.dose(dose)}
          </b>
          <span>{against.map((refusal) => refusal.detail).join(' ')}</span>
        </li>
      ))}
    </ul>
  );
}

function columnsFor(resident: Resident, { mayCorrect, onCancel, onUndo }: Acts): Column<ReservationView>[] {
  return [
    {
      key: 'when',
      head: residentWords.when,
      kind: 'whole',
      names: true,
      cell: (one) => (
        <time>
          {shortDate(one.startsAt)} {clock(one.startsAt)}
        </time>
      ),
    },
    {
      key: 'venue',
      head: residentWords.venue,
      cell: (one) => one.venueName,
    },
    {
      key: 'vaccine',
      head: residentWords.vaccine,
      cell: (one) => (
        <span className="inline-flex flex-wrap items-center gap-1">
          {one.vaccineName} {peopleWords.dose(one.dose)}
          {one.setId && <MarkBadge mark="set" />}
          {one.overrides.length > 0 && <MarkBadge mark="override" />}
          {one.against.length > 0 && <MarkBadge mark="check" />}
        </span>
      ),
    },
    {
      key: 'status',
      head: residentWords.status,
      kind: 'whole',
      cell: (one) => (
        <>
          <StatusBadge status={one.status} />
          {one.cancelReason && <span className="field-hint"> {cancelReasonWords[one.cancelReason]}</span>}
        </>
      ),
    },
    {
      key: 'channel',
      head: residentWords.channel,
      kind: 'whole',
      cell: (one) => channelWords[one.channel],
    },
    {
      key: 'acts',
      head: residentWords.acts,
      kind: 'whole',
      cell: (one) =>
        one.status === 'RESERVED' ? (
          <span className="flex gap-1">
            <ButtonLink
              size="small"
              to="/proxy-booking"
              search={{ person: resident.personId, voucher: one.voucherId, change: one.id }}
            >
              {residentWords.change}
            </ButtonLink>
            <Button size="small" look="destructive" onClick={() => onCancel(one)}>
              {residentWords.cancel}
            </Button>
          </span>
        ) : mayCorrect && undoable.has(one.status) ? (
          <Button size="small" icon={Undo2} onClick={() => onUndo(one)}>
            {residentWords.undo}
          </Button>
        ) : (
          '―'
        ),
    },
  ];
}
