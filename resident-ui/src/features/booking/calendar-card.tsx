import type { Day, PersonDays, Venue } from '../../api/types';
import { Icon } from '../../design/icon';
import { LevelIcon } from '../../design/level';
import { Together } from '../../design/together';
import { Waiting } from '../../design/waiting';
import { plusMonths } from '../../shared/dates';
import { useAddress } from '../../shared/site';
import type { Load } from '../../shared/use-load';
import { words } from '../../words/words';
import { CalendarGrid } from './calendar-grid';
import { NowhereFree } from './nowhere-free';
import type { Horizon } from './horizon';

const levels = ['MANY', 'FEW', 'NONE', 'CLOSED'] as const;

interface CalendarCardProps {
  month: string;
  days: Load<PersonDays>;
  horizon: Horizon;
  /** All venues of the vaccine, and the one whose days these are. */
  venues: Venue[];
  venue: Venue;
  chosen: string | undefined;
  /** Why the day that was pressed cannot be chosen. */
  notice: string;
  onMonth: (month: string) => void;
  /** Before the first month, or past the last one. */
  onEnd: (why: string) => void;
  onDay: (date: string, day: Day | undefined) => void;
}

export function CalendarCard(props: CalendarCardProps) {
  const { month, days, horizon, chosen, notice, onMonth, onEnd, onDay } = props;
  const text = words.booking.calendar;
  const { first: earliest, last: latest } = horizon;
  const go = (steps: number) => {
    const next = plusMonths(month, steps);
    if (next < earliest) onEnd(text.firstMonth);
    else if (next > latest) onEnd(text.lastMonth);
    else onMonth(next);
  };

  return (
    <section class="card calendar" aria-label={words.dates.month(month)}>
      <div class="calendar-head">
        <button
          type="button"
          aria-label={month > earliest ? text.previousLabel : text.noEarlier}
          aria-disabled={month <= earliest || undefined}
          onClick={() => go(-1)}
        >
          <Icon name="chevronLeft" />
          {text.previous}
        </button>
        <h2 aria-live="polite">{words.dates.month(month)}</h2>
        <button
          type="button"
          aria-label={month < latest ? text.nextLabel : text.noLater}
          aria-disabled={month >= latest || undefined}
          onClick={() => go(1)}
        >
          {text.next}
          <Icon name="chevronRight" />
        </button>
      </div>
      {days.state === 'failed' ? (
        <Waiting loads={[days]} />
      ) : (
        <CalendarGrid
          month={month}
          days={days.data?.days}
          horizon={horizon}
          chosen={chosen}
          onMonth={go}
          onDay={onDay}
        />
      )}
      <p class="calendar-notice" role="status">
        {notice && <Together text={notice} />}
      </p>
      {days.data && <NoRoom days={days.data} venues={props.venues} venue={props.venue} />}
      <ul class="legend">
        {levels.map((level) => (
          <li key={level} class={level}>
            <LevelIcon level={level} />
            {words.booking.levels[level]}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NoRoomProps {
  days: PersonDays;
  venues: Venue[];
  venue: Venue;
}

/** A month without room is not a dead end: it names the month that has some, the other venues, or the telephone. */
function NoRoom({ days, venues, venue }: NoRoomProps) {
  const { choose, to, query } = useAddress();
  const text = words.booking.calendar;
  if (days.days.some(({ level }) => level === 'MANY' || level === 'FEW')) return null;
  const first = days.firstMonthWithRoom;
  const elsewhere = venues.some((one) => one.id !== venue.id && one.firstFree);
  if (!first && !elsewhere) return <NowhereFree venues={venues} />;
  return (
    <div class="no-room">
      <p>
        <Together text={first ? text.noRoom(words.dates.month(days.month)) : text.noRoomAtAll} />
      </p>
      {first ? (
        <button type="button" class="link-button" onClick={() => choose({ month: first })}>
          {text.goToMonth(words.dates.month(first))}
        </button>
      ) : (
        <a
          class="link-button"
          href={to('book', { vaccine: query['vaccine'], change: query['change'], stay: '1' })}
        >
          {text.otherVenue}
        </a>
      )}
    </div>
  );
}
