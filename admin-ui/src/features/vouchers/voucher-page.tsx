import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CircleCheck, Lock, MapPinOff, Pencil, Trash2, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { Voucher } from '@/api/types';
import { Badge, MarkBadge } from '@/design/badge';
import { Banner } from '@/design/banner';
import { Button, ButtonLink } from '@/design/button';
import { LoadFailed, Loading } from '@/design/loading';
import { Card, Facts, PageHead } from '@/design/page';
import { ReloadedBanner } from '@/design/stale';
import { birthDateOf } from '@/people/birth-date';
import { kanaBeside, nameOf } from '@/people/names';
import { residentQuery } from '@/people/queries';
import { VerifyVoucher } from '@/people/verify-voucher';
import { VoucherActs } from '@/people/voucher-acts';
import { useMay, useMe } from '@/session/me';
import { bothCalendars } from '@/words/dates';
import { residentWords } from '@/words/residents';
import { deleteVoucherWords, movedOutWords, originWords, voucherWords } from '@/words/vouchers';
import { ChangeBirthDate } from './change-birth-date';
import { DeleteVoucher } from './delete-voucher';
import { ForbidSite } from './forbid-site';
import { MovedOut } from './moved-out';
import { voucherQuery } from './queries';
import { useEditVoucher } from './use-edit-voucher';

/** One voucher: whose it is, its birth date, and whether it opens the site. */
export function VoucherPage() {
  const { voucherId } = useParams({ from: '/console/vouchers/$voucherId' });
  const voucher = useQuery(voucherQuery(voucherId));
  return (
    <>
      <PageHead
        title={voucher.data ? voucherWords.title(voucher.data.number) : voucherWords.detail}
        tabTitle={voucherWords.detail}
      />
      {voucher.error ? (
        <LoadFailed error={voucher.error} onRetry={() => void voucher.refetch()} />
      ) : voucher.data ? (
        <VoucherCards voucher={voucher.data} />
      ) : (
        <Loading />
      )}
    </>
  );
}

function VoucherCards({ voucher }: { voucher: Voucher }) {
  const me = useMe();
  const mayEdit = useMay('vouchers.edit');
  const holder = useQuery(residentQuery(voucher.personId));
  const [dialog, setDialog] = useState<'birthDate' | 'forbid' | 'delete' | 'moved'>();
  const allow = useEditVoucher(voucher, voucherWords.allowed);
  const elsewhere = me.plan === 'MUNICIPALITY' && voucher.municipalityCode !== me.tenantCode;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={voucherWords.detail}>
        {voucher.locked && (
          <div className="mb-3">
            <Banner tone="few">{voucherWords.locked}</Banner>
          </div>
        )}
        <Facts
          facts={[
            [
              voucherWords.municipalityCode,
              <span key="code" className="inline-flex flex-wrap items-center gap-2">
                {voucher.municipalityCode}
                {voucher.origin === 'PROVISIONAL' ? (
                  <MarkBadge mark="provisional" />
                ) : (
                  elsewhere && <MarkBadge mark="otherMunicipality" />
                )}
              </span>,
            ],
            [voucherWords.number, <b key="number">{voucher.number}</b>],
            [voucherWords.birthDate, birthDateOf(voucher, bothCalendars)],
            [
              voucherWords.site,
              voucher.siteAllowed ? (
                <MarkBadge key="site" mark="allowed" />
              ) : (
                <Badge key="site" look="off">
                  {residentWords.notAllowed}
                </Badge>
              ),
            ],
            [
              voucherWords.registered,
              voucher.registered ? voucherWords.registeredYes : voucherWords.registeredNot,
            ],
            [
              voucherWords.origin,
              <span key="origin" className="inline-flex flex-wrap items-center gap-2">
                {originWords[voucher.origin]}
                {voucher.verification === 'UNVERIFIED' && <MarkBadge mark="unverified" />}
              </span>,
            ],
          ]}
        />
      </Card>
      <Card title={voucherWords.holder}>
        {holder.data && (
          <p className="mb-3">
            <b className="text-[1.125rem]">{nameOf(holder.data)}</b> {kanaBeside(holder.data)}
          </p>
        )}
        <div className="grid justify-items-start gap-2.5">
          <ButtonLink
            look="secondary"
            icon={UserRound}
            to="/residents/$personId"
            params={{ personId: voucher.personId }}
          >
            {voucherWords.hub}
          </ButtonLink>
          {mayEdit && (
            <>
              <Button icon={Pencil} onClick={() => setDialog('birthDate')}>
                {voucherWords.editBirthDate}
              </Button>
              <VerifyVoucher voucher={voucher} />
              <VoucherActs voucher={voucher} />
              {voucher.siteAllowed ? (
                <Button look="destructive" icon={Lock} onClick={() => setDialog('forbid')}>
                  {voucherWords.forbid}
                </Button>
              ) : (
                <Button
                  icon={CircleCheck}
                  busy={allow.isPending}
                  onClick={() => allow.mutate({ siteAllowed: true })}
                >
                  {voucherWords.allow}
                </Button>
              )}
              <ReloadedBanner error={allow.error} />
              {holder.data && (
                <Endings onMoved={() => setDialog('moved')} onDelete={() => setDialog('delete')} />
              )}
            </>
          )}
        </div>
      </Card>
      {dialog === 'birthDate' && <ChangeBirthDate voucher={voucher} onClose={() => setDialog(undefined)} />}
      {dialog === 'moved' && holder.data && (
        <MovedOut holder={holder.data} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'delete' && holder.data && (
        <DeleteVoucher
          voucher={voucher}
          holder={holder.data}
          onMoved={() => setDialog('moved')}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'forbid' && <ForbidSite voucher={voucher} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

/** What ends it, apart from the rest: moving away, and for administrators deleting. */
function Endings({ onMoved, onDelete }: { onMoved: () => void; onDelete: () => void }) {
  const mayDelete = useMay('vouchers.delete');
  return (
    <div className="mt-2 flex flex-wrap gap-2.5 border-t border-line pt-3">
      <Button icon={MapPinOff} onClick={onMoved}>
        {movedOutWords.button}
      </Button>
      {mayDelete && (
        <Button look="destructive" icon={Trash2} onClick={onDelete}>
          {deleteVoucherWords.button}
        </Button>
      )}
    </div>
  );
}
