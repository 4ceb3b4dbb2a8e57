import { Check } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Key } from './key';

export type ChoiceRow = {
  id: string;
  label: ReactNode;
  /** After the label, below it where there is no room: badges. */
  marks?: ReactNode;
  /** At the right end: what is left, why not. */
  aside?: ReactNode;
  /** Cannot be chosen; pressing it still calls `onChoose`, so that the screen can say why. */
  refused?: boolean;
  /** All of it in words, for pointers and screen readers. */
  description?: string;
};

/**
 * One of many, chosen by keyboard: one tab stop, arrows move in the grid, Enter or Space chooses. `numbered` rows show
 * the key that chooses them (the screen listens for it). `flow`: do the rows run across or down the columns?
 */
export function ChoiceRows({
  label,
  rows,
  chosen,
  onChoose,
  onActive,
  columns = 1,
  flow = 'across',
  numbered = false,
  look = 'joined',
}: {
  label: string;
  rows: readonly ChoiceRow[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  /** The row under the focus or the pointer. */
  onActive?: (id: string) => void;
  columns?: 1 | 2;
  flow?: 'across' | 'down';
  numbered?: boolean;
  look?: 'joined' | 'apart';
}) {
  const box = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<string>();
  const has = (id: string | undefined) => rows.some((row) => row.id === id);
  const first = rows.find((row) => !row.refused) ?? rows[0];
  const active = has(moved) ? moved : has(chosen) ? chosen : first?.id;
  const down = Math.ceil(rows.length / columns);

  function key(event: KeyboardEvent) {
    const from = rows.findIndex((row) => row.id === active);
    const target = rows[stepTo(event.key, from, rows.length, { columns, down, flow })];
    if (!target) return;
    event.preventDefault();
    setMoved(target.id);
    box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(target.id)}"]`)?.focus();
  }
  return (
    <div
      ref={box}
      role="radiogroup"
      aria-label={label}
      className={`choice-rows choice-rows-${look}`}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        ...(flow === 'down' ? { gridAutoFlow: 'column', gridTemplateRows: `repeat(${down}, auto)` } : {}),
      }}
      onKeyDown={key}
    >
      {rows.map((row, index) => (
        <button
          key={row.id}
          type="button"
          role="radio"
          className="choice-row"
          aria-checked={row.id === chosen}
          aria-disabled={row.refused || undefined}
          aria-description={row.description}
          title={row.description}
          tabIndex={row.id === active ? 0 : -1}
          data-row={row.id}
          data-number={numbered && index < 9 ? index + 1 : undefined}
          onFocus={() => onActive?.(row.id)}
          onMouseEnter={() => onActive?.(row.id)}
          onClick={() => {
            setMoved(row.id);
            onChoose(row.id);
          }}
        >
          {numbered ? (
            <span className="choice-number">{index < 9 && <Key>{index + 1}</Key>}</span>
          ) : (
            <span className="choice-number">{row.id === chosen && <Check aria-hidden size={18} />}</span>
          )}
          <span className="choice-label">
            <span>{row.label}</span>
            {row.marks}
          </span>
          {row.aside && <span className="choice-aside">{row.aside}</span>}
        </button>
      ))}
    </div>
  );
}

type Grid = { columns: number; down: number; flow: 'across' | 'down' };

/** The index an arrow leads to; outside the list: the same place. */
export function stepTo(key: string, from: number, count: number, { columns, down, flow }: Grid): number {
  const sideways = flow === 'across' ? 1 : down;
  const upright = flow === 'across' ? columns : 1;
  const steps: Record<string, number> = {
    ArrowLeft: -sideways,
    ArrowRight: sideways,
    ArrowUp: -upright,
    ArrowDown: upright,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return -1;
  const to = from + step;
  return to >= 0 && to < count ? to : from;
}
