import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { renew, type Session } from '../api/session';
import { LogInAgain, whyLoggedOut } from '../design/log-in-again';
import { Page } from '../design/page';
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

/** A page for people who are logged in; `taking` is the hurdle that is taken on this very page. */
export function signed(Inner: ComponentType, taking?: Hurdle): ComponentType {
  return function SignedPage() {
    const session = useSession();
    const { slug } = useSite();
    const { replace } = useAddress();
    const hurdle = firstHurdle(session);
    const elsewhere = hurdle && hurdle[0] !== taking ? hurdle[1] : undefined;
    const { url } = useLocation();

    useEffect(() => {
      if (elsewhere) replace(elsewhere, { back: taking ? undefined : url });
    }, [elsewhere]);

    if (session.kind === 'unknown') return <Returning key={slug} />;
    if (session.kind === 'out') {
      return (
        <Page title={words.shell.ended.title} lead={whyLoggedOut(session)}>
          <LogInAgain />
        </Page>
      );
    }
    if (elsewhere) return null;
    return <Inner />;
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
