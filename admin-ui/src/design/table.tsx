import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '@/words/common';
import { Checkbox } from './choice';
import { Loading, LoadFailed } from './loading';

export type Column<T> = {
  key: string;
  head: ReactNode;
  cell: (row: T) => ReactNode;
  /** Numbers stand right, dates and times stay whole. */
  kind?: 'number' | 'whole';
  /** The cell that names the row for screen readers. */
  names?: boolean;
  /** Present: the head is a button that asks to sort by this column. */
  sortable?: boolean;
};

type Sort = { key: string; direction: 'ascending' | 'descending' };

type Selection = {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  /** Label of a row's box, for example 「12/1(火) 9:30 さくらの中央 を選ぶ」. */
  label: (id: string) => string;
};

type DataTableProps<T> = {
  /** The heading that names the table, also of its scrolling region. */
  caption: string;
  columns: readonly Column<T>[];
  /** undefined while loading. */
  rows: readonly T[] | undefined;
  rowId: (row: T) => string;
  error?: unknown;
  onRetry?: () => void;
  /** Shown instead of the table when there are no rows. */
  empty: ReactNode;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selection?: Selection;
  /** Rows that are not in force, for example unpublished ones, look fainter; a word in the row says why. */
  isFaint?: (row: T) => boolean;
};

export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, columns, rows, rowId, error, onRetry, empty, sort, onSort, selection, isFaint } = props;
  if (error) return <LoadFailed error={error} onRetry={onRetry} />;
  if (!rows) return <Loading />;
  if (rows.length === 0) return <div className="p-4">{empty}</div>;
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="w-12">
                <SelectAll ids={rows.map(rowId)} {...selection} />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={rowId(row)}
              id={rowId(row)}
              row={row}
              columns={columns}
              selection={selection}
              faint={isFaint?.(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row<T>({
  id,
  row,
  columns,
  selection,
  faint,
}: {
  id: string;
  row: T;
  columns: readonly Column<T>[];
  selection?: Selection;
  faint?: boolean;
}) {
  const selected = selection?.selected.has(id) ?? false;
  function toggle() {
    const next = new Set(selection?.selected);
    if (!next.delete(id)) next.add(id);
    selection?.onChange(next);
  }
  return (
    <tr aria-selected={selection ? selected : undefined} className={faint ? 'faint' : undefined}>
      {selection && (
        <td>
          <Checkbox label={selection.label(id)} labelHidden checked={selected} onChange={toggle} />
        </td>
      )}
      {columns.map((column) =>
        column.names ? (
          <th key={column.key} scope="row" className={column.kind}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={column.kind}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function SelectAll({ ids, selected, onChange }: Selection & { ids: string[] }) {
  const chosen = ids.filter((id) => selected.has(id)).length;
  function toggle() {
    const next = new Set(selected);
    for (const id of ids) {
      if (chosen === ids.length) next.delete(id);
      else next.add(id);
    }
    onChange(next);
  }
  return (
    <Checkbox
      label={words.selectAll}
      labelHidden
      checked={chosen === ids.length}
      indeterminate={chosen > 0 && chosen < ids.length}
      onChange={toggle}
    />
  );
}

function HeadCell<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const Icon = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown;
  if (!column.sortable || !onSort)
    return (
      <th scope="col" className={column.kind}>
        {column.head}
      </th>
    );
  return (
    <th scope="col" className={column.kind} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className="sort"
        onClick={() =>
          onSort({ key: column.key, direction: direction === 'ascending' ? 'descending' : 'ascending' })
        }
      >
        {column.head}
        <Icon aria-hidden size={15} />
      </button>
    </th>
  );
}
