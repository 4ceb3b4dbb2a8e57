import type { ReactNode } from 'react';
import { words } from '@/words/common';
import { Button } from './button';

/** Above a table while rows are selected: how many, what the act will do, the acts with the count. */
export function BulkBar({
  count,
  unit = '件',
  consequence,
  onStop,
  children,
}: {
  count: number;
  unit?: string;
  consequence?: string;
  onStop: () => void;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <div className="bulk" role="region" aria-label={words.selected}>
      <span className="bulk-count" role="status">
        {count}
        {unit}を選んでいます
      </span>
      <Button look="text" onClick={onStop}>
        {words.stopSelecting}
      </Button>
      <span className="bulk-consequence">{consequence}</span>
      {children}
    </div>
  );
}
