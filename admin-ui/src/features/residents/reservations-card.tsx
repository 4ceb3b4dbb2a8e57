import { useNavigate, useSearch } from '@tanstack/react-router';
import { Calendar } from 'lucide-react';
import { useState } from 'react';
import type { ReservationView, Resident } from '@/api/types';
import { Badge, MarkBadge, StatusBadge } from '@/design/badge';
import { Button, ButtonLink } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { Card } from '@/design/page';
import { DataTable, type Column } from '@/design/table';
import { CancelDialog } from '@/people/cancel-dialog';
import { cancelReasonWords, channelWords, count } from '@/words/common';
import { clock, shortDate } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';

/** Appointments with their actions in the row; cancelled ones on request. */
export function ReservationsCard({ resident }: { resident: Resident }) {
  const { cancelled } = useSearch({ from: '/console/residents/$personId' });
  const navigate = useNavigate({ from: '/residents/$personId' });
  const [cancellingId, setCancellingId] = useState<string>();
  const cancelling = resident.reservations.find((one) => one.id === cancellingId);
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
        columns={columnsFor(resident, (one) => setCancellingId(one.id))}
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
      {cancelling && <CancelDialog reservation={cancelling} onClose={() => setCancellingId(undefined)} />}
    </Card>
  );
}

function columnsFor(
  resident: Resident,
  onCancel: (reservation: ReservationView) => void,
): Column<ReservationView>[] {
  return [
    {
      key: 'when',
      head: residentWords.when,
      kind: 'whole',
      names: true,
      cell: (one) => (
        <time>
          {shortDate(one.startsAt)} {!one.otherVenue && clock(one.startsAt)}
        </time>
      ),
    },
    {
      key: 'venue',
      head: residentWords.venue,
      cell: (one) => (one.otherVenue ? peopleWords.otherVenue : one.venueName),
    },
    {
      key: 'vaccine',
      head: residentWords.vaccine,
      cell: (one) =>
        one.otherVenue ? (
          '―'
        ) : (
          <span className="inline-flex flex-wrap items-center gap-1">
            {one.vaccineName} {peopleWords.dose(one.dose)}
            {one.setId && <MarkBadge mark="set" />}
            {one.overrides.length > 0 && <MarkBadge mark="override" />}
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
      cell: (one) => (one.otherVenue ? '―' : channelWords[one.channel]),
    },
    {
      key: 'acts',
      head: residentWords.acts,
      kind: 'whole',
      cell: (one) =>
        one.status === 'RESERVED' && !one.otherVenue ? (
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
        ) : (
          '―'
        ),
    },
  ];
}
