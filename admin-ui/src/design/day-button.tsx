import { words } from '@/words/common';
import { spokenDate, weekday } from '@/words/dates';
import { levelWords } from '@/words/status';
import { levelSigns } from './badge';
import type { GridDay } from './month-grid';

/** One day: its sign is for the eye, its words for the ear. */
export function DayButton({
  day,
  selected,
  inOrder,
  busy,
  onPress,
}: {
  day: GridDay;
  selected: boolean;
  inOrder: boolean;
  busy: boolean;
  onPress: () => void;
}) {
  const label = `${spokenDate(day.date).replace(/\(.\)/, '')}${weekday(day.date)}曜日 ${busy ? words.loading : levelWords[day.level]}`;
  return (
    <button
      type="button"
      className={`grid-day grid-${day.level}`}
      data-date={day.date}
      data-selected={selected || undefined}
      tabIndex={inOrder ? 0 : -1}
      aria-label={[label, day.why].filter(Boolean).join('。')}
      aria-disabled={isOpen(day) ? undefined : true}
      aria-pressed={selected}
      onClick={onPress}
    >
      <span aria-hidden>{Number(day.date.slice(8))}</span>
      <span aria-hidden>
        {busy ? '…' : levelSigns[day.level]}
        {selected && ` ${words.selected}`}
      </span>
    </button>
  );
}

export function isOpen(day: GridDay) {
  return day.level === 'MANY' || day.level === 'FEW';
}
