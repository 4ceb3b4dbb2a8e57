import './booking.css';
import './calendar.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadDays } from '../../api/calls';
import type { Day, PersonDays } from '../../api/types';
import { Page } from '../../design/page';
import { Stepper } from '../../design/stepper';
import { Waiting } from '../../design/waiting';
import { nowInTokyo } from '../../shared/dates';
import { reasonOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { words } from '../../words/words';
import { CalendarCard } from './calendar-card';
import { horizonOf } from './horizon';
import { ChosenPlace } from './chosen-place';
import { SlotList } from './slot-list';
import { useChoices, useVenues, wishOf } from './use-booking';

/** Day, then time. The month opens where there is room. */
export function CalendarPage() {
  const { query, choose, replace, go } = useAddress();
  const choices = useChoices({ exact: true });
  const { venues, venue } = useVenues(choices, { exact: true });
  const opening = useRef<PersonDays | undefined>(undefined);
  const [notice, setNotice] = useState('');
  const offer = choices.data?.offer;
  const changing = choices.data?.changing;
  const wish = wishOf(offer, venue, changing);
  const wishKey = offer && venue && JSON.stringify(wish);
  const month = query['month'] ?? query['date']?.slice(0, 7);
  const incomplete = choices.state === 'ready' && (!offer || (venues.state === 'ready' && !venue));

  const start = useLoad(month ? undefined : wishKey, async () => {
    const thisMonth = nowInTokyo().slice(0, 7);
    const days = await loadDays(wish, thisMonth);
    const first = days.firstMonthWithRoom ?? thisMonth;
    opening.current = first === thisMonth ? days : await loadDays(wish, first);
    return first;
  });
  const days = useLoad(month && wishKey && `${wishKey} ${month}`, async () => {
    const known = opening.current;
    opening.current = undefined;
    return known && known.month === month ? known : loadDays(wish, month ?? '');
  });

  useEffect(() => {
    if (incomplete) replace('book', { vaccine: offer?.vaccineId, change: changing?.id });
  }, [incomplete]);
  useEffect(() => {
    if (start.state === 'ready' && !month) choose({ month: start.data });
  }, [start.state, month]);

  function chooseDay(date: string, day: Day | undefined) {
    const { calendar } = words.booking;
    const spoken = words.dates.day(date);
    if (day?.level === 'MANY' || day?.level === 'FEW') {
      setNotice(calendar.picked(spoken));
      choose({ date, month: date.slice(0, 7), slot: undefined, lost: undefined });
    } else if (day?.why?.possibleFrom || (offer?.possibleFrom && date < offer.possibleFrom)) {
      go('book/not-yet', { ...query, date, slot: undefined, lost: undefined });
    } else {
      const closed = day?.why
        ? calendar.because(spoken, reasonOf(day.why))
        : calendar.closed(spoken);
      setNotice(day?.level === 'NONE' ? calendar.full(spoken) : closed);
    }
  }

  const title = words.booking.steps[1] ?? '';
  const strip = <Stepper step={2} heading />;
  if (!choices.data || !offer || !venue || !month) {
    return (
      <Page title={title} strip={strip} ownHeading wide>
        <Waiting loads={[choices, venues, start]} />
      </Page>
    );
  }
  return (
    <Page key="ready" title={title} strip={strip} ownHeading wide>
      <ChosenPlace offer={offer} venue={venue} changing={changing} />
      <div class="day-and-time">
        <div class="stack">
          <CalendarCard
            month={month}
            days={days}
            horizon={horizonOf(choices.data.next)}
            venues={venues.data ?? [venue]}
            venue={venue}
            chosen={query['date']}
            notice={notice}
            onMonth={(next) => {
              setNotice('');
              choose({ month: next });
            }}
            onEnd={setNotice}
            onDay={chooseDay}
          />
        </div>
        <SlotList wish={wish} date={query['date']} days={days.data?.days} />
      </div>
    </Page>
  );
}
