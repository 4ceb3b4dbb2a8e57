import './login.css';
import { useEffect, useState } from 'preact/hooks';
import { Page } from '../../design/page';
import { useSite } from '../../shared/site';
import { words } from '../../words/words';
import { startsByPassword } from './login-entry';
import { LoginForm } from './login-form';

/** The login over a page that waits behind it; whoever comes back finds title and focus as they were. */
export function LoginOver() {
  const { plan } = useSite();
  const [byPassword, setByPassword] = useState(startsByPassword(plan));
  const [before] = useState(() => ({ title: document.title, focus: document.activeElement }));
  const text = words.shell.ended;

  useEffect(
    () => () => {
      document.title = before.title;
      setTimeout(() => (before.focus as HTMLElement | null)?.focus());
    },
    [],
  );

  return (
    <Page title={text.title} lead={text.kept}>
      <LoginForm byPassword={byPassword} onOtherWay={() => setByPassword(!byPassword)} />
    </Page>
  );
}
