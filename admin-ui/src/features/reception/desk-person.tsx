import { useEffect, useRef, useState } from 'react';
import type { Venue } from '@/api/types';
import { BirthDateField } from '@/design/birth-date-field';
import { Button } from '@/design/button';
import { Loading } from '@/design/loading';
import { ProblemBanner } from '@/design/problem-banner';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import { BookedCard } from './booked-card';
import { DeskCard, toneOf } from './person-card';
import { OtherBooking, UnbookedCard } from './unbooked-card';
import type { useScan } from './use-scan';
import type { Steps } from './use-steps';

/** What the last scan found. */
export function DeskPerson({
  scan,
  venue,
  steps,
  waitingIds,
  onResult,
}: {
  scan: ReturnType<typeof useScan>;
  venue: Venue;
  steps: Steps;
  /** Bookings with a step that waits for the connection. */
  waitingIds: readonly string[];
  onResult: () => void;
}) {
  const { opened, asking, error, open, close } = scan;
  if (asking) return <Loading rows={4} />;
  if (error)
    return (
      <DeskCard tone="err" head={receptionWords.failedHead}>
        <ProblemBanner error={error} />
        <Button size="touch" look="secondary" onClick={close}>
          {receptionWords.next}
        </Button>
      </DeskCard>
    );
  if (!opened) return null;
  const { outcome, resident, reservation, others, asked } = opened;
  const byCode = asked.code.startsWith('R');
  if (outcome === 'BOOKED_HERE' && resident && reservation)
    return (
      <BookedCard
        key={reservation.id}
        resident={resident}
        reservation={reservation}
        steps={steps}
        waiting={waitingIds.includes(reservation.id)}
        onResult={onResult}
        onClose={close}
      />
    );
  if (resident)
    return (
      <UnbookedCard
        key={asked.code}
        opened={opened}
        resident={resident}
        venue={venue}
        onBooked={(booked) => open({ code: booked.checkInCode })}
        onClose={close}
      />
    );
  return (
    <DeskCard tone={toneOf(outcome)} head={receptionWords.heads[outcome]}>
      {others.map((other) => (
        <OtherBooking key={other.id} other={other} venueId={venue.id} />
      ))}
      <p className="desk-said">
        {outcome === 'UNKNOWN'
          ? receptionWords.unknown
          : byCode
            ? receptionWords.scanVoucher
            : receptionWords.askBirthDate}
      </p>
      {outcome === 'BIRTH_DATE_NEEDED' && !byCode && (
        <AskBirthDate key={asked.code} onAsk={(birthDate) => open({ code: asked.code, birthDate })} />
      )}
      <Button size="touch" onClick={close}>
        {receptionWords.next}
      </Button>
    </DeskCard>
  );
}

/** Not booked here: the person is opened by voucher and birth date together. */
function AskBirthDate({ onAsk }: { onAsk: (birthDate: string) => void }) {
  const [date, setDate] = useState<string>();
  const year = useRef<HTMLInputElement>(null);
  useEffect(() => year.current?.focus(), []);
  const [asked, setAsked] = useState(false);
  function send() {
    setAsked(true);
    if (date) onAsk(date);
  }
  return (
    <div className="grid gap-3">
      <BirthDateField
        fieldSize="touch"
        yearRef={year}
        error={asked && !date ? peopleWords.birthDateMissing : undefined}
        onChange={setDate}
        onEnter={send}
      />
      <Button look="primary" size="touch-main" onClick={send}>
        {receptionWords.open}
      </Button>
    </div>
  );
}
