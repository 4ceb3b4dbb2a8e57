import { useEffect, useRef } from 'preact/hooks';
import { NoAnswer, Problem } from '../../api/problem';
import { Banner } from '../../design/banner';
import { LinkButton } from '../../design/button';
import { Together } from '../../design/together';
import { reasonOf, sentenceOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { words } from '../../words/words';

interface ReserveRefusalProps {
  error: unknown;
  /** The address of day and time, for the way back. */
  back: Record<string, string | undefined>;
}

/** Why it did not work, and the nearest thing that is possible. */
export function ReserveRefusal({ error, back }: ReserveRefusalProps) {
  const { to } = useAddress();
  const place = useRef<HTMLDivElement>(null);
  const text = words.booking.confirm;
  const problem = error instanceof Problem ? error : undefined;
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [error]);

  if (error instanceof NoAnswer || (problem && [429, 502, 503, 504].includes(problem.status))) {
    return (
      <div ref={place}>
        <Banner kind="warn" live>
          <strong>{text.noAnswer}</strong>
        </Banner>
      </div>
    );
  }
  const refusals = problem?.refusals ?? [];
  return (
    <div ref={place}>
      <Banner kind="err" live>
        {refusals.length === 0 && <strong>{sentenceOf(error)}</strong>}
        {refusals.map((why) => (
          <p key={why.code}>
            <strong>
              <Together text={reasonOf(why)} />
            </strong>
          </p>
        ))}
        {problem?.has('details-missing') && (
          <LinkButton href={to('details', { back: location.pathname + location.search })}>
            {text.toDetails}
          </LinkButton>
        )}
        {problem?.has('already-reserved') ? (
          <LinkButton href={to('mypage')}>{words.shell.toMyPage}</LinkButton>
        ) : (
          <LinkButton href={to('book/day', back)}>{text.back}</LinkButton>
        )}
      </Banner>
    </div>
  );
}
