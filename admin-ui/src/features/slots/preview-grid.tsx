import { useRef, useState, type KeyboardEvent } from 'react';
import { addSlotsWords as words } from '@/words/add-slots';
import { clock, weekday } from '@/words/dates';
import { keyOf, type Moment } from './pattern';

type PreviewGridProps = {
  days: readonly string[];
  times: readonly { start: string; end: string }[];
  capacity: string;
  excluded: ReadonlySet<string>;
  /** Those that cannot be registered as they are. */
  refused: ReadonlySet<string>;
  onToggle: (key: string) => void;
};

/** Every slot that will exist: days across, times down. One tab stop; arrows move; a press takes a slot out or back. */
export function PreviewGrid(props: PreviewGridProps) {
  const { days, times } = props;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const row = Math.min(at.row, times.length - 1);
  const column = Math.min(at.column, days.length - 1);
  function move(event: KeyboardEvent) {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, days.length - 1],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = {
      row: Math.max(0, Math.min(times.length - 1, step[0])),
      column: Math.max(0, Math.min(days.length - 1, step[1])),
    };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.column}"]`)?.focus();
  }
  return (
    <div className="preview-scroll">
      <table ref={table} role="grid" className="preview-grid" aria-label={words.result} onKeyDown={move}>
        <thead>
          <tr>
            <td />
            {days.map((day, index) => (
              <th key={day} scope="col">
                {headOf(day, days[index - 1])}
                <br />
                {weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time, rowIndex) => (
            <tr key={time.start + time.end}>
              <th scope="row">{clock(`0000-00-00T${time.start}`)}</th>
              {days.map((date, columnIndex) => (
                <td key={date} role="gridcell">
                  <Cell
                    {...props}
                    moment={{ date, ...time }}
                    place={`${rowIndex}-${columnIndex}`}
                    inOrder={rowIndex === row && columnIndex === column}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  moment,
  place,
  inOrder,
  capacity,
  excluded,
  refused,
  onToggle,
}: PreviewGridProps & { moment: Moment; place: string; inOrder: boolean }) {
  const key = keyOf(moment);
  const out = excluded.has(key);
  const clash = !out && refused.has(key);
  const said = words.cell(moment.date, moment.start, capacity);
  return (
    <button
      type="button"
      className={`preview-cell${out ? ' preview-out' : clash ? ' preview-clash' : ''}`}
      data-at={place}
      tabIndex={inOrder ? 0 : -1}
      aria-pressed={!out}
      aria-label={[said, clash && words.cellRefused, out && words.cellOut].filter(Boolean).join('。')}
      onClick={() => onToggle(key)}
    >
      {out ? '―' : clash ? '!' : capacity || '―'}
    </button>
  );
}

/** The month is said where it begins: 12/1, 3, 8 … 1/5 */
function headOf(day: string, before: string | undefined): string {
  const number = String(Number(day.slice(8)));
  return before?.slice(0, 7) === day.slice(0, 7) ? number : `${Number(day.slice(5, 7))}/${number}`;
}
