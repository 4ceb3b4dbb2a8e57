import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '@/words/common';
import { Button } from './button';

export type Chip = { label: string; on: boolean; onPress: () => void };

/**
 * The filters of a list. The fields inside are the feature's; what they hold belongs into the address,
 * written when the form is sent (絞り込む or Enter).
 */
export function FilterBar({
  children,
  onSearch,
  onClear,
  chips = [],
}: {
  children: ReactNode;
  onSearch: () => void;
  onClear?: () => void;
  chips?: readonly Chip[];
}) {
  return (
    <form
      role="search"
      className="card mb-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      <div className="filters">
        {children}
        <Button type="submit" look="secondary" icon={Search}>
          {words.search}
        </Button>
        {onClear && chips.length === 0 && (
          <Button look="text" onClick={onClear}>
            {words.clear}
          </Button>
        )}
      </div>
      {chips.length > 0 && (
        <div className="chips">
          <span className="field-hint">{words.oftenUsed}</span>
          {chips.map((chip) => (
            <button
              key={chip.label}
              type="button"
              className="chip"
              aria-pressed={chip.on}
              onClick={chip.onPress}
            >
              {chip.label}
            </button>
          ))}
          {onClear && (
            <span className="ml-auto">
              <Button look="text" onClick={onClear}>
                {words.clear}
              </Button>
            </span>
          )}
        </div>
      )}
    </form>
  );
}
