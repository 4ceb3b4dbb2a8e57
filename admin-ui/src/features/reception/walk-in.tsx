import { useState } from 'react';
import type { Resident, Venue } from '@/api/types';
import { Banner } from '@/design/banner';
import { Segments } from '@/design/choice';
import { nameOf, voucherOf } from '@/people/names';
import { useVaccines } from '@/session/master-data';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import type { Asked } from './opened';
import { TodaySlots } from './today-slots';
import type { TakeToday } from './use-take-today';

/** What the person may get here today without a booking; beside a booking to move only if there is something. */
export function WalkIn({
  asked,
  resident,
  venue,
  take,
  besideMoving,
}: {
  asked: Asked;
  resident: Resident;
  venue: Venue;
  take: TakeToday;
  besideMoving: boolean;
}) {
  const vaccines = useVaccines();
  const possible = resident.next
    .filter((next) => next.why.length === 0 && !next.bookedReservationId)
    .flatMap((next) => next.vaccineIds.map((vaccineId) => ({ vaccineId, dose: next.dose })))
    .filter(({ vaccineId }) => venue.vaccineIds.includes(vaccineId));
  const [vaccineId, setVaccineId] = useState(possible[0]?.vaccineId);
  const chosen = possible.find((each) => each.vaccineId === vaccineId) ?? possible[0];
  const read = resident.vouchers.find((one) => asked.code.endsWith(one.number));
  const voucher = voucherOf(resident.vouchers, read?.id);
  if (!chosen || !voucher) return besideMoving ? null : <NothingToday resident={resident} />;
  const whatOf = (each: { vaccineId: string; dose: number }) =>
    `${vaccines.find(({ id }) => id === each.vaccineId)?.name ?? ''} ${peopleWords.dose(each.dose)}`;
  return (
    <>
      {besideMoving && <h3>{receptionWords.orWalkIn}</h3>}
      {possible.length > 1 ? (
        <Segments
          label={receptionWords.vaccine}
          name="walk-in-vaccine"
          value={chosen.vaccineId}
          onChange={setVaccineId}
          choices={possible.map((each) => ({ value: each.vaccineId, label: whatOf(each) }))}
        />
      ) : (
        <p>
          <b>{whatOf(chosen)}</b>
        </p>
      )}
      <TodaySlots
        key={chosen.vaccineId}
        personId={resident.personId}
        venueId={venue.id}
        vaccineId={chosen.vaccineId}
        label={(time, left) => receptionWords.bookToday(nameOf(resident), time, left)}
        busy={take.busy}
        busyText={receptionWords.booking}
        onTake={({ slot, dose }) =>
          take.book('/api/admin/reservations', { voucherId: voucher.id, slotId: slot.id, dose, walkIn: true })
        }
      />
    </>
  );
}

function NothingToday({ resident }: { resident: Resident }) {
  return (
    <Banner tone="few">
      <b>{receptionWords.noVaccine}</b>
      {resident.next
        .flatMap((next) => next.why)
        .map((why) => (
          <span key={why.detail} className="block">
            {why.detail}
          </span>
        ))}
    </Banner>
  );
}
