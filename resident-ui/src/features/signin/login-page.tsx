import './login.css';
import { useEffect, useState } from 'preact/hooks';
import { renew, visitedBefore } from '../../api/session';
import { Banner } from '../../design/banner';
import { Page } from '../../design/page';
import { keepsCookies } from '../../shared/cookies';
import { useAddress, useSite } from '../../shared/site';
import { useReturn } from '../../shared/use-return';
import { useSession } from '../../shared/use-session';
import { words } from '../../words/words';
import { startsByPassword } from './login-entry';
import { LoginForm } from './login-form';

/** The site's first page. Who is still logged in goes straight on. */
export function LoginPage() {
  const { query } = useAddress();
  const session = useSession();
  const { goOn } = useReturn();
  const { plan } = useSite();
  const [cookies] = useState(keepsCookies);
  const asked = query['with'];
  const byPassword = asked ? asked === 'password' : startsByPassword(plan);
  const text = words.signin;

  useEffect(() => {
    // Without the mark of an earlier visit asking would only answer 401.
    if (session.kind === 'unknown' && visitedBefore()) renew().catch(() => undefined);
    if (session.kind === 'in') goOn();
  }, [session.kind]);

  return (
    <Page
      title={text.title}
      lead={byPassword ? text.leadPassword : text.lead}
      help={plan === 'WORKPLACE' ? 'trouble' : 'call'}
    >
      {!cookies && (
        <Banner kind="warn">
          <p>{text.noCookies}</p>
        </Banner>
      )}
      {query['left'] && session.kind === 'out' && !session.ended && (
        <Banner kind="ok" live>
          <p>{text.loggedOut}</p>
        </Banner>
      )}
      <LoginForm byPassword={byPassword} />
    </Page>
  );
}
