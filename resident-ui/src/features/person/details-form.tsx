import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { saveMe } from '../../api/calls';
import { Problem } from '../../api/problem';
import type { Me } from '../../api/types';
import { Button } from '../../design/button';
import { ErrorSummary, without, type Faults } from '../../design/error-summary';
import { PasswordField } from '../../design/password-field';
import { sentenceOf } from '../../shared/sentence';
import { useSite } from '../../shared/site';
import { useReturn } from '../../shared/use-return';
import { words } from '../../words/words';
import { BirthDatePart } from './birth-date-part';
import { KnownFacts } from './known-facts';
import { NameFields } from './name-fields';
import { asksPassword, entryOf, readPerson, type PersonEntry } from './person-entry';
import { SaveRefusal, Saved } from './save-answer';

export function DetailsForm({ me, reload }: { me: Me; reload: () => void }) {
  const site = useSite();
  const { route } = useLocation();
  const { back, target } = useReturn();
  const [current, setCurrent] = useState(me);
  const [entry, setEntry] = useState(() => entryOf(me));
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [asksAgain, setAsksAgain] = useState(false);
  const text = words.person;
  const first = !me.registered;
  function change(part: Partial<PersonEntry>) {
    setEntry((before) => ({ ...before, ...part }));
    setFaults((before) => without(before, part, { birthDate: 'birth-date' }));
    setSaved(false);
  }

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const read = readPerson(entry, site, current);
    setFaults(read.faults);
    setRefusal(undefined);
    setSaved(false);
    setTurn(turn + 1);
    if (!read.form) return;
    setBusy(true);
    try {
      const now = await saveMe(read.form);
      if (first || back) return route(target, true);
      setCurrent(now);
      setEntry(entryOf(now));
      setSaved(true);
    } catch (error) {
      if (error instanceof Problem && error.fields.length > 0) {
        setFaults(faultsOf(error));
        if (error.fields.some(({ code }) => code === 'birth-date-is-the-dummy')) setAsksAgain(true);
      } else setRefusal(error);
    }
    setBusy(false);
  }

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} turn={turn} />
      {refusal !== undefined && <SaveRefusal error={refusal} reload={reload} />}
      {saved && <Saved />}
      <div class="card stack">
        <KnownFacts me={current} />
        <NameFields entry={entry} faults={faults} change={change} />
        <BirthDatePart
          me={current}
          entry={entry}
          asksAgain={asksAgain}
          fault={faults['birth-date']}
          change={change}
        />
        {asksPassword(current) && (
          <PasswordField
            id="password"
            label={text.newPassword}
            hint={text.newPasswordHint}
            value={entry.password}
            onInput={(password) => change({ password })}
            fault={faults['password']}
            fresh
          />
        )}
      </div>
      <Button type="submit" look="primary" busy={busy && (first ? text.registering : text.saving)}>
        {first ? text.register : text.save}
      </Button>
    </form>
  );
}

/** The server names its fields in camelCase; the birth date's first box has another id. */
function faultsOf(problem: Problem): Faults {
  return Object.fromEntries(
    problem.fields.map(({ field, detail }) => [
      field === 'birthDate' ? 'birth-date' : field,
      detail || sentenceOf(problem),
    ]),
  );
}
