import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../../api/problem';
import { BirthDateField } from '../../design/birth-date-field';
import { Button, LinkButton } from '../../design/button';
import { ErrorSummary, without, type Faults } from '../../design/error-summary';
import { TextField } from '../../design/field';
import { PasswordField } from '../../design/password-field';
import { useAddress, useSite } from '../../shared/site';
import { digitsOnly } from '../../shared/voucher';
import { words } from '../../words/words';
import { AdditionField } from './addition-field';
import { alsoAsked, nothingAsked } from './also-asked';
import { enter } from './enter';
import { noEntry, readEntry, type LoginEntry } from './login-entry';
import { LoginRefusal } from './login-refusal';
import { VoucherPicture } from './voucher-picture';

interface LoginFormProps {
  byPassword: boolean;
  /** Where the address must not change; else a link leads to the other way in. */
  onOtherWay?: () => void;
}

/** Two ways in: the birth date (everybody's first password) or one's own password. */
export function LoginForm({ byPassword, onOtherWay }: LoginFormProps) {
  const { slug } = useSite();
  const { to, query } = useAddress();
  const [entry, setEntry] = useState<LoginEntry>(noEntry);
  const [asked, setAsked] = useState(nothingAsked);
  const [missed, setMissed] = useState({ number: '', times: 0 });
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const text = words.signin;
  const other = to('', { with: byPassword ? 'birth-date' : 'password', back: query['back'] });
  const number = digitsOnly(entry.voucher);
  function change(part: Partial<LoginEntry>) {
    setEntry((before) => ({ ...before, ...part }));
    setFaults((before) => without(before, part, { birthDate: 'birth-date' }));
  }

  // What was asked about one number is not asked of the next person, nor shown to them.
  function changeVoucher(voucher: string) {
    if (asked === nothingAsked || digitsOnly(voucher) === number) return change({ voucher });
    change({ voucher, municipality: '', addition: '' });
    setAsked(nothingAsked);
    setRefusal(undefined);
  }

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
      if (error instanceof Problem && error.code === 'login-failed') {
        setMissed({ number, times: missed.number === number ? missed.times + 1 : 1 });
      }
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="card login stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} turn={turn} />
      {refusal !== undefined && (
        <LoginRefusal
          error={refusal}
          byPassword={byPassword}
          added={asked.addition !== undefined}
          misses={missed.times}
          otherWay={<OtherWay byPassword={byPassword} href={other} onPress={onOtherWay} />}
        />
      )}
      <TextField
        id="voucher"
        label={text.voucher}
        hint={text.voucherHint}
        value={entry.voucher}
        onInput={changeVoucher}
        onLeave={() => change({ voucher: number })}
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
        <AdditionField
          asked={asked.addition}
          value={entry.addition}
          onInput={(addition) => change({ addition })}
          fault={faults['addition']}
        />
      )}
      <Button type="submit" look="primary" busy={busy && text.loggingIn}>
        {text.logIn}
      </Button>
      <OtherWay byPassword={byPassword} href={other} onPress={onOtherWay} />
    </form>
  );
}

interface OtherWayProps {
  byPassword: boolean;
  href: string;
  onPress: (() => void) | undefined;
}

function OtherWay({ byPassword, href, onPress }: OtherWayProps) {
  const name = byPassword ? words.signin.useBirthDate : words.signin.usePassword;
  if (!onPress) {
    return (
      <LinkButton look="text" href={href}>
        {name}
      </LinkButton>
    );
  }
  return (
    <Button look="text" onPress={onPress}>
      {name}
    </Button>
  );
}
