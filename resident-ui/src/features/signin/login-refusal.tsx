import type { ComponentChildren } from 'preact';
import { Problem } from '../../api/problem';
import { Answer } from '../../design/answer';
import { Phone } from '../../design/help-block';
import { Wait } from '../../design/wait';
import { sentenceOf } from '../../shared/sentence';
import { words } from '../../words/words';

interface LoginRefusalProps {
  error: unknown;
  byPassword: boolean;
  /** Something was typed beside number and password. */
  added: boolean;
  /** So many with this number on this page. */
  misses: number;
  otherWay: ComponentChildren;
}

/** From here on a pause may stand behind the same answer. */
const OFTEN = 4;

/**
 * One answer whatever was wrong. Whoever has chosen an own password and forgets it types the birth date: the page, which
 * knows nothing of it, names that possibility to everybody, with the way on and the telephone.
 */
export function LoginRefusal(props: LoginRefusalProps) {
  const { error, byPassword, added, misses, otherWay } = props;
  const code = error instanceof Problem ? error.code : undefined;
  const differs = code === 'login-failed';
  const text = words.signin;
  return (
    <Answer kind="err">
      <p>
        <strong>{differs ? different(byPassword, added) : sentence(error, code)}</strong>
      </p>
      {differs && misses >= OFTEN && <p>{text.missedOften(misses)}</p>}
      <Wait after={error} />
      {differs && !byPassword && (
        <>
          <p>{text.ownPassword}</p>
          {otherWay}
        </>
      )}
      {(differs || code === 'too-many-requests') && (
        <>
          <p>{text.forgotten}</p>
          <Phone />
        </>
      )}
    </Answer>
  );
}

function different(byPassword: boolean, added: boolean): string {
  const text = words.signin;
  return added ? text.differsWithAddition(byPassword) : text.differs(byPassword);
}

function sentence(error: unknown, code: string | undefined): string {
  return code === 'too-many-requests' ? words.signin.tooOften : sentenceOf(error);
}
