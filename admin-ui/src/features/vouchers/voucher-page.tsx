import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CircleCheck, Lock, Pencil, UserRound } from 'lucide-react';
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
import { VoucherActs } from '@/people/voucher-acts';
import { useMay, useMe } from '@/session/me';
import { bothCalendars } from '@/words/dates';
import { residentWords } from '@/words/residents';
import { originWords, voucherWords } from '@/words/vouchers';
import { ChangeBirthDate } from './change-birth-date';
import { ForbidSite } from './forbid-site';
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
  const [dialog, setDialog] = useState<'birthDate' | 'forbid'>();
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
            [voucherWords.origin, originWords[voucher.origin]],
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
            </>
          )}
        </div>
      </Card>
      {dialog === 'birthDate' && <ChangeBirthDate voucher={voucher} onClose={() => setDialog(undefined)} />}
      {dialog === 'forbid' && <ForbidSite voucher={voucher} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
