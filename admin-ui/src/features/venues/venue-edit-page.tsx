import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loading, LoadFailed } from '@/design/loading';
import { PageHead } from '@/design/page';
import { venueWords } from '@/words/venues';
import { venueQuery } from './queries';
import { VenueForm } from './venue-form';

export function VenueEditPage() {
  const { venueId } = useParams({ from: '/console/venues/$venueId/edit' });
  const venue = useQuery(venueQuery(venueId));
  return (
    <>
      <PageHead title={venueWords.edit} note={venue.data?.name} />
      {venue.data ? (
        <VenueForm key={venueId} venue={venue.data} />
      ) : venue.error ? (
        <LoadFailed error={venue.error} onRetry={() => void venue.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}
