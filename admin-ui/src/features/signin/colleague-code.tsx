import { TicketCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/design/button';
import { TextField } from '@/design/field';
import { Card } from '@/design/page';
import { EntryCodeModal } from '@/people/entry-code';
import { entryCodeWords } from '@/words/entry-code';

/** An administrator lets a colleague in at a new device while strangers try the account. */
export function ColleagueCode() {
  const [loginId, setLoginId] = useState('');
  const [missing, setMissing] = useState(false);
  const [open, setOpen] = useState(false);
  const words = entryCodeWords.ofAccount;
  const typed = loginId.trim();
  return (
    <Card title={words.card}>
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!typed);
          setOpen(Boolean(typed));
        }}
      >
        <p>{words.lead}</p>
        <TextField
          id="colleague"
          label={words.loginId}
          autoCapitalize="none"
          autoComplete="off"
          error={missing ? words.missing : undefined}
          value={loginId}
          onChange={(event) => setLoginId(event.target.value)}
        />
        <Button type="submit" icon={TicketCheck}>
          {words.open}
        </Button>
      </form>
      {open && (
        <EntryCodeModal
          title={words.title(typed)}
          why={words.why}
          path="/api/admin/accounts/entry-code"
          body={{ loginId: typed }}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
