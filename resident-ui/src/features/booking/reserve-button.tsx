import { useEffect, useRef, useState } from 'preact/hooks';
import { changeReservation, reserve } from '../../api/calls';
import { NoAnswer, Problem } from '../../api/problem';
import type { PersonSlot, Reservation } from '../../api/types';
import { Banner } from '../../design/banner';
import { Button, LinkButton } from '../../design/button';
import { Together } from '../../design/together';
import { attemptEnded, keyOf } from '../../shared/attempt';
import { reasonOf, sentenceOf } from '../../shared/sentence';
import { useAddress, useSite } from '../../shared/site';
import { words } from '../../words/words';
import type { Offer } from './offer';

interface ReserveButtonProps {
  offer: Offer;
  wanted: PersonSlot;
  changing: Reservation | undefined;
  /** The address of day and time, for the way back. */
  back: Record<string, string | undefined>;
}

/** The answer to this button decides; a retry carries the same key, so it never books twice. */
export function ReserveButton({ offer, wanted, changing, back }: ReserveButtonProps) {
  const { replace } = useAddress();
  const { cancelDeadlineText, changeUntilDayBefore } = useSite();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const text = words.booking.confirm;
  const { slot } = wanted;

  async function send() {
    const wish = `${changing ? `change.${changing.id}` : `reserve.${offer.dose}`}.${slot.id}`;
    setBusy(true);
    setRefusal(undefined);
    try {
      const made = changing
        ? [await changeReservation(changing.id, slot.id, keyOf(wish))]
        : await reserve(slot.id, offer.dose, keyOf(wish));
      attemptEnded(wish);
      replace('book/done', {
        reservations: made.map(({ id }) => id).join(','),
        changed: changing && '1',
      });
    } catch (error) {
      // A clear no ends the attempt; silence or a failing server does not.
      const clear = error instanceof Problem && error.status < 500 && error.status !== 429;
      if (clear) attemptEnded(wish);
      if (clear && (error.has('slot-full') || error.has('set-second-full'))) {
        return replace('book/day', { ...back, lost: slot.id });
      }
      setRefusal(error);
      setBusy(false);
    }
  }

  const label = changing ? text.change : slot.setHalf ? text.reserveSet : text.reserve;
  const deadline = cancelDeadlineText || (changeUntilDayBefore ? text.untilDayBefore : undefined);
  return (
    <div class="stack reserve">
      {refusal !== undefined && <Refusal error={refusal} back={back} />}
      <Button
        look="primary"
        busy={busy && (changing ? text.changing : text.reserving)}
        onPress={send}
      >
        {label}
      </Button>
      {deadline && <p class="secondary deadline">{deadline}</p>}
    </div>
  );
}

function Refusal({ error, back }: { error: unknown; back: ReserveButtonProps['back'] }) {
  const { to } = useAddress();
  const place = useRef<HTMLDivElement>(null);
  const text = words.booking.confirm;
  const unclear =
    error instanceof NoAnswer ||
    (error instanceof Problem && [429, 502, 503, 504].includes(error.status));
  const refusals = error instanceof Problem ? error.refusals : [];
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [error]);

  return (
    <div ref={place}>
      <Banner kind={unclear ? 'warn' : 'err'} live>
        {unclear && <strong>{text.noAnswer}</strong>}
        {!unclear && refusals.length === 0 && <strong>{sentenceOf(error)}</strong>}
        {refusals.map((why) => (
          <p key={why.code}>
            <strong>
              <Together text={reasonOf(why)} />
            </strong>{' '}
            {why.possibleFrom && (
              <Together text={text.possibleFrom(words.dates.dayWithYear(why.possibleFrom))} />
            )}
          </p>
        ))}
        {error instanceof Problem && error.has('details-missing') && (
          <LinkButton href={to('details', { back: location.pathname + location.search })}>
            {text.toDetails}
          </LinkButton>
        )}
        {error instanceof Problem && error.has('already-reserved') ? (
          <LinkButton href={to('mypage')}>{words.shell.toMyPage}</LinkButton>
        ) : (
          !unclear && <LinkButton href={to('book/day', back)}>{text.back}</LinkButton>
        )}
      </Banner>
    </div>
  );
}
