import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Page, Voucher } from '@/api/types';
import type { VoucherSearch } from './search';

export function vouchersQuery({ municipalityCode, number, page }: VoucherSearch) {
  const query = { municipalityCode, number, page };
  return queryOptions({
    queryKey: ['vouchers', 'list', query],
    queryFn: ({ signal }) =>
      api.get<Page<Voucher>>('/api/admin/vouchers', { query: { ...query, size: 50 }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function voucherQuery(id: string) {
  return queryOptions({
    queryKey: ['vouchers', 'one', id],
    queryFn: ({ signal }) => api.get<Voucher>(`/api/admin/vouchers/${id}`, { signal }),
  });
}
