import { useState } from 'preact/hooks';
import { changePassword } from '../../api/calls';
import { Problem } from '../../api/problem';
import { Answer } from '../../design/answer';
import { Button } from '../../design/button';
import { ErrorSummary, without, type Faults } from '../../design/error-summary';
import { Page } from '../../design/page';
import { PasswordField } from '../../design/password-field';
import { sentenceOf } from '../../shared/sentence';
import { useReturn } from '../../shared/use-return';
import { useSession } from '../../shared/use-session';
import { words } from '../../words/words';
import { Wait } from '../../design/wait';

/** Changes the own password; asked for when the office has reset it. */
export function PasswordPage() {
  const session = useSession();
  const [forced] = useState(session.kind === 'in' && session.mustChangePassword);
  const text = words.person.password;
  return (
    <Page title={text.title} lead={forced ? text.forced : text.lead}>
      <PasswordForm forced={forced} />
    </Page>
  );
}

function PasswordForm({ forced }: { forced: boolean }) {
  const { goOn } = useReturn();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  const text = words.person.password;

  function mended(field: string) {
    setFaults((before) => without(before, { [field]: '' }));
    setChanged(false);
  }

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const found = faultsOf(current, next);
    setFaults(found);
    setRefusal(undefined);
    setChanged(false);
    setTurn(turn + 1);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await changePassword(current, next);
      if (forced) return goOn();
      setCurrent('');
      setNext('');
      setChanged(true);
    } catch (error) {
      const known = refusedFields(error);
      if (known) setFaults(known);
      else setRefusal(error);
    }
    setBusy(false);
  }

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} turn={turn} />
      {refusal !== undefined && (
        <Answer kind="err">
          <p>{sentenceOf(refusal)}</p>
          <Wait after={refusal} />
        </Answer>
      )}
      {changed && (
        <Answer kind="ok">
          <p>{text.changed}</p>
        </Answer>
      )}
      <div class="card stack">
        <PasswordField
          id="current"
          label={text.current}
          hint={text.currentHint}
          value={current}
          onInput={(typed) => {
            setCurrent(typed);
            mended('current');
          }}
          fault={faults['current']}
        />
        <PasswordField
          id="next"
          label={text.next}
          hint={text.nextHint}
          value={next}
          onInput={(typed) => {
            setNext(typed);
            mended('next');
          }}
          fault={faults['next']}
          fresh
        />
      </div>
      <Button type="submit" look="primary" busy={busy && text.changing}>
        {text.change}
      </Button>
    </form>
  );
}

function faultsOf(current: string, next: string): Faults {
  const text = words.signin.faults;
  return {
    ...(!current && { current: text.passwordEmpty }),
    ...(next.length < 8 && { next: words.person.faults.passwordShort }),
  };
}

function refusedFields(error: unknown): Faults | undefined {
  if (!(error instanceof Problem)) return undefined;
  if (error.has('password-wrong')) return { current: sentenceOf(error) };
  const weak = error.fields.find(({ field }) => field === 'newPassword' || field === 'password');
  return weak && { next: weak.detail };
}
