import { useState } from 'react';
import type { PersonSlot } from '@/api/types';
import { LevelSign, MarkBadge } from '@/design/badge';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { ChoiceRows } from '@/design/choice-rows';
import { LoadFailed, Loading } from '@/design/loading';
import { OverrideDialog } from '@/people/override-dialog';
import { wayThrough } from '@/people/waivers';
import { useMe } from '@/session/me';
import { clockRange, shortDate, spokenDate } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { bookingWords } from '@/words/proxy-booking';
import { describeSlot } from './slot-words';
import type { Choices } from './use-choices';

/** The slots of the chosen day. One that is refused says why, from when on, and who could still book it. */
export function TimeChoice({
  date,
  choices: { slots, chosen },
  onDay,
  onSlot,
}: {
  date: string;
  choices: Choices;
  onDay: (date: string) => void;
  onSlot: (id: string) => void;
}) {
  const me = useMe();
  const [activeId, setActiveId] = useState<string>();
  const [refusedId, setRefusedId] = useState<string>();
  if (slots.error) return <LoadFailed error={slots.error} onRetry={() => void slots.refetch()} />;
  if (!slots.data) return <Loading rows={4} />;
  const byId = (id: string | undefined) => slots.data.find((each) => each.slot.id === id);
  const active = byId(activeId) ?? chosen;
  const refused = byId(refusedId);
  return (
    <div data-step="time">
      <h3 className="px-3 pt-2 pb-1">{bookingWords.times(spokenDate(date))}</h3>
      {slots.data.length === 0 && <p className="px-3 pb-3 text-ink2">{bookingWords.noTimes}</p>}
      <ChoiceRows
        label={bookingWords.times(spokenDate(date))}
        columns={slots.data.length > 3 ? 2 : 1}
        flow="down"
        chosen={chosen?.slot.id}
        onActive={setActiveId}
        onChoose={(id) => {
          const open = wayThrough(byId(id)?.refusals ?? [], me).open;
          setRefusedId(open ? undefined : id);
          if (open) onSlot(id);
        }}
        rows={slots.data.map((each) => ({
          id: each.slot.id,
          label: <span className="whole">{clockRange(each.slot.startsAt, each.slot.endsAt)}</span>,
          description: describeSlot(each.slot),
          refused: each.refusals.length > 0,
          marks: <Marks of={each} />,
          aside: <Left of={each} />,
        }))}
      />
      {refused && <Refused slot={refused} onDay={onDay} />}
      {active && <p className="field-hint px-3 py-1.5">{describeSlot(active.slot)}</p>}
    </div>
  );
}

function Marks({ of: { slot } }: { of: PersonSlot }) {
  return (
    <>
      {!slot.published && <MarkBadge mark="phoneOnly" />}
      {slot.sameDay && <MarkBadge mark="sameDay" />}
    </>
  );
}

function Left({ of: { slot, level, refusals } }: { of: PersonSlot }) {
  if (slot.remaining <= 0) return <LevelSign level="NONE">{bookingWords.full}</LevelSign>;
  if (refusals.length > 0) return <LevelSign level="CLOSED">{bookingWords.refused}</LevelSign>;
  return <LevelSign level={level}>{bookingWords.left(slot.remaining)}</LevelSign>;
}

function Refused({ slot, onDay }: { slot: PersonSlot; onDay: (date: string) => void }) {
  const me = useMe();
  const [starting, setStarting] = useState(false);
  const way = wayThrough(slot.refusals, me);
  const from = slot.refusals
    .map((refusal) => refusal.possibleFrom)
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return (
    <div className="p-2">
      <Banner
        tone="few"
        live
        actions={
          <>
            {from && (
              <Button size="small" onClick={() => onDay(from)}>
                {bookingWords.toDay(shortDate(from))}
              </Button>
            )}
            {!way.open && way.special && (
              <Button size="small" onClick={() => setStarting(true)}>
                {peopleWords.overrideStart}
              </Button>
            )}
          </>
        }
      >
        <b>{clockRange(slot.slot.startsAt, slot.slot.endsAt)} </b>
        {slot.refusals.map((refusal) => refusal.detail).join(' ')}
      </Banner>
      {starting && <OverrideDialog onClose={() => setStarting(false)} />}
    </div>
  );
}
