import { queryOptions } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { LastResult, ReceptionDay } from '@/api/types';

/** The day's list; asked again every 15 seconds, since other desks work on it too. */
export function dayQuery(venueId: string, date: string) {
  return queryOptions({
    queryKey: ['reception', 'day', venueId, date],
    queryFn: ({ signal }) =>
      api.get<ReceptionDay>('/api/admin/reception/day', { query: { venueId, date }, signal }),
    refetchInterval: 15_000,
    refetchOnReconnect: 'always',
    networkMode: 'always',
  });
}

/** Lot and doctor of the person before, same venue, vaccine and day. */
export function lastResultQuery(venueId: string, vaccineId: string) {
  return queryOptions({
    queryKey: ['reception', 'last-result', venueId, vaccineId],
    queryFn: ({ signal }) =>
      api.get<LastResult>('/api/admin/reception/last-result', { query: { venueId, vaccineId }, signal }),
    staleTime: 0,
    // Not from the cache: it would be what the person before began with.
    gcTime: 0,
  });
}
