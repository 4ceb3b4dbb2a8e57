import { useLocation } from 'preact-iso';
import type { Session } from '../api/session';
import { useAddress } from '../shared/site';
import { words } from '../words/words';
import { LinkButton } from './button';

/** Why a login is needed, in the words for what has happened. */
export function whyLoggedOut(session: Extract<Session, { kind: 'out' }>): string {
  const text = words.shell.ended;
  if (session.other) return text.other;
  return session.ended ? text.lead : text.fresh;
}

/** The login comes back to this very page. */
export function LogInAgain() {
  const { url } = useLocation();
  const { to } = useAddress();
  return (
    <LinkButton look="primary" href={to('', { back: url })}>
      {words.shell.logIn}
    </LinkButton>
  );
}
