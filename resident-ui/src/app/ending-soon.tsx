import { useEffect, useState } from 'preact/hooks';
import { stayLoggedIn } from '../api/calls';
import { SignedOut } from '../api/problem';
import { leftOfSession } from '../api/session';
import { Button } from '../design/button';
import { sentenceOf } from '../shared/sentence';
import { words } from '../words/words';

const WARN_MS = 2 * 60_000;
const LOOK_EVERY_MS = 10_000;

/** Two minutes before an idle session ends there is a way to go on. */
export function EndingSoon() {
  const [soon, setSoon] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const text = words.shell.endingSoon;

  useEffect(() => {
    let timer = setTimeout(look, LOOK_EVERY_MS);
    function look() {
      const left = leftOfSession();
      setSoon(left > 0 && left <= WARN_MS);
      // What is over is no longer about to end: the last look is not late.
      timer = setTimeout(look, left > 0 ? Math.min(left, LOOK_EVERY_MS) : LOOK_EVERY_MS);
    }
    return () => clearTimeout(timer);
  }, []);

  async function extend() {
    setBusy(true);
    setRefusal('');
    try {
      await stayLoggedIn();
      setSoon(false);
    } catch (error) {
      // Of a session that is over the page itself tells.
      if (!(error instanceof SignedOut)) setRefusal(sentenceOf(error));
    }
    setBusy(false);
  }

  if (!soon) return null;
  return (
    <div class="bottom-notice stack no-print" role="alert">
      <strong>{text.title}</strong>
      {refusal && <p>{refusal}</p>}
      <Button look="primary" busy={busy && text.extending} onPress={extend}>
        {text.extend}
      </Button>
    </div>
  );
}
