import { useQuery } from '@tanstack/react-query';
import { Calendar, Clock3 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PersonSlot } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { LoadFailed, Loading } from '@/design/loading';
import { personSlotsQuery } from '@/people/queries';
import { clock, today } from '@/words/dates';
import { receptionWords } from '@/words/reception';
import { ActButton } from './checking';

/** One button that solves it: today's next slot with room at this venue; the others behind ほかの時間. */
export function TodaySlots({
  personId,
  venueId,
  vaccineId,
  changing,
  label,
  busy,
  busyText,
  onTake,
  beside,
}: {
  personId: string;
  venueId: string;
  vaccineId: string;
  /** The booking that would move to today; otherwise a walk-in. */
  changing?: string;
  label: (time: string, left: number) => string;
  busy: boolean;
  busyText: string;
  onTake: (free: PersonSlot) => void;
  beside?: ReactNode;
}) {
  const [all, setAll] = useState(false);
  const slots = useQuery({
    ...personSlotsQuery({ personId, venueId, vaccineId, changing, date: today(), walkIn: true }),
    networkMode: 'always',
  });
  if (slots.error) return <LoadFailed error={slots.error} onRetry={() => void slots.refetch()} />;
  if (!slots.data) return <Loading rows={2} />;
  const free = slots.data.filter((each) => each.refusals.length === 0);
  const why = new Set(slots.data.flatMap((each) => each.refusals.map((refusal) => refusal.detail)));
  const [next, ...others] = free;
  const take = (each: PersonSlot, size: 'touch' | 'touch-main') => (
    <ActButton
      key={each.slot.id}
      look={size === 'touch' ? 'secondary' : 'primary'}
      size={size}
      icon={Calendar}
      busy={busy}
      busyText={busyText}
      onClick={() => onTake(each)}
    >
      {label(clock(each.slot.startsAt), each.slot.remaining)}
    </ActButton>
  );
  return (
    <>
      {next ? (
        take(next, 'touch-main')
      ) : (
        <Banner tone="few">
          <b>{receptionWords.noneToday}</b>
          {[...why].slice(0, 3).map((sentence) => (
            <span key={sentence} className="block">
              {sentence}
            </span>
          ))}
        </Banner>
      )}
      {all && <div className="grid gap-2.5">{others.map((each) => take(each, 'touch'))}</div>}
      {(beside || others.length > 0) && (
        <div className="desk-pair">
          {beside}
          {others.length > 0 && (
            <Button size="touch" icon={Clock3} aria-expanded={all} onClick={() => setAll(!all)}>
              {receptionWords.otherTime}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
