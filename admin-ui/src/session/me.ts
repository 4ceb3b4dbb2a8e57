import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Me } from '@/api/types';
import { may, type Right } from './rights';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get<Me>('/api/admin/me', { signal }),
  staleTime: 60_000,
});

/** Who is signed in. Only inside the console, where it has been loaded before. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** May the person do this? `const mayEdit = useMay('venues.edit')` */
export function useMay(right: Right): boolean {
  return may(useMe().role, right);
}
