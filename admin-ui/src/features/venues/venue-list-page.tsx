import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Building2, Plus } from 'lucide-react';
import type { Venue } from '@/api/types';
import { PublishedBadge } from '@/design/badge';
import { ButtonLink } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { Card, PageHead } from '@/design/page';
import { Pager } from '@/design/pager';
import { DataTable, type Column } from '@/design/table';
import { useVaccines } from '@/session/master-data';
import { useMay } from '@/session/me';
import { count, venueKindWords, words } from '@/words/common';
import { venueWords } from '@/words/venues';
import { venuesQuery } from './queries';
import { VenueFilters } from './venue-filters';

export function VenueListPage() {
  const search = useSearch({ from: '/console/venues' });
  const navigate = useNavigate({ from: '/venues' });
  const venues = useQuery(venuesQuery(search));
  const columns = useColumns();
  const mayEdit = useMay('venues.edit');
  const add = mayEdit && (
    <ButtonLink look="primary" icon={Plus} to="/venues/new">
      {venueWords.addAct}
    </ButtonLink>
  );
  const filtered = Object.entries(search).some(([name, value]) => name !== 'page' && value !== undefined);
  return (
    <>
      <PageHead title={venueWords.list} note={venues.data && count(venues.data.total)} actions={add} />
      <VenueFilters search={search} />
      <Card padded={false}>
        <DataTable
          caption={venueWords.list}
          columns={columns}
          rows={venues.data?.items}
          rowId={(venue) => venue.id}
          isFaint={(venue) => !venue.published}
          error={venues.error}
          onRetry={() => void venues.refetch()}
          empty={
            <EmptyState
              icon={Building2}
              title={filtered ? venueWords.noMatch : venueWords.empty}
              why={filtered ? venueWords.noMatchWhy : venueWords.emptyWhy}
              action={!filtered && add}
            />
          }
        />
        {venues.data && (
          <Pager
            {...venues.data}
            onTurn={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
          />
        )}
      </Card>
    </>
  );
}

function useColumns(): Column<Venue>[] {
  const vaccines = useVaccines();
  const nameOf = (id: string) => vaccines.find((vaccine) => vaccine.id === id)?.name ?? '';
  return [
    { key: 'number', head: venueWords.number, cell: (venue) => venue.number, kind: 'whole' },
    {
      key: 'name',
      head: venueWords.name,
      cell: (venue) => (
        <Link to="/venues/$venueId" params={{ venueId: venue.id }}>
          {venue.name}
        </Link>
      ),
      names: true,
    },
    { key: 'kind', head: venueWords.kind, cell: (venue) => venueKindWords[venue.kind], kind: 'whole' },
    { key: 'address', head: venueWords.address, cell: (venue) => venue.address },
    {
      key: 'vaccines',
      head: venueWords.vaccines,
      cell: (venue) => venue.vaccineIds.map(nameOf).filter(Boolean).join('、') || words.none,
    },
    {
      key: 'published',
      head: venueWords.published,
      cell: (venue) => <PublishedBadge published={venue.published} />,
      kind: 'whole',
    },
  ];
}
