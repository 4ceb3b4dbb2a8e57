import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarDays, Plus } from 'lucide-react';
import { useState } from 'react';
import type { SlotView } from '@/api/types';
import { Button, ButtonLink } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { Card, PageHead } from '@/design/page';
import { Pager } from '@/design/pager';
import { ProblemBanner } from '@/design/problem-banner';
import { DataTable } from '@/design/table';
import { useMay } from '@/session/me';
import { count } from '@/words/common';
import { clock, shortDate } from '@/words/dates';
import { slotWords } from '@/words/slots';
import { AddSlots } from './add-slots';
import { PublicationBar } from './publication';
import { allSlots, slotsQuery } from './queries';
import { filterOf, isFiltered, type SlotFilter } from './search';
import { slotColumns } from './slot-columns';
import { mostSlots } from './trial';
import { SlotFilters } from './slot-filters';

export function SlotListPage() {
  const search = useSearch({ from: '/console/slots' });
  const navigate = useNavigate({ from: '/slots' });
  const mayEdit = useMay('slots.edit');
  const slots = useQuery(slotsQuery(search));
  const filter = filterOf(search);
  const add = mayEdit && (
    <ButtonLink
      look="primary"
      icon={Plus}
      to="/slots"
      search={(before) => ({ ...before, add: 'adult' as const })}
    >
      {slotWords.add}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={slotWords.title} note={slots.data && count(slots.data.total)} actions={add} />
      <SlotFilters filter={filter} />
      <Card padded={false}>
        <SlotTable
          key={JSON.stringify(filter)}
          filter={filter}
          slots={slots.data?.items}
          total={slots.data?.total ?? 0}
          error={slots.error}
          onRetry={() => void slots.refetch()}
          empty={
            <EmptyState
              icon={CalendarDays}
              title={isFiltered(search) ? slotWords.noMatch : slotWords.empty}
              why={isFiltered(search) ? slotWords.noMatchWhy : slotWords.emptyWhy}
              action={add}
            />
          }
        />
        {slots.data && (
          <Pager
            {...slots.data}
            onTurn={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
          />
        )}
      </Card>
      {mayEdit && search.add && <AddSlots audience={search.add} venueId={search.venueId} />}
    </>
  );
}

type SlotTableProps = {
  filter: SlotFilter;
  slots: SlotView[] | undefined;
  total: number;
  error: unknown;
  onRetry: () => void;
  empty: React.ReactNode;
};

/** The selection lasts from page to page and ends with other conditions. */
function SlotTable({ filter, slots, total, error, onRetry, empty }: SlotTableProps) {
  const mayEdit = useMay('slots.edit');
  const [chosen, setChosen] = useState<ReadonlyMap<string, SlotView>>(new Map());
  const known = new Map([...chosen, ...(slots ?? []).map((slot) => [slot.id, slot] as const)]);
  const all = useQueryAll(filter, (found) => setChosen(new Map(found.map((slot) => [slot.id, slot]))));
  const wholePage = slots?.every((slot) => chosen.has(slot.id)) ?? false;
  const selection = {
    selected: new Set(chosen.keys()),
    onChange: (ids: ReadonlySet<string>) => setChosen(new Map([...known].filter(([id]) => ids.has(id)))),
    label: (id: string) => {
      const slot = known.get(id);
      return slot ? slotWords.selectRow(slot, `${shortDate(slot.startsAt)} ${clock(slot.startsAt)}`) : id;
    },
  };
  return (
    <>
      <PublicationBar
        slots={[...chosen.keys()].flatMap((id) => known.get(id) ?? [])}
        onStop={() => setChosen(new Map())}
      />
      {wholePage && chosen.size > 0 && chosen.size < total && (
        <div className="border-b border-line px-3 py-1">
          {total > mostSlots ? (
            <span className="field-hint">{slotWords.tooManyMatching(mostSlots)}</span>
          ) : (
            <Button look="text" busy={all.busy} busyText={slotWords.selecting} onClick={all.choose}>
              {slotWords.selectMatching(total)}
            </Button>
          )}
          <ProblemBanner error={all.error} />
        </div>
      )}
      <DataTable
        caption={slotWords.title}
        columns={slotColumns(filter.venueId !== undefined)}
        rows={slots}
        rowId={(slot) => slot.id}
        isFaint={(slot) => !slot.published}
        error={error}
        onRetry={onRetry}
        selection={mayEdit ? selection : undefined}
        empty={empty}
      />
    </>
  );
}

function useQueryAll(filter: SlotFilter, onFound: (slots: SlotView[]) => void) {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  return {
    ...state,
    choose: () => {
      setState({ busy: true });
      allSlots(filter).then(
        (found) => {
          setState({ busy: false });
          onFound(found);
        },
        (error: unknown) => setState({ busy: false, error }),
      );
    },
  };
}
