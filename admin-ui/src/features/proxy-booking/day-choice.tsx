import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonDays } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { LoadFailed, Loading } from '@/design/loading';
import { MonthGrid } from '@/design/month-grid';
import { useMe } from '@/session/me';
import { may } from '@/session/rights';
import { shortDate, today } from '@/words/dates';
import { levelWords } from '@/words/status';
import { bookingWords } from '@/words/proxy-booking';

/** The month of a venue as this person may book it. A day that is refused says why and where to go instead. */
export function DayChoice({
  days,
  month,
  selected,
  onMonth,
  onDay,
}: {
  days: UseQueryResult<PersonDays>;
  month: string;
  selected?: string;
  onMonth: (month: string) => void;
  onDay: (date: string) => void;
}) {
  const [pressed, setPressed] = useState<string>();
  const me = useMe();
  if (days.error) return <LoadFailed error={days.error} onRetry={() => void days.refetch()} />;
  if (!days.data) return <Loading rows={6} />;
  const refused = pressed === selected ? undefined : days.data.days.find((day) => day.date === pressed);
  const why = refused?.why;
  const mayLook = refused && (refused.level === 'NONE' || may(me.role, 'reservations.waive'));
  function turn(to: string) {
    setPressed(undefined);
    onMonth(to);
  }
  return (
    <div data-step="day" className="panel-part">
      <MonthGrid
        month={month}
        from={today()}
        busy={days.isPlaceholderData}
        days={days.data.days.map(({ date, level, why }) => ({ date, level, why: why?.detail }))}
        selected={selected}
        onMonth={turn}
        onSelect={(date) => {
          setPressed(undefined);
          onDay(date);
        }}
        onRefused={(day) => setPressed(day.date)}
      />
      {pressed && pressed !== selected && (
        <Banner
          tone="few"
          live
          actions={
            <>
              {why?.possibleFrom && (
                <Button size="small" onClick={() => turn(why.possibleFrom?.slice(0, 7) ?? month)}>
                  {bookingWords.toDay(shortDate(why.possibleFrom))}
                </Button>
              )}
              {mayLook && (
                <Button size="small" onClick={() => onDay(pressed)}>
                  {bookingWords.showTimes}
                </Button>
              )}
            </>
          }
        >
          {shortDate(pressed)} {why?.detail ?? levelWords[refused?.level ?? 'CLOSED']}
        </Banner>
      )}
    </div>
  );
}
