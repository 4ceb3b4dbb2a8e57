import { useEffect } from 'preact/hooks';
import { SignedOut } from '../api/problem';
import type { Load } from '../shared/use-load';
import { sentenceOf } from '../shared/sentence';
import { useSession } from '../shared/use-session';
import { words } from '../words/words';
import { Banner } from './banner';
import { Button } from './button';
import { Together } from './together';
import { Wait } from './wait';

interface WaitingProps {
  /** Everything the screen needs; it is drawn when all of it is there. */
  loads: Load<unknown>[];
}

/** The loading and the failed state of a screen or of a part of it. */
export function Waiting({ loads }: WaitingProps) {
  const failed = loads.filter((load) => load.state === 'failed');
  const first = failed[0];
  const signedOut = first?.error instanceof SignedOut;
  const session = useSession();

  // Behind the new login the page waits; once that is done it goes on where it stopped.
  useEffect(() => {
    if (signedOut && session.kind === 'in') for (const load of failed) load.again();
  }, [signedOut, session.kind]);

  if (!first) {
    return (
      <p class="loading" role="status">
        {words.shell.loading}
      </p>
    );
  }
  // The frame is about to ask for a new login; a second message would only confuse.
  if (signedOut) return null;
  return (
    <div class="stack">
      <Banner kind="err" live>
        <strong>{words.shell.failed}</strong>
        <p>
          <Together text={sentenceOf(first.error)} />
        </p>
        <Wait after={first.error} />
      </Banner>
      <Button
        look="secondary"
        onPress={() => {
          for (const load of failed) load.again();
        }}
      >
        {words.shell.again}
      </Button>
    </div>
  );
}
