import { isUncertain, Problem } from '@/api/problem';
import { Banner } from '@/design/banner';
import { Button, type ButtonLook } from '@/design/button';
import { Checkbox } from '@/design/choice';
import { FieldError } from '@/design/field';
import { Key } from '@/design/key';
import { ProblemSentences } from '@/design/problem-banner';
import { useShown } from '@/design/shown';
import { ReloadedBanner } from '@/design/stale';
import { losesLaterDoses } from '@/people/later-doses';
import { bookingWords } from '@/words/proxy-booking';
import { OtherTimes } from './other-times';
import type { Moves } from './search';
import type { Choices } from './use-choices';

/** What books stands together and is always in sight: what was refused, the tick, the button. */
export function ConfirmFoot({
  choices,
  moves,
  error,
  open,
  said,
  onSaid,
  act,
  busy,
  asked,
  onBook,
}: {
  choices: Choices;
  moves: Moves;
  error: unknown;
  /** The slot can be booked as it is shown now. */
  open: boolean;
  said: boolean;
  onSaid: (said: boolean) => void;
  act: { look: ButtonLook; words: string };
  busy: boolean;
  /** It was pressed before the tick was made. */
  asked: boolean;
  onBook: () => void;
}) {
  const missing = asked && !said ? bookingWords.saidMissing : undefined;
  const line = useShown<HTMLDivElement>(missing !== undefined);
  return (
    <>
      <Said choices={choices} moves={moves} error={error} open={open} />
      <div ref={line} data-step="confirm" className={missing && 'field-invalid'}>
        <Checkbox
          aria-describedby={missing && 'said-error'}
          aria-invalid={missing ? true : undefined}
          label={bookingWords.said}
          checked={said}
          onChange={(event) => onSaid(event.target.checked)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey) return;
            event.preventDefault();
            onSaid(true);
            document.querySelector<HTMLElement>('[data-book]')?.focus();
          }}
        />
        <FieldError id="said-error" error={missing} />
      </div>
      <Button
        look={act.look}
        busy={busy}
        busyText={bookingWords.booking}
        unavailable={open ? undefined : bookingWords.chooseOther}
        data-book
        onClick={onBook}
      >
        {act.words} <Key>Ctrl</Key> <Key>Enter</Key>
      </Button>
    </>
  );
}

/** Why it was not booked, or why it cannot be any more, with what is free instead. */
function Said({
  choices,
  moves,
  error,
  open,
}: {
  choices: Choices;
  moves: Moves;
  error: unknown;
  open: boolean;
}) {
  const refusals = choices.chosen?.refusals ?? [];
  if (losesLaterDoses(error))
    return (
      <Banner tone="warn" live about={error}>
        {bookingWords.laterDoses}
      </Banner>
    );
  if (error instanceof Problem && isUncertain(error))
    return (
      <Banner tone="warn" live about={error}>
        {error.lookedUp ? bookingWords.lostLookedUp : bookingWords.lost}
      </Banner>
    );
  if (error instanceof Problem && error.refusals.length > 0)
    return (
      <>
        <Banner tone="err" live about={error}>
          <ProblemSentences error={error} />
        </Banner>
        <OtherTimes choices={choices} moves={moves} />
      </>
    );
  if (error) return <ReloadedBanner error={error} />;
  if (open || refusals.length === 0) return null;
  return (
    <>
      <Banner tone="few" live>
        {refusals.map((refusal) => refusal.detail).join(' ')}
      </Banner>
      <OtherTimes choices={choices} moves={moves} />
    </>
  );
}
