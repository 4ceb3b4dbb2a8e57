import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Level } from '@/api/types';
import { words } from '@/words/common';
import { addDays, addMonths, weekday } from '@/words/dates';
import { Button } from './button';
import { DayButton, isOpen } from './day-button';

export type GridDay = {
  date: string;
  level: Level;
  /** Why it cannot be chosen; said when it is pressed and to screen readers. */
  why?: string;
};

type MonthGridProps = {
  /** YYYY-MM */
  month: string;
  days: readonly GridDay[];
  selected?: string;
  onSelect: (date: string) => void;
  onMonth: (month: string) => void;
  /** A day that cannot be chosen was pressed. */
  onRefused?: (day: GridDay) => void;
  /** Takes the focus into the grid when it changes to true. */
  focus?: boolean;
  /** Weeks that end before this day are left out. */
  from?: string;
  /** The days of this month are still being asked for. */
  busy?: boolean;
};

const heads = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** A month of ○△×－. One tab stop; arrows, Home, End, PageUp and PageDown move; Enter chooses. */
export function MonthGrid({
  month,
  days,
  selected,
  onSelect,
  onMonth,
  onRefused,
  focus,
  from = '',
  busy = false,
}: MonthGridProps) {
  const told = busy ? [] : days;
  const known = new Map(told.map((day) => [day.date, day]));
  const first = told.find((day) => day.level === 'MANY' || day.level === 'FEW')?.date;
  const [moved, setMoved] = useState<string>();
  const start = selected?.startsWith(month) ? selected : (first ?? `${month}-01`);
  const active = moved?.startsWith(month) ? moved : start;
  const table = useRef<HTMLTableElement>(null);
  // The day that is to have the focus, as soon as its month is on the screen.
  const awaited = useRef<string>(undefined);
  useEffect(() => {
    const wanted = awaited.current ?? (focus ? active : undefined);
    const day = wanted && table.current?.querySelector<HTMLElement>(`[data-date="${wanted}"]`);
    if (!day) return;
    awaited.current = undefined;
    day.focus();
  }, [focus, active, month]);

  function go(date: string) {
    awaited.current = date;
    setMoved(date);
    if (!date.startsWith(month)) onMonth(date.slice(0, 7));
  }
  function key(event: KeyboardEvent) {
    const target = moveBy(event.key, active);
    if (!target) return;
    event.preventDefault();
    go(target < from ? from : target);
  }
  function press(date: string) {
    const day = known.get(date) ?? { date, level: 'CLOSED' as const };
    setMoved(date);
    if (busy) return;
    if (isOpen(day)) onSelect(date);
    else onRefused?.(day);
  }

  return (
    <div>
      <div className="month-head">
        <Button size="small" icon={ChevronLeft} onClick={() => onMonth(addMonths(month, -1))}>
          {words.previousMonth}
        </Button>
        <b aria-live="polite">
          {Number(month.slice(0, 4))}年{Number(month.slice(5, 7))}月
        </b>
        <Button size="small" icon={ChevronRight} onClick={() => onMonth(addMonths(month, 1))}>
          {words.nextMonth}
        </Button>
      </div>
      <table
        ref={table}
        role="grid"
        className="grid-calendar"
        aria-label={words.day}
        aria-busy={busy}
        onKeyDown={key}
      >
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month)
            .filter((week) => week.some((date) => date >= from))
            .map((week) => (
              <tr key={week[0]}>
                {week.map((date) => (
                  <td key={date} role="gridcell" aria-selected={date === selected}>
                    {date.startsWith(month) && (
                      <DayButton
                        day={known.get(date) ?? { date, level: 'CLOSED' }}
                        selected={date === selected}
                        inOrder={date === active}
                        busy={busy}
                        onPress={() => press(date)}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const begin = addDays(first, -heads.indexOf(weekday(first) as (typeof heads)[number]));
  const weeks: string[][] = [];
  for (let sunday = begin; sunday.slice(0, 7) <= month; sunday = addDays(sunday, 7))
    weeks.push(heads.map((_, index) => addDays(sunday, index)));
  return weeks;
}

function moveBy(key: string, date: string): string | undefined {
  const column = heads.indexOf(weekday(date) as (typeof heads)[number]);
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -column,
    End: 6 - column,
  };
  if (key === 'PageUp') return `${addMonths(date, -1)}-01`;
  if (key === 'PageDown') return `${addMonths(date, 1)}-01`;
  const step = steps[key];
  return step === undefined ? undefined : addDays(date, step);
}
