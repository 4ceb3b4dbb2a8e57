import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Eye, EyeOff, Pencil, Printer } from 'lucide-react';
import { useState } from 'react';
import type { ReservationLine, SlotView } from '@/api/types';
import { PublishedBadge } from '@/design/badge';
import { Banner } from '@/design/banner';
import { Button, ButtonLink } from '@/design/button';
import { Loading, LoadFailed } from '@/design/loading';
import { Card, PageHead } from '@/design/page';
import { useMay } from '@/session/me';
import { words } from '@/words/common';
import { clockRange, fullDate } from '@/words/dates';
import { slotPageWords, slotWords } from '@/words/slots';
import { isLive, misfits } from './booked';
import { BookedTable } from './booked-table';
import { DeleteSlot } from './delete-slot';
import { PublicationConfirm } from './publication';
import { bookedQuery } from './queries';
import { Roster } from './roster';
import { SlotFacts } from './slot-facts';

export function SlotDetailPage() {
  const { slotId } = useParams({ from: '/console/slots/$slotId' });
  const booked = useQuery(bookedQuery(slotId));
  const mayEdit = useMay('slots.edit');
  if (!booked.data)
    return (
      <>
        <PageHead title={slotWords.detail} />
        {booked.error ? (
          <LoadFailed error={booked.error} onRetry={() => void booked.refetch()} />
        ) : (
          <Loading />
        )}
      </>
    );
  const { slot, reservations } = booked.data;
  return (
    <>
      <PageHead
        title={slot.name}
        note={
          <span className="inline-flex flex-wrap items-center gap-2">
            <PublishedBadge published={slot.published} />
            {fullDate(slot.startsAt)} {clockRange(slot.startsAt, slot.endsAt)}
          </span>
        }
        actions={<SlotActs slot={slot} mayEdit={mayEdit} />}
      />
      <div className="no-print grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(300px,26%)_minmax(0,1fr)]">
        <div className="grid gap-4">
          {slot.overbooked > 0 && <Banner tone="err">{slotPageWords.over(slot.overbooked)}</Banner>}
          <SlotFacts slot={slot} />
          {mayEdit && <DeleteSlot slot={slot} everBooked={reservations.length > 0} />}
        </div>
        <People slot={slot} reservations={reservations} />
      </div>
      <Roster slot={slot} lines={reservations} />
    </>
  );
}

function SlotActs({ slot, mayEdit }: { slot: SlotView; mayEdit: boolean }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon={Printer} onClick={() => window.print()}>
        {slotPageWords.printing}
      </Button>
      {mayEdit && (
        <>
          <Button look="secondary" icon={slot.published ? EyeOff : Eye} onClick={() => setAsking(true)}>
            {slot.published ? slotPageWords.hide : slotPageWords.publish}
          </Button>
          <ButtonLink look="primary" icon={Pencil} to="/slots/$slotId/edit" params={{ slotId: slot.id }}>
            {words.edit}
          </ButtonLink>
        </>
      )}
      {asking && (
        <PublicationConfirm
          slots={[slot]}
          published={!slot.published}
          onDone={() => setAsking(false)}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  );
}

function People({ slot, reservations }: { slot: SlotView; reservations: ReservationLine[] }) {
  const live = reservations.filter(isLive).length;
  const cancelled = reservations.length - live;
  const kept = misfits(reservations).length;
  return (
    <div id="people" className="grid gap-4">
      {kept > 0 && (
        <Banner tone="warn">
          <b>{slotPageWords.misfits(kept)}</b>
          <p>{slotPageWords.misfitsWhy}</p>
        </Banner>
      )}
      <Card
        title={slotPageWords.reservations}
        padded={false}
        aside={
          <span className="text-ink2">
            {slotPageWords.live(live)}
            {cancelled > 0 && `・${slotPageWords.cancelled(cancelled)}`}
          </span>
        }
      >
        <BookedTable lines={reservations} day={slot.startsAt.slice(0, 10)} />
      </Card>
    </div>
  );
}
