import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Volume2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Waiver } from '@/api/problem';
import type { ReservationView } from '@/api/types';
import { MarkBadge } from '@/design/badge';
import { Banner } from '@/design/banner';
import type { ButtonLook } from '@/design/button';
import { TextField } from '@/design/field';
import { losesLaterDoses } from '@/people/later-doses';
import { wayThrough } from '@/people/waivers';
import { useMe } from '@/session/me';
import { siteQuery } from '@/session/site';
import { clock, fullDateTime, spokenDate } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { bookingWords } from '@/words/proxy-booking';
import { ConfirmFoot } from './confirm-foot';
import type { Moves } from './search';
import { ReadBack } from './sentence';
import type { Choices } from './use-choices';

/** Panel 3: read back, tick, book. */
export function ConfirmPanel({
  choices,
  moves,
  error,
  busy,
  onBook,
}: {
  choices: Choices;
  moves: Moves;
  error: unknown;
  busy: boolean;
  onBook: (waivers: readonly Waiver[], reason: string | undefined) => void;
}) {
  const { chosen, changing, offer } = choices;
  const me = useMe();
  const { data: site } = useQuery(siteQuery(me.slug));
  const [said, setSaid] = useState(false);
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  if (!chosen)
    return (
      <ConfirmFrame>
        <p className="p-4 text-ink2">{bookingWords.confirmEmpty}</p>
      </ConfirmFrame>
    );
  const way = wayThrough(chosen.refusals, me);
  const waivers = way.open ? way.waivers : [];
  const reasonMissing = waivers.length > 0 && reason.trim() === '';
  const { slot } = chosen;
  const second = slot.secondStartsAt;
  function book() {
    setAsked(true);
    if (!said || reasonMissing) {
      document.querySelector<HTMLElement>(said ? '#reason' : '[data-step=confirm] input')?.focus();
    } else onBook(waivers, reason.trim() || undefined);
  }
  const act = actOf(waivers, {
    changing: changing !== undefined,
    set: second !== undefined,
    laterDoses: losesLaterDoses(error),
  });
  return (
    <ConfirmFrame
      foot={
        <ConfirmFoot
          {...{ choices, moves, error, said, asked, act, busy }}
          open={way.open}
          onSaid={setSaid}
          onBook={book}
        />
      }
    >
      <div className="panel-part grid gap-3">
        <div className="chosen-slot">
          <span className="text-ink2">
            {changing?.vaccineName ?? offer?.name} {peopleWords.dose(chosen.dose)}・{slot.venueName}
          </span>
          <time className="chosen-when">
            {spokenDate(slot.startsAt)} {clock(slot.startsAt)}
          </time>
          {changing && (
            <span className="text-ink2">
              {bookingWords.before} <time>{fullDateTime(changing.startsAt)}</time>
            </span>
          )}
          {second && (
            <span className="chosen-second">
              <time>{bookingWords.second(fullDateTime(second))}</time>
              <MarkBadge mark="set" />
            </span>
          )}
        </div>
        {waivers.length > 0 && (
          <>
            <Waived waivers={waivers} />
            <TextField
              id="reason"
              label={peopleWords.reason}
              needed
              hint={peopleWords.reasonHint}
              error={asked && reasonMissing ? peopleWords.reasonMissing : undefined}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        )}
        {way.open && (
          <>
            <h3 className="flex items-center gap-2">
              <Volume2 aria-hidden size={18} />
              {bookingWords.readAloud}
            </h3>
            <ReadBack chosen={chosen} whatToBring={site?.whatToBring} />
          </>
        )}
      </div>
    </ConfirmFrame>
  );
}

/** The panel after booking: what to tell the caller, until the next number is typed. */
export function DonePanel({
  name,
  changed,
  reservations,
  children,
}: {
  name: string;
  changed: boolean;
  reservations: readonly ReservationView[];
  children: ReactNode;
}) {
  return (
    <ConfirmFrame>
      <div className="panel-part panel-done grid gap-3" role="status" data-step="done">
        <p className="flex items-center gap-2 text-[1.125rem] font-bold text-ok" tabIndex={-1} data-focus>
          <CircleCheck aria-hidden size={24} />
          {changed ? bookingWords.changed : bookingWords.done}
        </p>
        <p>
          <b>{name} 様</b>
          {reservations.map((one) => (
            <span key={one.id} className="block">
              {one.vaccineName} {peopleWords.dose(one.dose)} <time>{fullDateTime(one.startsAt)}</time>
            </span>
          ))}
        </p>
        {children}
        <p className="field-hint">{bookingWords.doneNext}</p>
      </div>
    </ConfirmFrame>
  );
}

function ConfirmFrame({ foot, children }: { foot?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel" data-panel={3} aria-label={bookingWords.confirm}>
      <div className="panel-head">
        <span className="panel-number">3</span>
        <h2>{bookingWords.confirm}</h2>
      </div>
      <div className="panel-body" role="group" tabIndex={0} aria-label={bookingWords.confirmBody}>
        {children}
      </div>
      {foot && (
        <div className="panel-foot" data-together>
          {foot}
        </div>
      )}
    </section>
  );
}

function Waived({ waivers }: { waivers: readonly Waiver[] }) {
  return (
    <>
      {waivers.includes('OVERBOOK') && <Banner tone="err">{bookingWords.over}</Banner>}
      {waivers.includes('INTERVAL') && <Banner tone="warn">{bookingWords.early}</Banner>}
      {waivers.includes('SPECIAL') && <Banner tone="special">{bookingWords.special}</Banner>}
    </>
  );
}

/** Danger looks different: purple for the override mode, red for overbooking. */
function actOf(
  waivers: readonly Waiver[],
  { changing, set, laterDoses }: { changing: boolean; set: boolean; laterDoses: boolean },
): { look: ButtonLook; words: string } {
  if (laterDoses) return { look: 'destructive-filled', words: bookingWords.changeAll };
  if (waivers.includes('SPECIAL')) return { look: 'special', words: bookingWords.bookSpecial };
  if (waivers.includes('OVERBOOK')) return { look: 'destructive-filled', words: bookingWords.bookOver };
  if (waivers.includes('INTERVAL')) return { look: 'destructive-filled', words: bookingWords.bookEarly };
  if (changing) return { look: 'primary', words: bookingWords.changeDo };
  return { look: 'primary', words: set ? bookingWords.bookSet : bookingWords.book };
}
