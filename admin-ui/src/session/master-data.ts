import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page, Programme, Vaccine, Venue } from '@/api/types';

/** What nearly every screen chooses from; asked once and kept for five minutes. */
const kept = { staleTime: 5 * 60_000 };

const vaccinesQuery = queryOptions({
  queryKey: ['vaccines'],
  queryFn: ({ signal }) => api.get<Vaccine[]>('/api/admin/vaccines', { signal }),
  ...kept,
});

const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: ({ signal }) => api.get<Programme[]>('/api/admin/programmes', { signal }),
  ...kept,
});

/** Every venue the person may see, by number. Key starts with 'venues': saving a venue renews it. */
export const allVenuesQuery = queryOptions({
  queryKey: ['venues', 'all'],
  queryFn: async ({ signal }) => {
    const venues: Venue[] = [];
    for (let page = 0; ; page++) {
      const query = { page, size: 200 };
      const answer = await api.get<Page<Venue>>('/api/admin/venues', { query, signal });
      venues.push(...answer.items);
      if (venues.length >= answer.total || answer.items.length === 0) return venues;
    }
  },
  ...kept,
});

export function useVaccines(): Vaccine[] {
  return useQuery(vaccinesQuery).data ?? [];
}

export function useProgrammes(): Programme[] {
  return useQuery(programmesQuery).data ?? [];
}

export function useAllVenues(): Venue[] {
  return useQuery(allVenuesQuery).data ?? [];
}
