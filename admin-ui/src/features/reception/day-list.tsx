import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import type { ReceptionDay } from '@/api/types';
import { EmptyState } from '@/design/empty-state';
import { LoadFailed, Loading } from '@/design/loading';
import { clockRange } from '@/words/dates';
import { receptionWords } from '@/words/reception';
import { countsOf, groupsOf } from './day';
import { DayRow } from './day-row';
import { NameSearch } from './name-search';
import { receptionFilters, type ReceptionFilter, type ReceptionSearch } from './search';

/** Who is booked today, by time: how many are still to come, and what became of the others. */
export function DayList({
  day,
  error,
  onRetry,
  search,
  openedId,
  onShow,
  onName,
  onOpen,
}: {
  day: ReceptionDay | undefined;
  error: unknown;
  onRetry: () => void;
  search: ReceptionSearch;
  openedId?: string;
  onShow: (show: ReceptionFilter | undefined) => void;
  onName: (name: string | undefined) => void;
  onOpen: (code: string) => void;
}) {
  const [name, setName] = useState(search.name);
  const counts = countsOf(day);
  const groups = day ? groupsOf(day, search.show, name) : [];
  return (
    <div className="day-list">
      <div className="day-list-head">
        <h2 className="flex-1">{receptionWords.today}</h2>
        <NameSearch name={search.name} onName={setName} onSettled={onName} />
        <div className="day-filters">
          {([undefined, ...receptionFilters] as const).map((show) => (
            <button
              key={show ?? 'all'}
              type="button"
              className="day-filter"
              aria-pressed={search.show === show}
              onClick={() => onShow(show)}
            >
              {receptionWords.filters[show ?? 'all']}
              <b>{counts[show ?? 'all']}</b>
            </button>
          ))}
        </div>
      </div>
      <div className="day-rows" role="region" aria-label={receptionWords.today} tabIndex={0}>
        {!day && error ? (
          <LoadFailed error={error} onRetry={onRetry} />
        ) : !day ? (
          <Loading />
        ) : groups.length === 0 ? (
          <div className="p-4">
            <EmptyState
              icon={CalendarDays}
              title={counts.all === 0 ? receptionWords.noneBooked : receptionWords.noneShown}
              why={counts.all === 0 ? receptionWords.noneBookedWhy : undefined}
            />
          </div>
        ) : (
          groups.map((group) => (
            <section key={group.key} aria-label={clockRange(group.startsAt, group.endsAt)}>
              <p className="day-group">
                <b className="whole">{clockRange(group.startsAt, group.endsAt)}</b>
                <span className="whole">{receptionWords.arrived(group.booked, group.arrived)}</span>
              </p>
              <ul>
                {group.rows.map(({ line, vaccineId }) => (
                  <DayRow
                    key={line.reservationId}
                    line={line}
                    startsAt={group.startsAt}
                    vaccineId={vaccineId}
                    opened={line.reservationId === openedId}
                    onOpen={() => onOpen(line.checkInCode)}
                  />
                ))}
              </ul>
            </section>
          ))
        )}
      </div>
    </div>
  );
}
