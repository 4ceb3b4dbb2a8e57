import { useEffect, useRef, useState } from 'react';
import type { Scan, Venue } from '@/api/types';
import { BirthDateField } from '@/design/birth-date-field';
import { Button } from '@/design/button';
import { Checkbox } from '@/design/choice';
import { Loading } from '@/design/loading';
import { ProblemBanner } from '@/design/problem-banner';
import { peopleWords } from '@/words/people';
import { proofWords, receptionWords } from '@/words/reception';
import { BookedCard } from './booked-card';
import { NextButton } from './booking-acts';
import { MustNotCard } from './must-not-card';
import type { Asked } from './opened';
import { ElsewhereBookings, OtherBooking } from './other-bookings';
import { DeskCard, toneOf } from './person-card';
import { UnbookedCard } from './unbooked-card';
import type { ScanDesk } from './use-scan';

/** What the last scan found. */
export function DeskPerson({
  scan,
  venue,
  onResult,
}: {
  scan: ScanDesk;
  venue: Venue;
  onResult: () => void;
}) {
  const { opened, asking, error, unreadable, old, open, close } = scan;
  if (asking) return <Loading rows={4} />;
  if (unreadable !== undefined)
    return (
      <DeskCard tone="err" head={receptionWords.failedHead}>
        <p className="desk-said">{receptionWords.unreadable(unreadable)}</p>
        <p>{receptionWords.readAgain}</p>
      </DeskCard>
    );
  if (error !== undefined)
    return (
      <DeskCard tone="err" head={receptionWords.failedHead}>
        <ProblemBanner error={error} />
        <NextButton onClose={close} />
      </DeskCard>
    );
  if (!opened) return null;
  if (old)
    return (
      <>
        <p role="status">{receptionWords.checkingAgain}</p>
        <Loading rows={4} />
      </>
    );
  const shared = {
    venueId: venue.id,
    onResult,
    onOpen: (code: string) => open({ code }),
    onClose: close,
  };
  const { outcome, resident, reservation, asked } = opened;
  if (outcome === 'BOOKED_HERE' && resident && reservation)
    return (
      <BookedCard
        key={reservation.id}
        opened={opened}
        resident={resident}
        reservation={reservation}
        {...shared}
      />
    );
  if (outcome === 'MUST_NOT' && resident && reservation)
    return (
      <MustNotCard
        key={reservation.id}
        scan={opened}
        resident={resident}
        reservation={reservation}
        onProve={open}
        {...shared}
      />
    );
  if (opened.from === 'list') return null;
  if (opened.resident)
    return (
      <UnbookedCard
        key={asked.code}
        scan={opened}
        asked={asked}
        resident={opened.resident}
        venue={venue}
        onProve={open}
        onBooked={(booked) => open({ code: booked.checkInCode })}
        onClose={close}
      />
    );
  return <UnknownCard scan={opened} asked={asked} venue={venue} onAsk={open} onClose={close} />;
}

/** The code alone does not open the person. */
function UnknownCard({
  scan,
  asked,
  venue,
  onAsk,
  onClose,
}: {
  scan: Scan;
  asked: Asked;
  venue: Venue;
  onAsk: (asked: Asked) => void;
  onClose: () => void;
}) {
  const { outcome } = scan;
  const byCode = asked.code.startsWith('R');
  return (
    <DeskCard tone={toneOf(outcome)} head={receptionWords.heads[outcome]}>
      {scan.others.map((other) => (
        <OtherBooking key={other.id} other={other} venueId={venue.id} />
      ))}
      <ElsewhereBookings elsewhere={scan.elsewhere} />
      <p className="desk-said">
        {outcome === 'UNKNOWN'
          ? receptionWords.unknown(asked.code)
          : byCode
            ? receptionWords.scanVoucher
            : receptionWords.askBirthDate}
      </p>
      {outcome === 'BIRTH_DATE_NEEDED' && !byCode && (
        <AskBirthDate key={asked.code} onAsk={(known) => onAsk({ code: asked.code, ...known })} />
      )}
      <NextButton onClose={onClose} />
    </DeskCard>
  );
}

/** Not booked here: the person is opened by voucher and birth date together. */
function AskBirthDate({ onAsk }: { onAsk: (known: Omit<Asked, 'code'>) => void }) {
  const [seen, setSeen] = useState(false);
  const [date, setDate] = useState<string>();
  const year = useRef<HTMLInputElement>(null);
  useEffect(() => year.current?.focus(), []);
  const [asked, setAsked] = useState(false);
  function send() {
    setAsked(true);
    if (date) onAsk({ birthDate: date, ...(seen && { identitySeen: true }) });
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
      <Checkbox
        label={proofWords.seenIfStandIn}
        checked={seen}
        onChange={(event) => setSeen(event.target.checked)}
      />
      <Button look="primary" size="touch-main" onClick={send}>
        {receptionWords.open}
      </Button>
    </div>
  );
}
