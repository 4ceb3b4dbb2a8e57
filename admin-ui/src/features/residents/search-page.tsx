import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Phone, Search, UserSearch } from 'lucide-react';
import { useForm } from 'react-hook-form';
import type { ResidentLine } from '@/api/types';
import { Button, ButtonLink } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { digits, NumberField, TextField } from '@/design/field';
import { FilterBar } from '@/design/filter-bar';
import { Card, PageHead } from '@/design/page';
import { Pager } from '@/design/pager';
import { DataTable, type Column } from '@/design/table';
import { katakana } from '@/people/details';
import { birthDateOf } from '@/people/birth-date';
import { kanaBeside, nameOf } from '@/people/names';
import { readVoucher } from '@/people/voucher-number';
import { count } from '@/words/common';
import { bothCalendars } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { residentWords } from '@/words/residents';
import { hasCriterion, residentsQuery } from './queries';
import { residentSearch, type ResidentSearch } from './search';

/** ⑮: by voucher number, phone, family and given name in kana. */
export function SearchPage() {
  const search = useSearch({ from: '/console/residents' });
  const navigate = useNavigate({ from: '/residents' });
  const residents = useQuery(residentsQuery(search));
  const asked = hasCriterion(search);
  return (
    <>
      <PageHead
        title={residentWords.find}
        note={asked && residents.data && count(residents.data.total, '人')}
      />
      <Filters key={JSON.stringify(search)} search={search} />
      <Card padded={false}>
        {!asked ? (
          <div className="p-4">
            <EmptyState icon={Search} title={residentWords.start} why={residentWords.startWhy} />
          </div>
        ) : (
          <DataTable
            caption={residentWords.find}
            columns={columns}
            rows={residents.data?.items}
            rowId={(line) => line.personId}
            error={residents.error}
            onRetry={() => void residents.refetch()}
            empty={<NoMatch search={search} />}
          />
        )}
        {asked && residents.data && (
          <Pager
            {...residents.data}
            onTurn={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
          />
        )}
      </Card>
    </>
  );
}

/** Ten digits may be a phone number as well: one press tries the other. */
function NoMatch({ search }: { search: ResidentSearch }) {
  const navigate = useNavigate({ from: '/residents' });
  const phone = search.voucherNumber?.startsWith('0') ? search.voucherNumber : undefined;
  return (
    <EmptyState
      icon={UserSearch}
      title={residentWords.noMatch}
      why={residentWords.noMatchWhy}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          {phone && (
            <Button icon={Phone} onClick={() => void navigate({ search: { phone } })}>
              {residentWords.asPhone}
            </Button>
          )}
          <ButtonLink to="/proxy-booking">{residentWords.toBooking}</ButtonLink>
        </span>
      }
    />
  );
}

function Filters({ search }: { search: ResidentSearch }) {
  const navigate = useNavigate({ from: '/residents' });
  const form = useForm({
    defaultValues: { voucherNumber: '', phone: '', familyNameKana: '', givenNameKana: '', ...search },
  });
  const write = form.handleSubmit((typed) =>
    navigate({
      search: residentSearch.parse({
        voucherNumber: readVoucher(typed.voucherNumber)?.number ?? digits(typed.voucherNumber),
        phone: digits(typed.phone),
        familyNameKana: katakana(typed.familyNameKana),
        givenNameKana: katakana(typed.givenNameKana),
      }),
    }),
  );
  return (
    <FilterBar onSearch={() => void write()} onClear={() => void navigate({ search: {} })}>
      <NumberField label={peopleWords.number} {...form.register('voucherNumber')} />
      <NumberField label={peopleWords.phone} {...form.register('phone')} />
      <TextField label={residentWords.familyNameKana} {...form.register('familyNameKana')} />
      <TextField label={residentWords.givenNameKana} {...form.register('givenNameKana')} />
    </FilterBar>
  );
}

const columns: Column<ResidentLine>[] = [
  {
    key: 'name',
    head: residentWords.name,
    names: true,
    cell: (line) => (
      <Link to="/residents/$personId" params={{ personId: line.personId }}>
        {nameOf(line)}
      </Link>
    ),
  },
  { key: 'kana', head: peopleWords.kana, cell: (line) => kanaBeside(line) ?? '―' },
  {
    key: 'birthDate',
    head: '生年月日',
    kind: 'whole',
    cell: (line) => birthDateOf(line, bothCalendars),
  },
  {
    key: 'voucher',
    head: residentWords.voucher,
    kind: 'whole',
    cell: (line) => line.vouchers.map((voucher) => voucher.number).join('、'),
  },
  { key: 'phone', head: peopleWords.phone, kind: 'whole', cell: (line) => line.phone ?? '―' },
];
