import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound, LockOpen, TicketCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Voucher } from '@/api/types';
import { Button } from '@/design/button';
import { Confirm } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { toast } from '@/design/toast';
import { voucherActWords as words } from '@/words/vouchers';
import { EntryCodeModal } from './entry-code';

type Act = 'unlock' | 'reset-password';

/** For a caller who cannot sign in: unlock at once, back to the first password, or a code to read out. */
export function VoucherActs({ voucher }: { voucher: Voucher }) {
  const [asked, setAsked] = useState<Act>();
  const [reading, setReading] = useState(false);
  return (
    <>
      {voucher.locked && (
        <Button icon={LockOpen} onClick={() => setAsked('unlock')}>
          {words.unlock.act}
        </Button>
      )}
      <Button icon={KeyRound} onClick={() => setAsked('reset-password')}>
        {words['reset-password'].act}
      </Button>
      {voucher.siteAllowed && (
        <Button icon={TicketCheck} onClick={() => setReading(true)}>
          {words.entryCode.act}
        </Button>
      )}
      {reading && (
        <EntryCodeModal
          title={words.entryCode.title(voucher.number)}
          why={words.entryCode.why}
          path={`/api/admin/vouchers/${voucher.id}/entry-code`}
          onClose={() => setReading(false)}
        />
      )}
      {asked && <ActConfirm voucher={voucher} act={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function ActConfirm({ voucher, act, onClose }: { voucher: Voucher; act: Act; onClose: () => void }) {
  const queries = useQueryClient();
  const said = words[act];
  const doing = useMutation({
    mutationFn: () => api.post<Voucher>(`/api/admin/vouchers/${voucher.id}/${act}`),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['vouchers'] });
      void queries.invalidateQueries({ queryKey: ['residents'] });
      toast(said.done);
      onClose();
    },
  });
  return (
    <Confirm
      title={said.title(voucher.number)}
      act={said.act}
      keep={said.keep}
      look={act === 'unlock' ? 'primary' : 'destructive-filled'}
      busy={doing.isPending}
      busyText={words.doing}
      onAct={() => doing.mutate()}
      onKeep={onClose}
    >
      <div className="grid gap-3">
        <p>{said.why}</p>
        <ProblemBanner error={doing.error} />
      </div>
    </Confirm>
  );
}
