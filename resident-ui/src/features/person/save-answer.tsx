import { Problem } from '../../api/problem';
import { Answer } from '../../design/answer';
import { Button } from '../../design/button';
import { sentenceOf } from '../../shared/sentence';
import { words } from '../../words/words';
import { Wait } from '../../design/wait';

export function Saved() {
  return (
    <Answer kind="ok">
      <p>{words.person.saved}</p>
    </Answer>
  );
}

/** A stale form offers the new state instead of overwriting it. */
export function SaveRefusal({ error, reload }: { error: unknown; reload: () => void }) {
  const stale = error instanceof Problem && error.status === 412;
  return (
    <Answer kind="err">
      <p>
        <strong>{sentenceOf(error)}</strong>
      </p>
      <Wait after={error} />
      {stale && <Button onPress={reload}>{words.person.reload}</Button>}
    </Answer>
  );
}
