import { Link } from '@tanstack/react-router';
import type { SlotView } from '@/api/types';
import { PublishedBadge } from '@/design/badge';
import { Meter, Remaining } from '@/design/meter';
import { Card, Facts } from '@/design/page';
import { clockRange, fullDate, fullInstant } from '@/words/dates';
import { agesOf, dosesLong, slotPageWords, slotWords } from '@/words/slots';
import { SlotKind } from './slot-columns';

/** Everything that is fixed about a slot. */
export function SlotFacts({ slot }: { slot: SlotView }) {
  return (
    <Card title={slotPageWords.facts}>
      <Facts
        facts={[
          [
            slotWords.venue,
            <Link key="venue" to="/venues/$venueId" params={{ venueId: slot.venueId }}>
              {slot.venueName}
            </Link>,
          ],
          [slotWords.date, <b key="date">{fullDate(slot.startsAt)}</b>],
          [slotWords.time, <b key="time">{clockRange(slot.startsAt, slot.endsAt)}</b>],
          [slotWords.vaccine, slot.vaccineName],
          [slotWords.doses, dosesLong(slot.doseFrom, slot.doseTo)],
          [slotWords.interval, slot.intervalMonths && slotWords.intervalMonths(slot.intervalMonths)],
          [slotWords.ages, agesOf(slot) ?? slotWords.anyAge],
          [slotWords.kind, <KindFact key="kind" slot={slot} />],
          [slotWords.booked, <Meter key="booked" booked={slot.reserved} capacity={slot.capacity} />],
          [slotWords.left, <Remaining key="left" remaining={slot.remaining} overbooked={slot.overbooked} />],
          [slotWords.published, <PublishedBadge key="published" published={slot.published} />],
          ...(slot.vaccineWithdrawn ? [[slotWords.withdrawn, slotWords.withdrawnWhy] as const] : []),
          ...(slot.opensAt ? [[slotWords.opensAt, fullInstant(slot.opensAt)] as const] : []),
        ]}
      />
    </Card>
  );
}

function KindFact({ slot }: { slot: SlotView }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <SlotKind slot={slot} />
      {slot.setHalf && <span>{slot.setHalf === 'FIRST' ? slotWords.setFirst : slotWords.setSecond}</span>}
      {slot.pairedSlotId && (
        <Link to="/slots/$slotId" params={{ slotId: slot.pairedSlotId }}>
          {slotWords.otherHalf}
        </Link>
      )}
    </span>
  );
}
