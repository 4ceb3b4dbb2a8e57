import { CalendarDays, Search, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import type { ReceptionDay } from '@/api/types';
import { StatusBadge } from '@/design/badge';
import { Button } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { TextField } from '@/design/field';
import { LoadFailed, Loading } from '@/design/loading';
import { kanaOf } from '@/people/names';
import { useVaccines } from '@/session/master-data';
import { clock, clockRange } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import { countsOf, groupsOf } from './day';
import { receptionFilters, type ReceptionFilter, type ReceptionSearch } from './search';
import { mayUndo } from './use-steps';

/** Who is booked today, by time: how many are still to come, and what became of the others. */
export function DayList({
  day,
  error,
  onRetry,
  search,
  openedId,
  recent,
  onShow,
  onName,
  onOpen,
  onUndo,
}: {
  day: ReceptionDay | undefined;
  error: unknown;
  onRetry: () => void;
  search: ReceptionSearch;
  openedId?: string;
  /** When this desk made the last step of a booking: for ten minutes its row keeps the undo. */
  recent: Readonly<Record<string, string>>;
  onShow: (show: ReceptionFilter | undefined) => void;
  onName: (name: string | undefined) => void;
  onOpen: (code: string) => void;
  onUndo: (reservationId: string) => void;
}) {
  const [finding, setFinding] = useState(search.name !== undefined);
  const vaccines = useVaccines();
  const vaccineName = (id: string) => vaccines.find((vaccine) => vaccine.id === id)?.name ?? '';
  const counts = countsOf(day);
  const groups = day ? groupsOf(day, search.show, search.name) : [];
  return (
    <div className="day-list">
      <div className="day-list-head">
        <h2 className="flex-1">{receptionWords.today}</h2>
        <Button
          size="touch"
          icon={finding ? X : Search}
          aria-expanded={finding}
          onClick={() => {
            setFinding(!finding);
            if (finding) onName(undefined);
          }}
        >
          {finding ? receptionWords.findNameStop : receptionWords.findName}
        </Button>
        {finding && (
          <div className="w-full">
            <TextField
              autoFocus
              fieldSize="touch"
              label={receptionWords.findNameLabel}
              value={search.name ?? ''}
              onChange={(event) => onName(event.target.value || undefined)}
            />
          </div>
        )}
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
                  <li
                    key={line.reservationId}
                    className="day-row"
                    data-opened={line.reservationId === openedId}
                  >
                    <button type="button" className="day-open" onClick={() => onOpen(line.checkInCode)}>
                      <b className="whole">{clock(group.startsAt)}</b>
                      <span className="min-w-0 flex-1">
                        <b className="block">{kanaOf(line)}</b>
                        <span className="desk-small">
                          {vaccineName(vaccineId)} {peopleWords.dose(line.dose)}
                          {line.needs && `・${line.needs}`}
                        </span>
                      </span>
                      <StatusBadge status={line.status} />
                    </button>
                    {mayUndo(recent[line.reservationId]) && (
                      <Button
                        size="touch"
                        look="text"
                        icon={Undo2}
                        aria-label={`${receptionWords.undo} ${kanaOf(line)}`}
                        onClick={() => onUndo(line.reservationId)}
                      >
                        {receptionWords.undo}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))
        )}
      </div>
    </div>
  );
}
