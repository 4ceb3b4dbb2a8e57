import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Ticket } from 'lucide-react';
import { useForm } from 'react-hook-form';
import type { Voucher } from '@/api/types';
import { Badge, MarkBadge } from '@/design/badge';
import { Button } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { digits, NumberField } from '@/design/field';
import { FilterBar } from '@/design/filter-bar';
import { Card, PageHead } from '@/design/page';
import { Pager } from '@/design/pager';
import { DataTable, type Column } from '@/design/table';
import { birthDateOf } from '@/people/birth-date';
import { readVoucher } from '@/people/voucher-number';
import { useMay } from '@/session/me';
import { count } from '@/words/common';
import { bothCalendars } from '@/words/dates';
import { residentWords } from '@/words/residents';
import { originWords, voucherWords } from '@/words/vouchers';
import { AddVoucher } from './add-voucher';
import { vouchersQuery } from './queries';
import { voucherSearch, type VoucherSearch } from './search';

export function VoucherListPage() {
  const search = useSearch({ from: '/console/vouchers' });
  const navigate = useNavigate({ from: '/vouchers' });
  const vouchers = useQuery(vouchersQuery(search));
  const mayEdit = useMay('vouchers.edit');
  const filtered = search.municipalityCode !== undefined || search.number !== undefined;
  const add = (open: boolean) =>
    void navigate({ search: (before) => ({ ...before, add: open ? ('1' as const) : undefined }) });
  const addButton = mayEdit && (
    <Button look="primary" icon={Plus} onClick={() => add(true)}>
      {voucherWords.addAct}
    </Button>
  );
  return (
    <>
      <PageHead
        title={voucherWords.list}
        note={vouchers.data && count(vouchers.data.total)}
        actions={addButton}
      />
      <Filters key={`${search.municipalityCode}/${search.number}`} search={search} />
      <Card padded={false}>
        <DataTable
          caption={voucherWords.list}
          columns={columns}
          rows={vouchers.data?.items}
          rowId={(voucher) => voucher.id}
          error={vouchers.error}
          onRetry={() => void vouchers.refetch()}
          empty={
            <EmptyState
              icon={Ticket}
              title={filtered ? voucherWords.noMatch : voucherWords.empty}
              why={filtered ? voucherWords.noMatchWhy : voucherWords.emptyWhy}
              action={!filtered && addButton}
            />
          }
        />
        {vouchers.data && (
          <Pager
            {...vouchers.data}
            onTurn={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
          />
        )}
      </Card>
      {mayEdit && search.add && <AddVoucher onClose={() => add(false)} />}
    </>
  );
}

function Filters({ search }: { search: VoucherSearch }) {
  const navigate = useNavigate({ from: '/vouchers' });
  const form = useForm({
    defaultValues: { municipalityCode: search.municipalityCode ?? '', number: search.number ?? '' },
  });
  const write = form.handleSubmit(({ municipalityCode, number }) => {
    const read = readVoucher(number);
    return navigate({
      search: voucherSearch.parse({
        municipalityCode: read?.municipalityCode ?? digits(municipalityCode),
        number: read?.number ?? digits(number),
      }),
    });
  });
  return (
    <FilterBar onSearch={() => void write()} onClear={() => void navigate({ search: {} })}>
      <NumberField label={voucherWords.municipalityCode} {...form.register('municipalityCode')} />
      <NumberField label={voucherWords.number} {...form.register('number')} />
    </FilterBar>
  );
}

const columns: Column<Voucher>[] = [
  { key: 'code', head: voucherWords.municipalityCode, kind: 'whole', cell: (one) => one.municipalityCode },
  {
    key: 'number',
    head: voucherWords.number,
    kind: 'whole',
    names: true,
    cell: (one) => (
      <Link to="/vouchers/$voucherId" params={{ voucherId: one.id }}>
        {one.number}
      </Link>
    ),
  },
  {
    key: 'birthDate',
    head: voucherWords.birthDate,
    kind: 'whole',
    cell: (one) => birthDateOf(one, bothCalendars),
  },
  {
    key: 'site',
    head: voucherWords.site,
    kind: 'whole',
    cell: (one) => (
      <span className="inline-flex gap-1">
        {one.siteAllowed ? (
          <MarkBadge mark="allowed" />
        ) : (
          <Badge look="off">{residentWords.notAllowed}</Badge>
        )}
        {one.locked && <MarkBadge mark="locked" />}
      </span>
    ),
  },
  {
    key: 'registered',
    head: voucherWords.registered,
    kind: 'whole',
    cell: (one) => (one.registered ? voucherWords.registeredYes : voucherWords.registeredNot),
  },
  {
    key: 'origin',
    head: voucherWords.origin,
    kind: 'whole',
    cell: (one) => (
      <span className="inline-flex items-center gap-1">
        {originWords[one.origin]}
        {one.verification === 'UNVERIFIED' && <MarkBadge mark="unverified" />}
      </span>
    ),
  },
  {
    key: 'hub',
    head: residentWords.title,
    kind: 'whole',
    cell: (one) => (
      <Link to="/residents/$personId" params={{ personId: one.personId }}>
        {voucherWords.hub}
      </Link>
    ),
  },
];
