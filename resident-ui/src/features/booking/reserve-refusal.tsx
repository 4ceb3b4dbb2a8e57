import { Problem, isUnclear } from '../../api/problem';
import { Answer } from '../../design/answer';
import { LinkButton } from '../../design/button';
import { Together } from '../../design/together';
import { reasonOf, sentenceOf } from '../../shared/sentence';
import { useAddress } from '../../shared/site';
import { words } from '../../words/words';
import { Wait } from '../../design/wait';

interface ReserveRefusalProps {
  error: unknown;
  changing: boolean;
  /** The address of day and time, for the way back. */
  back: Record<string, string | undefined>;
}

/** Why it did not work, and the nearest thing that is possible. */
export function ReserveRefusal({ error, changing, back }: ReserveRefusalProps) {
  const { to } = useAddress();
  const text = words.lastSteps.confirm;
  const problem = error instanceof Problem ? error : undefined;

  if (isUnclear(error)) {
    return (
      <Answer kind="warn">
        <strong>{changing ? text.noAnswerChange : text.noAnswer}</strong>
        <Wait after={error} />
      </Answer>
    );
  }
  const refusals = problem?.refusals ?? [];
  return (
    <Answer kind="err">
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
      {problem?.has('already-reserved') || problem?.has('no-longer-live') ? (
        <LinkButton href={to('mypage')}>{words.shell.toMyPage}</LinkButton>
      ) : (
        <LinkButton href={to('book/day', back)}>{text.back}</LinkButton>
      )}
    </Answer>
  );
}
