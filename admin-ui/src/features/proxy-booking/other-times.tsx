import type { PersonDay, PersonSlot } from '@/api/types';
import { Button } from '@/design/button';
import { clock, shortDate } from '@/words/dates';
import { bookingWords } from '@/words/proxy-booking';
import type { Moves } from './search';
import type { Choices } from './use-choices';

const most = 3;

/** After a lost seat: the nearest free times of the day, else the next days with room, each one press away. */
export function OtherTimes({ choices: { slots, days, chosen }, moves }: { choices: Choices; moves: Moves }) {
  if (!chosen || slots.isFetching || days.isFetching) return null;
  const times = freeTimes(slots.data ?? [], chosen);
  const dates = times.length > 0 ? [] : freeDays(days.data?.days ?? [], chosen.slot.startsAt.slice(0, 10));
  if (times.length + dates.length === 0) return <p>{bookingWords.noOtherTimes}</p>;
  return (
    <div className="flex flex-wrap gap-1.5" role="group" aria-label={bookingWords.otherTimes}>
      {times.map(({ slot }) => (
        <Button key={slot.id} size="small" onClick={() => moves.onSlot(slot.id)}>
          {bookingWords.otherTime(clock(slot.startsAt), slot.remaining)}
        </Button>
      ))}
      {dates.map(({ date }) => (
        <Button key={date} size="small" onClick={() => moves.onDay(date)}>
          {bookingWords.toDay(shortDate(date))}
        </Button>
      ))}
    </div>
  );
}

/** Those nearest to the lost one, in the order of the day. */
function freeTimes(slots: readonly PersonSlot[], lost: PersonSlot): PersonSlot[] {
  const away = ({ slot }: PersonSlot) => Math.abs(Date.parse(slot.startsAt) - Date.parse(lost.slot.startsAt));
  return slots
    .filter((each) => each.slot.id !== lost.slot.id && each.refusals.length === 0 && each.slot.remaining > 0)
    .sort((one, other) => away(one) - away(other))
    .slice(0, most)
    .sort((one, other) => one.slot.startsAt.localeCompare(other.slot.startsAt));
}

/** The next days with room, else those before. */
function freeDays(days: readonly PersonDay[], lost: string): PersonDay[] {
  const open = days.filter(({ date, level }) => date !== lost && (level === 'MANY' || level === 'FEW'));
  return [...open.filter(({ date }) => date > lost), ...open.filter(({ date }) => date < lost)].slice(
    0,
    most,
  );
}
