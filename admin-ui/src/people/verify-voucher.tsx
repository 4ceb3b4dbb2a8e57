import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import { api } from '@/api/client';
import type { Voucher } from '@/api/types';
import { Button } from '@/design/button';
import { ReloadedBanner } from '@/design/stale';
import { toast } from '@/design/toast';
import { verifyWords } from '@/words/vouchers';

/** For a voucher that its holder registered: staff say that they have seen the paper. */
export function VerifyVoucher({ voucher }: { voucher: Voucher }) {
  const queries = useQueryClient();
  const renew = () => {
    for (const thing of ['vouchers', 'residents']) void queries.invalidateQueries({ queryKey: [thing] });
  };
  const verify = useMutation({
    mutationFn: () =>
      api.post<Voucher>(`/api/admin/vouchers/${voucher.id}/verify`, { version: voucher.version }),
    onSuccess: () => {
      toast(verifyWords.done);
      renew();
    },
    onError: renew,
  });
  if (voucher.verification === 'VERIFIED') return null;
  return (
    <>
      <Button
        icon={BadgeCheck}
        busy={verify.isPending}
        busyText={verifyWords.doing}
        onClick={() => verify.mutate()}
      >
        {verifyWords.act}
      </Button>
      <ReloadedBanner error={verify.error} />
    </>
  );
}
