import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Voucher } from '@/api/types';
import { toast } from '@/design/toast';
import { voucherQuery } from './queries';

/** Saves a change of a voucher and says it is done; a refusal reads the voucher again. */
export function useEditVoucher(voucher: Voucher, done: string, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: { birthDate?: string; siteAllowed?: boolean }) =>
      api.put<Voucher>(`/api/admin/vouchers/${voucher.id}`, { ...change, version: voucher.version }),
    onSuccess: (saved) => {
      queries.setQueryData(voucherQuery(voucher.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['vouchers'] });
      void queries.invalidateQueries({ queryKey: ['residents'] });
      toast(done);
      onDone?.();
    },
    // The voucher was another than the one shown: what stands there now is read before the next press.
    onError: () => queries.invalidateQueries({ queryKey: ['vouchers'] }),
  });
}
