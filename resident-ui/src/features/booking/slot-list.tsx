import { useEffect, useRef } from 'preact/hooks';
import { loadSlots, type Wish } from '../../api/calls';
import type { Day, PersonSlot } from '../../api/types';
import { Banner } from '../../design/banner';
import { Button, LinkButton } from '../../design/button';
import { Icon } from '../../design/icon';
import { Level } from '../../design/level';
import { RadioCard } from '../../design/radio-card';
import { Together } from '../../design/together';
import { Waiting } from '../../design/waiting';
import { shortTime } from '../../shared/dates';
import { reasonOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { words } from '../../words/words';
import { lostSentence, otherDays } from './lost-seat';

interface SlotListProps {
  wish: Wish;
  date: string | undefined;
  /** Of the month on show. */
  days: Day[] | undefined;
}

/** The times of the chosen day; full ones stay visible. */
export function SlotList({ wish, date, days }: SlotListProps) {
  const { query, choose, to } = useAddress();
  const { booking, dates } = words;
  const text = booking.calendar;
  const section = useRef<HTMLElement>(null);
  const opened = useRef(date);
  const slots = useLoad(date && `${JSON.stringify(wish)} ${date}`, () =>
    loadSlots(wish, date ?? ''),
  );
  const lost = query['lost'];
  const chosen = slots.data?.find(({ slot }) => slot.id === query['slot']);

  useEffect(() => {
    if (slots.state !== 'ready' || (opened.current === date && !lost)) return;
    opened.current = date;
    const beside = matchMedia('(min-width: 1024px)').matches;
    section.current?.scrollIntoView({ block: beside ? 'nearest' : 'start' });
  }, [slots.state, date]);

  if (!date) return <p class="choose-day">{text.chooseDay}</p>;
  return (
    <section class="slots" ref={section} aria-labelledby="slots">
      <h2 id="slots">
        <Together text={text.timesOf(dates.day(date))} />
      </h2>
      {slots.state !== 'ready' ? (
        <Waiting loads={[slots]} />
      ) : (
        <>
          {lost && (
            <Banner kind="err" live>
              <strong>
                <Together text={lostSentence(lost, slots.data)} />
              </strong>
              {otherDays(date, slots.data, days ?? []).map((day) => (
                <Button
                  key={day.date}
                  onPress={() => choose({ date: day.date, slot: undefined, lost: undefined })}
                >
                  {text.freeDay(dates.day(day.date), booking.levels[day.level])}
                </Button>
              ))}
            </Banner>
          )}
          {slots.data.length === 0 && <p>{text.noTimes}</p>}
          <div class="stack slot-cards" role="radiogroup" aria-labelledby="slots">
            {slots.data.map((one) => (
              <SlotCard
                key={one.slot.id}
                one={one}
                named={sharesTime(one, slots.data)}
                chosen={one === chosen}
                onChoose={() => choose({ slot: one.slot.id, lost: undefined })}
              />
            ))}
          </div>
        </>
      )}
      {chosen && chosen.refusals.length === 0 && (
        <div class="sticky-bar">
          <p class="chosen" role="status">
            <Icon name="circleCheck" />
            <span>
              <span class="together">{dates.day(chosen.slot.startsAt)}</span>{' '}
              <span class="together">{dates.time(chosen.slot.startsAt)}</span>
            </span>
          </p>
          <LinkButton
            look="primary"
            href={to('book/confirm', { ...wishQuery(wish), date, slot: chosen.slot.id })}
          >
            {text.proceed}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function wishQuery({ vaccineId, venueId, changing }: Wish) {
  return { vaccine: vaccineId, venue: venueId, change: changing };
}

/** Two slots at one time are told apart by their names. */
function sharesTime({ slot }: PersonSlot, all: PersonSlot[]): boolean {
  return all.some((other) => other.slot !== slot && other.slot.startsAt === slot.startsAt);
}

interface SlotCardProps {
  one: PersonSlot;
  named: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function SlotCard({ one, named, chosen, onChoose }: SlotCardProps) {
  const { slot, level, refusals } = one;
  const { booking } = words;
  const full = level === 'NONE';
  const free = refusals.length === 0;
  const reasons = refusals.filter(({ code }) => code !== 'slot-full');
  return (
    <RadioCard name="slot" value={slot.id} chosen={chosen} onChoose={onChoose} impossible={!free}>
      <span class="slot-line">
        <span class="slot-time together">
          <b>{shortTime(slot.startsAt)}</b>
          {booking.calendar.range}
          {shortTime(slot.endsAt)}
        </span>
        <Level
          level={free ? level : full ? 'NONE' : 'CLOSED'}
          text={free ? booking.left(slot.remaining) : booking.levels[full ? 'NONE' : 'CLOSED']}
        />
      </span>
      {named && <span class="secondary">{slot.name}</span>}
      {slot.setHalf && (
        <span class="badges">
          <span class="badge info">{booking.set}</span>
        </span>
      )}
      {reasons.length > 0 && (
        <span class="secondary">
          <Together text={reasons.map(reasonOf).join('。')} />
        </span>
      )}
    </RadioCard>
  );
}
