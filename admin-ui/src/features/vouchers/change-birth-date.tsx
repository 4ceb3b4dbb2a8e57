import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Voucher } from '@/api/types';
import { Banner } from '@/design/banner';
import { BirthDateField } from '@/design/birth-date-field';
import { Button } from '@/design/button';
import { Modal } from '@/design/modal';
import { ReloadedBanner } from '@/design/stale';
import { birthDateOf } from '@/people/birth-date';
import { words } from '@/words/common';
import { bothCalendars } from '@/words/dates';
import { voucherWords } from '@/words/vouchers';
import { useEditVoucher } from './use-edit-voucher';

/** A new birth date is a new first password, unless the login was mailed: said before it is done. */
export function ChangeBirthDate({ voucher, onClose }: { voucher: Voucher; onClose: () => void }) {
  const [birthDate, setBirthDate] = useState<string>();
  const [asked, setAsked] = useState(false);
  const mailed = voucher.origin === 'PROVISIONAL' || voucher.birthDateKind !== 'REAL';
  const text = mailed ? voucherWords.mailedBirthDate : voucherWords.ownBirthDate;
  const edit = useEditVoucher(voucher, text.changed, onClose);
  const fault = !birthDate
    ? voucherWords.birthDateMissing
    : birthDate === voucher.birthDate
      ? voucherWords.sameBirthDate
      : undefined;
  function send() {
    setAsked(true);
    if (!fault) edit.mutate({ birthDate });
  }
  return (
    <Modal
      open
      title={voucherWords.editBirthDate}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{voucherWords.editBirthDateNot}</Button>
          <Button
            look="destructive-filled"
            icon={Pencil}
            busy={edit.isPending}
            busyText={words.saving}
            onClick={send}
          >
            {text.act}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {voucher.birthDate && <p>{voucherWords.editBirthDateNow(birthDateOf(voucher, bothCalendars))}</p>}
        <Banner tone="warn">
          {voucher.birthDateKind === 'DUMMY' ? voucherWords.standInStays : text.why}
        </Banner>
        <ReloadedBanner error={edit.error} />
        <BirthDateField error={asked ? fault : undefined} onChange={setBirthDate} onEnter={send} />
      </div>
    </Modal>
  );
}
