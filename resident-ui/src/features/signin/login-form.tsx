import { useEffect, useState } from 'preact/hooks';
import { logIn } from '../../api/calls';
import { Problem } from '../../api/problem';
import { Answer } from '../../design/answer';
import { BirthDateField } from '../../design/birth-date-field';
import { Button, LinkButton } from '../../design/button';
import { ErrorSummary, type Faults } from '../../design/error-summary';
import { TextField } from '../../design/field';
import { PasswordField } from '../../design/password-field';
import { useAddress, useSite } from '../../shared/site';
import { sentenceOf } from '../../shared/sentence';
import { digitsOnly } from '../../shared/voucher';
import { words } from '../../words/words';
import { noEntry, readEntry, type LoginEntry } from './login-entry';
import { VoucherPicture } from './voucher-picture';
import { Wait } from '../../design/wait';

/** Two ways in: the birth date (everybody's first password) or one's own password. */
export function LoginForm({ byPassword }: { byPassword: boolean }) {
  const { slug } = useSite();
  const { to, query } = useAddress();
  const [entry, setEntry] = useState<LoginEntry>(noEntry);
  const [askCode, setAskCode] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const text = words.signin;
  const change = (part: Partial<LoginEntry>) => setEntry((before) => ({ ...before, ...part }));

  // The other way in starts without the complaints about this one; what was typed stays.
  useEffect(() => {
    setFaults({});
    setRefusal(undefined);
  }, [byPassword]);

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const read = readEntry(entry, byPassword, askCode);
    setFaults(read.faults);
    setRefusal(undefined);
    setTurn(turn + 1);
    if (!read.credentials) return;
    setBusy(true);
    try {
      // The page goes on by itself once the session is there.
      await logIn({ site: slug, ...read.credentials });
    } catch (error) {
      if (error instanceof Problem && error.has('municipality-code-needed')) setAskCode(true);
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="card login stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} turn={turn} />
      {refusal !== undefined && <Refusal error={refusal} byPassword={byPassword} />}
      <TextField
        id="voucher"
        label={text.voucher}
        hint={text.voucherHint}
        value={entry.voucher}
        onInput={(voucher) => change({ voucher })}
        onLeave={() => change({ voucher: digitsOnly(entry.voucher) })}
        fault={faults['voucher']}
        inputMode="numeric"
        autoComplete="username"
        digits
        required
      >
        <VoucherPicture />
      </TextField>
      {askCode && (
        <TextField
          id="municipality"
          label={text.municipality}
          hint={text.municipalityHint}
          value={entry.municipality}
          onInput={(municipality) => change({ municipality })}
          fault={faults['municipality']}
          inputMode="numeric"
          digits
          required
        />
      )}
      {byPassword ? (
        <PasswordField
          id="password"
          label={text.password}
          hint={text.passwordHint}
          value={entry.password}
          onInput={(password) => change({ password })}
          fault={faults['password']}
        />
      ) : (
        <BirthDateField
          id="birth-date"
          label={text.birthDate}
          value={entry.birthDate}
          onInput={(birthDate) => change({ birthDate })}
          fault={faults['birth-date']}
        />
      )}
      <Button type="submit" look="primary" busy={busy && text.loggingIn}>
        {text.logIn}
      </Button>
      <LinkButton
        look="text"
        href={to('', { with: byPassword ? 'birth-date' : 'password', back: query['back'] })}
      >
        {byPassword ? text.useBirthDate : text.usePassword}
      </LinkButton>
    </form>
  );
}

function Refusal({ error, byPassword }: { error: unknown; byPassword: boolean }) {
  return (
    <Answer kind="err">
      <p>
        <strong>{sentenceFor(error, byPassword)}</strong>
      </p>
      <Wait after={error} />
    </Answer>
  );
}

/** Names what was typed here, where the server has one sentence for both ways in. */
function sentenceFor(error: unknown, byPassword: boolean): string {
  const code = error instanceof Problem ? error.code : undefined;
  if (code === 'login-failed') return words.signin.differs(byPassword);
  return code === 'too-many-requests' ? words.signin.tooOften : sentenceOf(error);
}
