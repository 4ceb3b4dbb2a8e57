import { Phone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Badge } from '@/design/badge';
import { bookingWords } from '@/words/proxy-booking';
import { today } from '@/words/dates';

const storageKey = 'machiyaku.calls';
type Calls = { day: string; count: number; seconds: number };

function calls(): Calls {
  const none = { day: today(), count: 0, seconds: 0 };
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as Calls | null;
    return kept?.day === none.day ? kept : none;
  } catch {
    return none;
  }
}

/** Counts a call that ended with a booking, on this device and for today only. */
export function countCall(startedAt: number | undefined) {
  const { day, count, seconds } = calls();
  const took = startedAt ? Math.round((Date.now() - startedAt) / 1000) : 0;
  localStorage.setItem(storageKey, JSON.stringify({ day, count: count + 1, seconds: seconds + took }));
}

/** How long this call takes and how the day went: information, no target. */
export function CallClock({ startedAt }: { startedAt: number | undefined }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const { count, seconds } = calls();
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <Badge look="faint" icon={Phone}>
        {startedAt
          ? bookingWords.calling(minutes(Math.max(0, Math.floor((now - startedAt) / 1000))))
          : bookingWords.waiting}
      </Badge>
      {count > 0 && (
        <span>
          {bookingWords.todayBefore(count)}・{bookingWords.average(inWords(seconds / count))}
        </span>
      )}
    </span>
  );
}

function minutes(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

function inWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}分${Math.round(seconds % 60)}秒`;
}
