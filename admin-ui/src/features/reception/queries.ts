import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { LastResult, ReceptionDay, ReservationView } from '@/api/types';
import { heard } from './connection';
import { withStatus } from './day';

/** The day's list; asked again every 15 seconds, since other desks work on it too. */
export function dayQuery(venueId: string, date: string) {
  return queryOptions({
    queryKey: ['reception', 'day', venueId, date],
    queryFn: ({ signal }) =>
      heard(api.get<ReceptionDay>('/api/admin/reception/day', { query: { venueId, date }, signal })),
    refetchInterval: 15_000,
    refetchOnReconnect: 'always',
    networkMode: 'always',
  });
}

/** A booking took a step: the lists that are on the screen say so at once, and everything is asked again. */
export function noteStep(queries: QueryClient, after: ReservationView | undefined) {
  if (after)
    queries.setQueriesData<ReceptionDay>(
      { queryKey: ['reception', 'day'] },
      (day) => day && withStatus(day, after.id, after),
    );
  void queries.invalidateQueries({ queryKey: ['reception'] });
  void queries.invalidateQueries({ queryKey: ['residents'] });
}

/** Lot and doctor of the person before, same venue, vaccine and day. */
export function lastResultQuery(venueId: string, vaccineId: string) {
  return queryOptions({
    queryKey: ['reception', 'last-result', venueId, vaccineId],
    queryFn: ({ signal }) =>
      heard(
        api.get<LastResult>('/api/admin/reception/last-result', { query: { venueId, vaccineId }, signal }),
      ),
    staleTime: 0,
    // Not from the cache: it would be what the person before began with.
    gcTime: 0,
    // Without a connection the form begins empty rather than late.
    retry: false,
    networkMode: 'always',
  });
}
