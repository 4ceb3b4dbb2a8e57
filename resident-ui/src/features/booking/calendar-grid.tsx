import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Day, Level } from '../../api/types';
import { LevelIcon } from '../../design/level';
import { partsOf, plusDays, plusMonths, weeksOf } from '../../shared/dates';
import { words } from '../../words/words';
import { stepOf } from './calendar-keys';
import type { Horizon } from './horizon';

interface CalendarGridProps {
  month: string;
  /** Undefined while the month is loading: the grid keeps its place. */
  days: Day[] | undefined;
  horizon: Horizon;
  chosen: string | undefined;
  onMonth: (steps: number) => void;
  onDay: (date: string, day: Day | undefined) => void;
}

/** One tab stop; arrows, Home and End move by days, PageUp and PageDown by months. */
export function CalendarGrid(props: CalendarGridProps) {
  const { month, days, horizon, chosen, onMonth, onDay } = props;
  const [stop, setStop] = useState(chosen ?? '');
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const byDate = new Map(days?.map((day) => [day.date, day]));
  const tabStop = stop.startsWith(month) ? stop : startOf(month, chosen, days);

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-date="${tabStop}"]`)?.focus();
  }, [tabStop]);

  function onKeyDown(event: KeyboardEvent) {
    const step = stepOf(event.key, partsOf(tabStop).weekday);
    if (!step) return;
    event.preventDefault();
    const next = step.months
      ? sameDayOf(plusMonths(month, step.months), tabStop)
      : plusDays(tabStop, step.days);
    const target = next.slice(0, 7);
    if (target < horizon.first || target > horizon.last) return onMonth(next > tabStop ? 1 : -1);
    moved.current = true;
    setStop(next);
    if (target !== month) onMonth(next > tabStop ? 1 : -1);
  }

  return (
    <table
      role="grid"
      ref={grid}
      aria-label={words.dates.month(month)}
      aria-busy={days === undefined}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {words.dates.weekdays.map((weekday, index) => (
            <th key={weekday} scope="col" class={`weekday-${index}`}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((date, column) =>
              date ? (
                <td key={date} role="gridcell" aria-selected={date === chosen}>
                  <DayButton
                    date={date}
                    level={days && (byDate.get(date)?.level ?? 'CLOSED')}
                    chosen={date === chosen}
                    tabStop={date === tabStop}
                    onPress={() => {
                      setStop(date);
                      onDay(date, byDate.get(date));
                    }}
                  />
                </td>
              ) : (
                <td key={column} role="gridcell" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayButtonProps {
  date: string;
  level: Level | undefined;
  chosen: boolean;
  tabStop: boolean;
  onPress: () => void;
}

function DayButton({ date, level, chosen, tabStop, onPress }: DayButtonProps) {
  const { dates, booking } = words;
  const free = level === 'MANY' || level === 'FEW';
  const label = level
    ? booking.calendar.dayLabel(dates.spokenDay(date), booking.levels[level])
    : dates.spokenDay(date);
  return (
    <button
      type="button"
      class={`day ${level ?? ''} ${chosen ? 'chosen' : ''}`}
      data-date={date}
      tabIndex={tabStop ? 0 : -1}
      aria-label={label}
      aria-disabled={!free || undefined}
      onClick={() => level && onPress()}
    >
      <span>{partsOf(date).day}</span>
      {level && <LevelIcon level={level} />}
    </button>
  );
}

function startOf(month: string, chosen: string | undefined, days: Day[] | undefined): string {
  if (chosen?.startsWith(month)) return chosen;
  const free = days?.find(({ level }) => level === 'MANY' || level === 'FEW');
  return free?.date ?? `${month}-01`;
}

/** The same day of another month, or its last day. */
function sameDayOf(month: string, date: string): string {
  const wanted = `${month}-${date.slice(8, 10)}`;
  const last = plusDays(`${plusMonths(month, 1)}-01`, -1);
  return wanted > last ? last : wanted;
}
