import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReservationLine, SlotView } from '@/api/types';
import { Banner } from '@/design/banner';
import { ButtonLink } from '@/design/button';
import { Loading, LoadFailed } from '@/design/loading';
import { Card, PageHead } from '@/design/page';
import { clockRange, fullDate } from '@/words/dates';
import { slotEditWords, slotWords } from '@/words/slots';
import { BookedTable } from './booked-table';
import { slotQuery } from './queries';
import { SlotEditForm } from './slot-edit-form';

export function SlotEditPage() {
  const { slotId } = useParams({ from: '/console/slots/$slotId/edit' });
  const slot = useQuery(slotQuery(slotId));
  const [noLongerFit, setNoLongerFit] = useState<ReservationLine[]>();
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
      ) : noLongerFit ? (
        <NoLongerFit slot={slot.data} lines={noLongerFit} />
      ) : (
        <SlotEditForm key={slotId} slot={slot.data} onNoLongerFit={setNoLongerFit} />
      )}
    </>
  );
}

/** Saved, but some bookings do not fit any more: they are kept and listed, so that people can be called. */
function NoLongerFit({ slot, lines }: { slot: SlotView; lines: ReservationLine[] }) {
  return (
    <div className="grid gap-4">
      <Banner
        tone="warn"
        live
        actions={
          <ButtonLink to="/slots/$slotId" params={{ slotId: slot.id }}>
            {slotEditWords.toSlot}
          </ButtonLink>
        }
      >
        <p className="font-bold">{slotEditWords.saved}</p>
        <p>{slotEditWords.noFit(lines.length)}</p>
        <p>{slotEditWords.noFitWhy}</p>
      </Banner>
      <Card padded={false}>
        <BookedTable
          lines={lines}
          day={slot.startsAt.slice(0, 10)}
          caption={slotEditWords.noFit(lines.length)}
        />
      </Card>
    </div>
  );
}
