import { useState } from 'preact/hooks';
import { loadMe, saveMe } from '../../api/calls';
import type { Me } from '../../api/types';
import { Button } from '../../design/button';
import { ErrorSummary, type Faults } from '../../design/error-summary';
import { Check, TextField } from '../../design/field';
import { Page } from '../../design/page';
import { Waiting } from '../../design/waiting';
import { useLoad } from '../../shared/use-load';
import { useReturn } from '../../shared/use-return';
import { words } from '../../words/words';
import { formOf, mailFault } from './mail-entry';
import { mailAddress } from './shapes';
import { SaveRefusal, Saved } from './save-answer';

/** Address and wish, kept for the day on which mails are sent; none is promised before. */
export function MailPage() {
  const me = useLoad('me', loadMe);
  return (
    <Page title={words.person.mail.title} lead={words.person.mail.lead}>
      {me.state === 'ready' ? (
        <MailForm me={me.data} reload={me.again} />
      ) : (
        <Waiting loads={[me]} />
      )}
    </Page>
  );
}

function MailForm({ me, reload }: { me: Me; reload: () => void }) {
  const { back, goOn } = useReturn();
  const [current, setCurrent] = useState(me);
  const [email, setEmail] = useState(me.email ?? '');
  const [optIn, setOptIn] = useState(me.mailOptIn);
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const text = words.person;

  function mended() {
    setFaults({});
    setSaved(false);
  }

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const fault = mailFault(email, optIn);
    setFaults(fault ? { email: fault } : {});
    setRefusal(undefined);
    setSaved(false);
    setTurn(turn + 1);
    if (fault) return;
    setBusy(true);
    try {
      setCurrent(await saveMe(formOf(current, mailAddress(email), optIn)));
      if (back) return goOn();
      setSaved(true);
    } catch (error) {
      setRefusal(error);
    }
    setBusy(false);
  }

  return (
    <form class="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} turn={turn} />
      {refusal !== undefined && <SaveRefusal error={refusal} reload={reload} />}
      {saved && <Saved />}
      <div class="card stack">
        <TextField
          id="email"
          label={text.email}
          hint={text.emailHint}
          type="email"
          inputMode="email"
          autoComplete="email"
          value={email}
          onInput={(typed) => {
            setEmail(typed);
            mended();
          }}
          fault={faults['email']}
        />
        <Check
          label={text.mailOptIn}
          checked={optIn}
          onChange={(wished) => {
            setOptIn(wished);
            mended();
          }}
        />
      </div>
      <Button type="submit" look="primary" busy={busy && text.saving}>
        {text.save}
      </Button>
    </form>
  );
}
