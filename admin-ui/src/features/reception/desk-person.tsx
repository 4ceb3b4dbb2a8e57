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
import { Checking } from './checking';
import { NotProved, useProving } from './identity-proof';
import { MustNotCard } from './must-not-card';
import type { Asked, Opened } from './opened';
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
  const { opened, asking, error, unreadable, old, close } = scan;
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
  return (
    <Checking value={old}>
      {old && <p role="status">{receptionWords.checkingAgain}</p>}
      <OpenedPerson scan={scan} opened={opened} venue={venue} onResult={onResult} />
    </Checking>
  );
}

/** What is shown stays while the person is read again after a lost connection: a dialog may be open, a reason typed. */
function OpenedPerson({
  scan: { open, prove, close },
  opened,
  venue,
  onResult,
}: {
  scan: ScanDesk;
  opened: Opened;
  venue: Venue;
  onResult: () => void;
}) {
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
        onProve={prove}
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
        onProve={prove}
        onBooked={(booked) => open({ code: booked.checkInCode })}
        onClose={close}
      />
    );
  return <UnknownCard scan={opened} asked={asked} venue={venue} onAsk={prove} onClose={close} />;
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
  onAsk: (asked: Asked) => Promise<void>;
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
        <AskBirthDate
          key={asked.code}
          code={asked.code}
          onAsk={(known) => onAsk({ code: asked.code, ...known })}
        />
      )}
      <NextButton onClose={onClose} />
    </DeskCard>
  );
}

/** Not booked here: the person is opened by voucher and birth date together. */
function AskBirthDate({
  code,
  onAsk,
}: {
  code: string;
  onAsk: (known: Omit<Asked, 'code'>) => Promise<void>;
}) {
  const asking = useProving(code, onAsk);
  const [seen, setSeen] = useState(false);
  const [date, setDate] = useState<string>();
  const year = useRef<HTMLInputElement>(null);
  useEffect(() => year.current?.focus(), []);
  const [asked, setAsked] = useState(false);
  function send() {
    setAsked(true);
    if (!date) return year.current?.focus();
    asking.mutate({ birthDate: date, ...(seen && { identitySeen: true }) });
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
      {seen ? <NotProved error={asking.error} /> : <ProblemBanner error={asking.error} />}
      <Button
        look="primary"
        size="touch-main"
        busy={asking.isPending}
        busyText={receptionWords.opening}
        onClick={send}
      >
        {receptionWords.open}
      </Button>
    </div>
  );
}
