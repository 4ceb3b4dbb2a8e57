import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page, Venue, VenueForm } from '@/api/types';
import type { VenueSearch } from './search';

export function venuesQuery(search: VenueSearch) {
  return queryOptions({
    queryKey: ['venues', 'list', search],
    queryFn: ({ signal }) =>
      api.get<Page<Venue>>('/api/admin/venues', { query: { ...search, size: 50 }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function venueQuery(id: string) {
  return queryOptions({
    queryKey: ['venues', 'one', id],
    queryFn: ({ signal }) => api.get<Venue>(`/api/admin/venues/${id}`, { signal }),
  });
}

type Saving = { form: VenueForm; id?: string; version?: number; confirmDroppedVaccines?: boolean };

/** Registers without an id, edits with one; every list of venues is read again afterwards. */
export function useSaveVenue() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ form, id, version, confirmDroppedVaccines }: Saving) =>
      id === undefined
        ? api.post<Venue>('/api/admin/venues', form)
        : api.put<Venue>(`/api/admin/venues/${id}`, { ...form, version, confirmDroppedVaccines }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['venues'] }),
  });
}
