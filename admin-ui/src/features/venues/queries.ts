import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page, Venue } from '@/api/types';
import type { VenueSearch } from './search';

export function venuesQuery(search: VenueSearch) {
  return queryOptions({
    queryKey: ['venues', 'list', search],
    queryFn: ({ signal }) =>
      api.get<Page<Venue>>('/api/admin/venues', { query: { ...search, size: 50 }, signal }),
    placeholderData: keepPreviousData,
  });
}
