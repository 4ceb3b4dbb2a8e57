import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page, ReservationLine, SlotBatchAnswer, SlotEdited, SlotForm, SlotView } from '@/api/types';
import { askedOf, filterOf, type SlotFilter, type SlotSearch } from './search';

export function slotsQuery(search: SlotSearch) {
  const query = { ...askedOf(filterOf(search)), page: search.page, size: 50 };
  return queryOptions({
    queryKey: ['slots', 'list', query],
    queryFn: ({ signal }) => api.get<Page<SlotView>>('/api/admin/slots', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Every slot that fits the filter, for choosing all of them at once. */
export async function allSlots(filter: SlotFilter): Promise<SlotView[]> {
  const found: SlotView[] = [];
  for (let page = 0; ; page++) {
    const answer = await api.get<Page<SlotView>>('/api/admin/slots', {
      query: { ...askedOf(filter), page, size: 200 },
    });
    found.push(...answer.items);
    if (found.length >= answer.total || answer.items.length === 0) return found;
  }
}

export function slotQuery(id: string) {
  return queryOptions({
    queryKey: ['slots', 'one', id],
    queryFn: ({ signal }) => api.get<SlotView>(`/api/admin/slots/${id}`, { signal }),
  });
}

export type Booked = { slot: SlotView; reservations: ReservationLine[] };

export function bookedQuery(id: string) {
  return queryOptions({
    queryKey: ['slots', 'booked', id],
    queryFn: ({ signal }) => api.get<Booked>(`/api/admin/slots/${id}/reservations`, { signal }),
  });
}

export type TrialAnswer = SlotBatchAnswer & { asked: SlotForm[]; draftCount: number };

/** What registering these would do, without doing it; the answer keeps what was asked, so that it can be matched. */
export function trialQuery(asked: SlotForm[], draftCount: number, enabled: boolean) {
  return queryOptions({
    queryKey: ['slots', 'trial', draftCount, asked],
    queryFn: async ({ signal }): Promise<TrialAnswer> => {
      const body = { slots: asked, dryRun: true };
      const answer = await api.post<SlotBatchAnswer>('/api/admin/slots/batch', body, {
        reads: true,
        signal,
      });
      return { ...answer, asked, draftCount };
    },
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 10_000,
  });
}

/** After any change every list and detail of slots is read again. */
function useSlotChange<In, Out>(mutationFn: (change: In) => Promise<Out>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['slots'] }),
  });
}

export function useRegisterSlots() {
  return useSlotChange((slots: SlotForm[]) => api.post<SlotBatchAnswer>('/api/admin/slots/batch', { slots }));
}

export function useSaveSlot(id: string) {
  return useSlotChange((form: SlotForm & { version: number }) =>
    api.put<SlotEdited>(`/api/admin/slots/${id}`, form),
  );
}

export function usePublishSlots() {
  return useSlotChange((change: { slotIds: string[]; published: boolean }) =>
    api.post<{ changed: number }>('/api/admin/slots/publication', change),
  );
}

export function useDeleteSlot(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>(`/api/admin/slots/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['slots', 'list'] }),
  });
}
