import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page, ResidentLine } from '@/api/types';
import type { ResidentSearch } from './search';

export function residentsQuery(search: ResidentSearch) {
  return queryOptions({
    queryKey: ['residents', 'list', search],
    queryFn: ({ signal }) =>
      api.get<Page<ResidentLine>>('/api/admin/residents', { query: { ...search, size: 50 }, signal }),
    placeholderData: keepPreviousData,
    enabled: hasCriterion(search),
  });
}

/** Nobody lists all residents: something must be known of the one who is looked for. */
export function hasCriterion({ voucherNumber, phone, familyNameKana, givenNameKana }: ResidentSearch) {
  return Boolean(voucherNumber || phone || familyNameKana || givenNameKana);
}
