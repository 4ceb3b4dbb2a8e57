import { Link } from '@tanstack/react-router';
import { Mail, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Resident, Voucher } from '@/api/types';
import { Badge, MarkBadge } from '@/design/badge';
import { Button } from '@/design/button';
import { Modal } from '@/design/modal';
import { Card, Facts } from '@/design/page';
import { toast } from '@/design/toast';
import { DetailsForm } from '@/people/details-form';
import { VerifyVoucher } from '@/people/verify-voucher';
import { VoucherActs } from '@/people/voucher-acts';
import { useMay, useMe } from '@/session/me';
import { words } from '@/words/common';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';
import { originWords } from '@/words/vouchers';

export function DetailsCard({ resident }: { resident: Resident }) {
  const mayEdit = useMay('residents.edit');
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState(false);
  function close() {
    setEditing(false);
    setTyped(false);
  }
  return (
    <Card
      title={residentWords.details}
      aside={
        mayEdit && (
          <Button icon={Pencil} onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
        )
      }
    >
      {!resident.registered && <p className="mb-3 text-ink2">{residentWords.unregistered}</p>}
      <Facts
        facts={[
          [peopleWords.phone, resident.phone],
          [
            residentWords.mail,
            <>
              {resident.email ?? '―'}
              {resident.email && (
                <span className="block">
                  <Badge look={resident.mailOptIn ? 'ok' : 'off'} icon={Mail}>
                    {resident.mailOptIn ? residentWords.accepts : residentWords.acceptsNot}
                  </Badge>
                </span>
              )}
            </>,
          ],
          [peopleWords.sex, resident.sex && peopleWords.sexes[resident.sex]],
          [peopleWords.guardian, resident.guardianName],
          [peopleWords.needs, resident.needs],
        ]}
      />
      {editing && (
        <Modal open title={residentWords.editDetails} onClose={close} unsaved={typed} actions={null}>
          <DetailsForm
            resident={resident}
            columns={2}
            onTyped={setTyped}
            onSaved={() => {
              toast(residentWords.saved);
              close();
            }}
          />
        </Modal>
      )}
    </Card>
  );
}

/** Every voucher of the person; the office opens one to correct the birth date or to stop the site. */
export function VouchersCard({ vouchers }: { vouchers: readonly Voucher[] }) {
  const maySee = useMay('vouchers.see');
  const mayEdit = useMay('vouchers.edit');
  const mayVerify = useMay('vouchers.verify');
  const { tenantCode, plan } = useMe();
  return (
    <Card title={residentWords.vouchers}>
      <ul className="grid gap-4">
        {vouchers.map((voucher) => (
          <li key={voucher.id} className="grid gap-2 border-t border-line pt-3 first:border-0 first:pt-0">
            <p className="flex flex-wrap items-center gap-2">
              <b>{voucher.number}</b>
              <span className="text-ink2">({voucher.municipalityCode})</span>
              {voucher.origin === 'PROVISIONAL' && <MarkBadge mark="provisional" />}
              {voucher.verification === 'UNVERIFIED' && <MarkBadge mark="unverified" />}
              {plan === 'MUNICIPALITY' &&
                voucher.origin !== 'PROVISIONAL' &&
                voucher.municipalityCode !== tenantCode && <MarkBadge mark="otherMunicipality" />}
              {voucher.locked && <MarkBadge mark="locked" />}
            </p>
            <Facts
              facts={[
                [
                  residentWords.siteUse,
                  voucher.siteAllowed ? (
                    <MarkBadge key="site" mark="allowed" />
                  ) : (
                    <Badge key="site" look="off">
                      {residentWords.notAllowed}
                    </Badge>
                  ),
                ],
                [residentWords.origin, originWords[voucher.origin]],
              ]}
            />
            {mayVerify && <VerifyVoucher voucher={voucher} />}
            {maySee && (
              <span className="flex flex-wrap items-center gap-2">
                {mayEdit && <VoucherActs voucher={voucher} />}
                <Link to="/vouchers/$voucherId" params={{ voucherId: voucher.id }}>
                  {residentWords.openVoucher}
                </Link>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
