import { queryOptions } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Site } from '@/api/types';

/** What residents of the tenant are told: what to bring, whom to call. */
export function siteQuery(slug: string) {
  return queryOptions({
    queryKey: ['site', slug],
    queryFn: ({ signal }) => api.get<Site>(`/api/sites/${slug}`, { signal }),
    staleTime: 5 * 60_000,
  });
}
