import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CalendarDays, Pencil } from 'lucide-react';
import type { Venue } from '@/api/types';
import { PublishedBadge } from '@/design/badge';
import { ButtonLink } from '@/design/button';
import { Loading, LoadFailed } from '@/design/loading';
import { Card, Facts, PageHead } from '@/design/page';
import { useVaccines } from '@/session/master-data';
import { useMay } from '@/session/me';
import { venueKindWords, words } from '@/words/common';
import { venueWords } from '@/words/venues';
import { venueQuery } from './queries';

export function VenueDetailPage() {
  const { venueId } = useParams({ from: '/console/venues/$venueId' });
  const venue = useQuery(venueQuery(venueId));
  const mayEdit = useMay('venues.edit');
  return (
    <>
      <PageHead
        title={venue.data?.name ?? venueWords.detail}
        note={venue.data && <PublishedBadge published={venue.data.published} />}
        actions={
          venue.data && (
            <>
              <ButtonLink icon={CalendarDays} to="/slots" search={{ venueId }}>
                {venueWords.slots}
              </ButtonLink>
              {mayEdit && (
                <ButtonLink look="primary" icon={Pencil} to="/venues/$venueId/edit" params={{ venueId }}>
                  {words.edit}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {venue.data ? (
        <VenueFacts venue={venue.data} mayEdit={mayEdit} />
      ) : venue.error ? (
        <LoadFailed error={venue.error} onRetry={() => void venue.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}

function VenueFacts({ venue, mayEdit }: { venue: Venue; mayEdit: boolean }) {
  const vaccines = useVaccines();
  const handled = vaccines.filter((vaccine) => venue.vaccineIds.includes(vaccine.id));
  return (
    <div className="grid max-w-[1000px] gap-4 md:grid-cols-2">
      <Card title={venueWords.basics}>
        <Facts
          facts={[
            [venueWords.number, venue.number],
            [venueWords.name, venue.name],
            [venueWords.kind, venueKindWords[venue.kind]],
            [venueWords.published, <PublishedBadge key="published" published={venue.published} />],
            [venueWords.vaccines, handled.map((vaccine) => vaccine.name).join('、') || words.none],
          ]}
        />
        {!mayEdit && <p className="field-hint mt-3">{venueWords.readOnly}</p>}
      </Card>
      <Card title={venueWords.place}>
        <Facts
          facts={[
            [venueWords.postcode, venue.postcode],
            [venueWords.address, venue.address],
            [venueWords.district, venue.district],
            [venueWords.station, venue.station],
            [venueWords.phone, venue.phone],
            [venueWords.notes, venue.notes && <span className="whitespace-pre-wrap">{venue.notes}</span>],
          ]}
        />
      </Card>
    </div>
  );
}
