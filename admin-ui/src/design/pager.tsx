import { ChevronLeft, ChevronRight } from 'lucide-react';
import { words } from '@/words/common';
import { Button } from './button';

/** Below a list: which of how many, one page back and forth. `page` counts from 0 as the API does. */
export function Pager({
  page,
  size,
  total,
  onTurn,
}: {
  page: number;
  size: number;
  total: number;
  onTurn: (page: number) => void;
}) {
  if (total === 0) return null;
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const from = page * size + 1;
  return (
    <nav className="pager" aria-label="ページ">
      <span className="whitespace-nowrap">
        {total.toLocaleString('ja-JP')}件中 {from}–{Math.min(total, from + size - 1)}
      </span>
      {last > 0 && (
        <span className="pager-turn">
          {page > 0 && (
            <Button size="small" icon={ChevronLeft} onClick={() => onTurn(page - 1)}>
              {words.previous}
            </Button>
          )}
          <b className="whitespace-nowrap">
            {page + 1} / {last + 1}
          </b>
          {page < last && (
            <Button size="small" icon={ChevronRight} onClick={() => onTurn(page + 1)}>
              {words.next}
            </Button>
          )}
        </span>
      )}
    </nav>
  );
}
