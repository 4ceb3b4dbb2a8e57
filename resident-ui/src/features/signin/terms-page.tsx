import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { acceptTerms, loadTerms, logOut } from '../../api/calls';
import { renew, visitedBefore } from '../../api/session';
import { Answer } from '../../design/answer';
import { Button } from '../../design/button';
import { LogInAgain, whyLoggedOut } from '../../design/log-in-again';
import { Page } from '../../design/page';
import { Waiting } from '../../design/waiting';
import { sentenceOf } from '../../shared/sentence';
import { useSite } from '../../shared/site';
import { useLoad } from '../../shared/use-load';
import { useReturn } from '../../shared/use-return';
import { useSession } from '../../shared/use-session';
import { words } from '../../words/words';
import { TermsText } from './terms-text';

/** Everybody can read the terms; who has just logged in accepts them here. */
export function TermsPage() {
  const { slug } = useSite();
  const session = useSession();
  const terms = useLoad('terms', () => loadTerms(slug));
  // After a reload the session has to come back first, or the button would be missing.
  const returned = useLoad('session', () =>
    session.kind === 'unknown' && visitedBefore() ? renew() : Promise.resolve(),
  );
  const asked = session.kind === 'in' && session.mustAcceptTerms;
  const text = words.signin.terms;

  return (
    <Page title={text.title} lead={asked ? text.lead : undefined}>
      {terms.state !== 'ready' || returned.state !== 'ready' ? (
        <Waiting loads={[terms, returned]} />
      ) : (
        <>
          <div class="card stack">
            <TermsText text={terms.data.text} />
          </div>
          {asked && <Acceptance />}
          {session.kind === 'out' && session.ended && (
            <Answer kind="warn">
              <p>{whyLoggedOut(session)}</p>
              <LogInAgain />
            </Answer>
          )}
        </>
      )}
    </Page>
  );
}

function Acceptance() {
  const { slug } = useSite();
  const { route } = useLocation();
  const { goOn } = useReturn();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const text = words.signin.terms;

  async function accept() {
    setBusy(true);
    setRefusal(undefined);
    try {
      await acceptTerms();
      goOn();
    } catch (error) {
      setRefusal(sentenceOf(error));
      setBusy(false);
    }
  }

  async function decline() {
    setRefusal(undefined);
    try {
      await logOut(slug);
      route(`/${slug}?left=1`, true);
    } catch {
      setRefusal(words.shell.notLoggedOut);
    }
  }

  return (
    <div class="stack">
      {refusal !== undefined && (
        <Answer kind="err">
          <p>{refusal}</p>
        </Answer>
      )}
      <Button look="primary" busy={busy && text.accepting} onPress={accept}>
        {text.accept}
      </Button>
      <Button look="text" onPress={decline}>
        {text.decline}
      </Button>
    </div>
  );
}
