import { PageHead } from '@/design/page';
import { venueWords } from '@/words/venues';
import { VenueForm } from './venue-form';

export function VenueNewPage() {
  return (
    <>
      <PageHead title={venueWords.add} />
      <VenueForm />
    </>
  );
}
