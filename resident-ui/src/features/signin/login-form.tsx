import { useEffect, useState } from 'preact/hooks';
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
import { enter } from './enter';
import { noEntry, readEntry, type AlsoAsked, type LoginEntry } from './login-entry';
import { VoucherPicture } from './voucher-picture';
import { Wait } from '../../design/wait';

/** Two ways in: the birth date (everybody's first password) or one's own password. */
export function LoginForm({ byPassword }: { byPassword: boolean }) {
  const { slug } = useSite();
  const { to, query } = useAddress();
  const [entry, setEntry] = useState<LoginEntry>(noEntry);
  const [asked, setAsked] = useState<AlsoAsked>({ code: false });
  const [misses, setMisses] = useState(0);
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
    const read = readEntry(entry, byPassword, asked);
    setFaults(read.faults);
    setRefusal(undefined);
    setTurn(turn + 1);
    if (!read.credentials) return;
    setBusy(true);
    try {
      // The page goes on by itself once the session is there.
      await enter(slug, read.credentials);
    } catch (error) {
      setAsked(alsoAsked(asked, error));
      if (error instanceof Problem && error.code === 'login-failed') setMisses(misses + 1);
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="card login stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} turn={turn} />
      {refusal !== undefined && (
        <Refusal error={refusal} byPassword={byPassword} asked={asked} misses={misses} />
      )}
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
      {asked.code && (
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
      {asked.addition && (
        <TextField
          id="addition"
          label={asked.addition === 'entryCode' ? text.entryCode : text.addition}
          hint={asked.addition === 'entryCode' ? text.entryCodeHint : text.additionHint}
          value={entry.addition}
          onInput={(addition) => change({ addition })}
          fault={faults['addition']}
          autoComplete="off"
          required
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

/** What is asked for from now on; what was asked before stays. */
function alsoAsked(asked: AlsoAsked, error: unknown): AlsoAsked {
  if (!(error instanceof Problem)) return asked;
  if (error.has('municipality-code-needed')) return { ...asked, code: true };
  if (error.has('addition-needed')) return { ...asked, addition: 'addition' };
  return error.has('entry-code-needed') ? { ...asked, addition: 'entryCode' } : asked;
}

interface RefusalProps {
  error: unknown;
  byPassword: boolean;
  asked: AlsoAsked;
  misses: number;
}

/** From here on a pause may stand behind the same answer. */
const OFTEN = 4;

function Refusal({ error, byPassword, asked, misses }: RefusalProps) {
  const failed = error instanceof Problem && error.code === 'login-failed';
  return (
    <Answer kind="err">
      <p>
        <strong>{sentenceFor(error, byPassword, asked)}</strong>
      </p>
      {failed && misses >= OFTEN && <p>{words.signin.missedOften(misses)}</p>}
      <Wait after={error} />
    </Answer>
  );
}

/** Names what was typed here, where the server has one sentence for both ways in. */
function sentenceFor(error: unknown, byPassword: boolean, asked: AlsoAsked): string {
  const text = words.signin;
  const code = error instanceof Problem ? error.code : undefined;
  if (code === 'login-failed')
    return asked.addition ? text.differsWithAddition(byPassword) : text.differs(byPassword);
  return code === 'too-many-requests' ? text.tooOften : sentenceOf(error);
}
