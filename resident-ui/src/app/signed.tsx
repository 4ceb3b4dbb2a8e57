import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { renew, type Session } from '../api/session';
import { LogInAgain, whyLoggedOut } from '../design/log-in-again';
import { Page } from '../design/page';
import { LoginOver } from '../features/signin/login-over';
import { Waiting } from '../design/waiting';
import { useAddress, useSite } from '../shared/site';
import { useLoad } from '../shared/use-load';
import { useSession } from '../shared/use-session';
import { words } from '../words/words';

type Hurdle = 'mustAcceptTerms' | 'mustRegister' | 'mustChangePassword';
const pageOfHurdle: [Hurdle, string][] = [
  ['mustAcceptTerms', 'terms'],
  ['mustRegister', 'details'],
  ['mustChangePassword', 'password'],
];

/**
 * A page for people who are logged in; `taking` is the hurdle that is taken on this very page. When the session runs out
 * the login opens over the page, which waits behind it with all that was typed; for anybody else it begins anew.
 */
export function signed(Inner: ComponentType, taking?: Hurdle): ComponentType {
  return function SignedPage() {
    const session = useSession();
    const { slug } = useSite();
    const { replace } = useAddress();
    const hurdle = firstHurdle(session);
    const elsewhere = hurdle && hurdle[0] !== taking ? hurdle[1] : undefined;
    const { url } = useLocation();
    const whose = useRef<string | undefined>(undefined);
    if (session.kind === 'in') whose.current = session.person;
    const ranOut = session.kind === 'out' && session.ended && !session.other;
    const waiting = ranOut && whose.current !== undefined;

    useEffect(() => {
      if (elsewhere) replace(elsewhere, { back: taking ? undefined : url });
    }, [elsewhere]);

    if (session.kind === 'unknown') return <Returning key={slug} />;
    if (session.kind === 'out' && !waiting) {
      return (
        <Page title={words.shell.ended.title} lead={whyLoggedOut(session)}>
          <LogInAgain />
        </Page>
      );
    }
    if (elsewhere) return null;
    return (
      <>
        {waiting && <LoginOver />}
        <div key={whose.current} hidden={waiting}>
          <Inner />
        </div>
      </>
    );
  };
}

function firstHurdle(session: Session): [Hurdle, string] | undefined {
  if (session.kind !== 'in') return undefined;
  return pageOfHurdle.find(([hurdle]) => session[hurdle]);
}

/** After a reload: the cookie decides whether the person is still logged in. */
function Returning() {
  const renewed = useLoad('renew', renew);
  return (
    <div class="page">
      <Waiting loads={[renewed]} />
    </div>
  );
}
