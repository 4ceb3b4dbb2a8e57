import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '@/design/banner';
import { ButtonLink } from '@/design/button';
import { Loading, LoadFailed } from '@/design/loading';
import { Card, PageHead } from '@/design/page';
import { clockRange, fullDate, fullDateTime } from '@/words/dates';
import { slotEditWords, slotPageWords, slotWords } from '@/words/slots';
import { misfits } from './booked';
import { BookedTable } from './booked-table';
import { slotQuery, type Booked } from './queries';
import { SlotEditForm } from './slot-edit-form';

export function SlotEditPage() {
  const { slotId } = useParams({ from: '/console/slots/$slotId/edit' });
  const slot = useQuery(slotQuery(slotId));
  const [kept, setKept] = useState<Booked[]>();
  const when =
    slot.data && `${fullDate(slot.data.startsAt)} ${clockRange(slot.data.startsAt, slot.data.endsAt)}`;
  return (
    <>
      <PageHead title={slotWords.edit} note={slot.data && `${slot.data.name} ${when}`} />
      {!slot.data ? (
        slot.error ? (
          <LoadFailed error={slot.error} onRetry={() => void slot.refetch()} />
        ) : (
          <Loading />
        )
      ) : kept ? (
        <NoLongerFit slotId={slotId} kept={kept} />
      ) : (
        <SlotEditForm key={slotId} slot={slot.data} onMisfits={setKept} />
      )}
    </>
  );
}

/** Saved, but some bookings do not fit any more: they are kept and listed with why, so that people can be called. */
function NoLongerFit({ slotId, kept }: { slotId: string; kept: readonly Booked[] }) {
  const number = kept.flatMap(({ reservations }) => misfits(reservations)).length;
  return (
    <div className="grid gap-4">
      <Banner
        tone="warn"
        live
        actions={
          <ButtonLink to="/slots/$slotId" params={{ slotId }}>
            {slotEditWords.toSlot}
          </ButtonLink>
        }
      >
        <p className="font-bold">{slotEditWords.saved}</p>
        <p>{slotEditWords.noFit(number)}</p>
        <p>{slotEditWords.noFitWhy}</p>
      </Banner>
      {kept.map(({ slot, reservations }) => (
        <Card key={slot.id} title={`${slot.name} ${fullDateTime(slot.startsAt)}`} padded={false}>
          <BookedTable
            lines={misfits(reservations)}
            day={slot.startsAt.slice(0, 10)}
            caption={`${slotPageWords.against} ${fullDateTime(slot.startsAt)}`}
          />
        </Card>
      ))}
    </div>
  );
}
