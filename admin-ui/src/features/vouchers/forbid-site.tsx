import type { Voucher } from '@/api/types';
import { Confirm } from '@/design/modal';
import { ReloadedBanner } from '@/design/stale';
import { words } from '@/words/common';
import { voucherWords } from '@/words/vouchers';
import { useEditVoucher } from './use-edit-voucher';

/** Closes web, LINE and phone for a voucher; operators can still book. */
export function ForbidSite({ voucher, onClose }: { voucher: Voucher; onClose: () => void }) {
  const edit = useEditVoucher(voucher, voucherWords.forbidden, onClose);
  return (
    <Confirm
      title={voucherWords.forbidTitle}
      act={voucherWords.forbidDo}
      keep={voucherWords.forbidNot}
      busy={edit.isPending}
      busyText={words.saving}
      onAct={() => edit.mutate({ siteAllowed: false })}
      onKeep={onClose}
    >
      <div className="grid gap-3">
        <p>{voucherWords.forbidWhy}</p>
        <ReloadedBanner error={edit.error} />
      </div>
    </Confirm>
  );
}
