import { X } from 'lucide-react';
import { isUncertain } from '@/api/problem';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { ProblemSentences } from '@/design/problem-banner';
import { words } from '@/words/common';
import { fullDateTime } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { bookingWords } from '@/words/proxy-booking';
import type { Late } from './use-call';

/** Answers to bookings of callers before: they stay until they are closed, beside the call that runs now. */
export function LateNotices({ late, onDrop }: { late: readonly Late[]; onDrop: (id: number) => void }) {
  return late.map((one) => (
    <div key={one.id} className="mb-3">
      <Banner
        tone={'error' in one ? 'err' : 'ok'}
        live
        label={bookingWords.late}
        actions={
          <Button size="small" icon={X} onClick={() => onDrop(one.id)}>
            {words.close}
          </Button>
        }
      >
        <b>
          {bookingWords.late}:{one.name} 様 {headOf(one)}
        </b>
        {'error' in one ? (
          <ProblemSentences error={one.error} />
        ) : (
          one.reservations.map((each) => (
            <span key={each.id} className="block">
              {each.vaccineName} {peopleWords.dose(each.dose)} <time>{fullDateTime(each.startsAt)}</time>{' '}
              {bookingWords.code} <b>{each.checkInCode}</b>
            </span>
          ))
        )}
      </Banner>
    </div>
  ));
}

function headOf(one: Late): string {
  if ('error' in one) return isUncertain(one.error) ? bookingWords.unsure : bookingWords.notBooked;
  return one.changed ? bookingWords.changed : bookingWords.done;
}
