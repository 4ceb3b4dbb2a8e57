import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { SelectField, TextField } from '@/design/field';
import { FilterBar } from '@/design/filter-bar';
import { venueKindWords, words } from '@/words/common';
import { markWords } from '@/words/status';
import { venueWords } from '@/words/venues';
import { venueSearch, type VenueSearch } from './search';

/** The filters start from the address and write to it. */
export function VenueFilters({ search }: { search: VenueSearch }) {
  const navigate = useNavigate({ from: '/venues' });
  const form = useForm({ values: { number: '', name: '', kind: '', published: '', ...withoutGaps(search) } });
  const write = form.handleSubmit((typed) =>
    navigate({ search: venueSearch.parse({ ...typed, page: undefined }) }),
  );
  return (
    <FilterBar onSearch={() => void write()} onClear={() => void navigate({ search: {} })}>
      <TextField label={venueWords.number} {...form.register('number')} />
      <TextField label={venueWords.name} {...form.register('name')} />
      <SelectField label={venueWords.kind} {...form.register('kind')}>
        <option value="">{words.all}</option>
        <option value="MASS">{venueKindWords.MASS}</option>
        <option value="INDIVIDUAL">{venueKindWords.INDIVIDUAL}</option>
      </SelectField>
      <SelectField label={venueWords.published} {...form.register('published')}>
        <option value="">{words.all}</option>
        <option value="true">{markWords.published}</option>
        <option value="false">{markWords.unpublished}</option>
      </SelectField>
    </FilterBar>
  );
}

/** An undefined condition would undo the empty text it stands for. */
function withoutGaps(search: VenueSearch): Partial<VenueSearch> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
