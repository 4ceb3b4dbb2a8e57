import { queryOptions } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { PersonDays, PersonSlot, Resident, ResidentVenue } from '@/api/types';

/** Everything known about a person and what the person may book hangs under ['residents', 'one', id]. */
function personKey(personId: string | undefined) {
  return ['residents', 'one', personId] as const;
}

export function readResident(personId: string | undefined, signal?: AbortSignal): Promise<Resident> {
  return api.get<Resident>(`/api/admin/residents/${personId}`, { signal });
}

export function residentQuery(personId: string | undefined) {
  return queryOptions({
    queryKey: personKey(personId),
    queryFn: ({ signal }) => readResident(personId, signal),
    enabled: personId !== undefined,
  });
}

type Wanted = {
  personId?: string;
  vaccineId?: string;
  /** The booking about to be changed: judged as if its seat were given back. */
  changing?: string;
};

export function personVenuesQuery({ personId, ...query }: Wanted) {
  return queryOptions({
    queryKey: [...personKey(personId), 'venues', query],
    queryFn: ({ signal }) =>
      api.get<ResidentVenue[]>(`/api/admin/residents/${personId}/venues`, { query, signal }),
    enabled: Boolean(personId && query.vaccineId),
  });
}

export function personDaysQuery({ personId, ...query }: Wanted & { venueId?: string; month: string }) {
  const place = [personId, query.vaccineId, query.venueId, query.changing].join(' ');
  return queryOptions({
    queryKey: [...personKey(personId), 'days', place, query.month] as const,
    queryFn: ({ signal }) =>
      api.get<PersonDays>(`/api/admin/residents/${personId}/availability`, { query, signal }),
    enabled: Boolean(personId && query.vaccineId && query.venueId),
    // While another month is asked for, the grid stays; another venue or vaccine begins anew.
    placeholderData: (before, asked) => (asked?.queryKey[4] === place ? before : undefined),
  });
}

export function personSlotsQuery({
  personId,
  ...query
}: Wanted & { venueId?: string; date?: string; walkIn?: boolean }) {
  return queryOptions({
    queryKey: [...personKey(personId), 'slots', query],
    queryFn: ({ signal }) =>
      api.get<PersonSlot[]>(`/api/admin/residents/${personId}/slots`, { query, signal }),
    enabled: Boolean(personId && query.vaccineId && query.venueId && query.date),
  });
}
