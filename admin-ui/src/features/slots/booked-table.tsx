import { Link } from '@tanstack/react-router';
import { CalendarDays } from 'lucide-react';
import type { ReservationLine } from '@/api/types';
import { Badge, MarkBadge, StatusBadge } from '@/design/badge';
import { EmptyState } from '@/design/empty-state';
import { DataTable, type Column } from '@/design/table';
import { channelWords } from '@/words/common';
import { rosterWords, slotPageWords, slotWords } from '@/words/slots';
import { bornAndAge, inRosterOrder, kanaName, misfits } from './booked';

/** Who is booked in a slot. */
export function BookedTable({
  lines,
  day,
  caption = slotPageWords.reservations,
}: {
  lines: readonly ReservationLine[];
  day: string;
  caption?: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={misfits(lines).length > 0 ? [...columns(day), againstColumn] : columns(day)}
      rows={inRosterOrder(lines)}
      rowId={(line) => line.reservationId}
      empty={<EmptyState icon={CalendarDays} title={slotPageWords.nobody} why={slotPageWords.nobodyWhy} />}
    />
  );
}

/** Why the slot would not be given to the person now; the mark stands before the reasons. */
const againstColumn: Column<ReservationLine> = {
  key: 'against',
  head: slotPageWords.against,
  cell: ({ against }) =>
    against.length > 0 && (
      <span className="flex items-start gap-1.5">
        <MarkBadge mark="check" />
        <span>{against.map((refusal) => refusal.detail).join(' ')}</span>
      </span>
    ),
};

function columns(day: string): Column<ReservationLine>[] {
  return [
    {
      key: 'name',
      head: slotPageWords.kana,
      names: true,
      cell: (line) => (
        <>
          <Link to="/residents/$personId" params={{ personId: line.personId }} className="whole">
            {kanaName(line) ?? slotPageWords.nameless}
          </Link>
          {line.needs && (
            <span className="block">
              <Badge look="few">{line.needs}</Badge>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'status',
      head: slotPageWords.status,
      cell: (line) => (
        <span className="inline-flex flex-wrap gap-1">
          <StatusBadge status={line.status} />
          {line.overrides.length > 0 && <MarkBadge mark="override" />}
        </span>
      ),
    },
    {
      key: 'municipality',
      head: slotPageWords.municipality,
      cell: (line) => (line.provisional ? <MarkBadge mark="provisional" /> : line.municipalityCode),
      kind: 'whole',
    },
    {
      key: 'voucher',
      head: slotPageWords.voucherNumber,
      cell: (line) => line.voucherNumber,
      kind: 'whole',
    },
    {
      key: 'birth',
      head: rosterWords.birth,
      cell: (line) => bornAndAge(line, day),
      kind: 'whole',
    },
    { key: 'dose', head: slotWords.dosesShort, cell: (line) => line.dose, kind: 'number' },
    {
      key: 'channel',
      head: slotPageWords.channel,
      cell: (line) => channelWords[line.channel],
      kind: 'whole',
    },
  ];
}
