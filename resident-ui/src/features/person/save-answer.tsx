import { Problem } from '../../api/problem';
import { Banner } from '../../design/banner';
import { Button } from '../../design/button';
import { sentenceOf } from '../../shared/sentence';
import { words } from '../../words/words';

export function Saved() {
  return (
    <Banner kind="ok" live>
      <p>{words.person.saved}</p>
    </Banner>
  );
}

/** A stale form offers the new state instead of overwriting it. */
export function SaveRefusal({ error, reload }: { error: unknown; reload: () => void }) {
  const stale = error instanceof Problem && error.status === 412;
  return (
    <Banner kind="err" live>
      <p>
        <strong>{sentenceOf(error)}</strong>
      </p>
      {stale && <Button onPress={reload}>{words.person.reload}</Button>}
    </Banner>
  );
}
