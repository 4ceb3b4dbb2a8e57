import { TriangleAlert } from 'lucide-react';

/** Booked of capacity: the numbers first, then the bar. Over capacity is said beside it by `OverCapacity`. */
export function Meter({ booked, capacity }: { booked: number; capacity: number }) {
  const share = capacity === 0 ? (booked > 0 ? 1 : 0) : Math.min(1, booked / capacity);
  const state = booked > capacity ? ' meter-full meter-over' : booked === capacity ? ' meter-full' : '';
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span className="inline-block min-w-11 text-right">
        <b>{booked}</b>/{capacity}
      </span>
      <span className={`meter${state}`} aria-hidden>
        <span className="meter-fill" style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}

/** 残り: the number, 満席, or how many people are over. */
export function Remaining({ remaining, overbooked }: { remaining: number; overbooked: number }) {
  if (overbooked > 0)
    return (
      <b className="inline-flex items-center gap-1 whitespace-nowrap text-err">
        <TriangleAlert aria-hidden size={16} />
        {overbooked}人超過
      </b>
    );
  return remaining === 0 ? <b className="whitespace-nowrap">満席</b> : <span>{remaining}</span>;
}

/** Work that takes time: what is being done, percent, a bar. */
export function Progress({ label, share, note }: { label: string; share: number; note?: string }) {
  const percent = Math.round(share * 100);
  return (
    <div className="flex flex-col gap-1">
      <span className="flex justify-between gap-3">
        <b>{label}</b>
        <span>{percent}%</span>
      </span>
      <div className="progress" role="progressbar" aria-label={label} aria-valuenow={percent}>
        <span className="meter-fill" style={{ width: `${percent}%` }} />
      </div>
      {note && <span className="field-hint">{note}</span>}
    </div>
  );
}
