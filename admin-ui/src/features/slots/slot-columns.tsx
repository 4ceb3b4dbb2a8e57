import { Link } from '@tanstack/react-router';
import type { SlotView } from '@/api/types';
import { MarkBadge, PublishedBadge } from '@/design/badge';
import { ButtonLink } from '@/design/button';
import { Meter, Remaining } from '@/design/meter';
import type { Column } from '@/design/table';
import { clockRange, shortDate } from '@/words/dates';
import { dosesShort, slotWords } from '@/words/slots';

/** The venue is named in the row unless the list is of one venue. */
export function slotColumns(oneVenue: boolean): Column<SlotView>[] {
  return [
    {
      key: 'date',
      head: slotWords.date,
      cell: (slot) => <b>{shortDate(slot.startsAt)}</b>,
      kind: 'whole',
    },
    {
      key: 'time',
      head: slotWords.time,
      cell: (slot) => clockRange(slot.startsAt, slot.endsAt),
      kind: 'whole',
    },
    {
      key: 'name',
      head: slotWords.name,
      names: true,
      cell: (slot) => (
        <Link to="/slots/$slotId" params={{ slotId: slot.id }} className="font-normal">
          {slot.name}
        </Link>
      ),
    },
    ...(oneVenue
      ? []
      : [
          {
            key: 'venue',
            head: slotWords.venue,
            kind: 'whole' as const,
            cell: (slot: SlotView) => slot.venueName,
          },
        ]),
    { key: 'vaccine', head: slotWords.vaccine, kind: 'whole', cell: (slot) => slot.vaccineName },
    {
      key: 'doses',
      head: slotWords.dosesShort,
      cell: (slot) => dosesShort(slot.doseFrom, slot.doseTo),
      kind: 'whole',
    },
    { key: 'kind', head: slotWords.kind, cell: (slot) => <SlotKind slot={slot} /> },
    {
      key: 'booked',
      head: slotWords.booked,
      cell: (slot) => <Meter booked={slot.reserved} capacity={slot.capacity} />,
    },
    {
      key: 'left',
      head: slotWords.left,
      kind: 'number',
      cell: (slot) => <Remaining remaining={slot.remaining} overbooked={slot.overbooked} />,
    },
    {
      key: 'published',
      head: slotWords.published,
      cell: (slot) => <PublishedBadge published={slot.published} />,
      kind: 'whole',
    },
    {
      key: 'act',
      head: <span className="sr-only">{slotWords.act}</span>,
      cell: (slot) => (
        <ButtonLink
          to="/slots/$slotId"
          params={{ slotId: slot.id }}
          hash="people"
          aria-label={`${slotWords.people}:${shortDate(slot.startsAt)} ${clockRange(slot.startsAt, slot.endsAt)} ${slot.name}`}
        >
          {slotWords.people}
        </ButtonLink>
      ),
      kind: 'whole',
    },
  ];
}

/** 通常, or the badges of a set and of a same-day slot. */
export function SlotKind({ slot }: { slot: Pick<SlotView, 'setHalf' | 'sameDay'> }) {
  if (!slot.setHalf && !slot.sameDay) return <>{slotWords.normal}</>;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {slot.setHalf && <MarkBadge mark="set" />}
      {slot.sameDay && <MarkBadge mark="sameDay" />}
    </span>
  );
}
