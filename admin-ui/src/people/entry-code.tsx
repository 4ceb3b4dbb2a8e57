import { useMutation } from '@tanstack/react-query';
import { TicketCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { api } from '@/api/client';
import type { EntryCode } from '@/api/types';
import { Button } from '@/design/button';
import { Modal } from '@/design/modal';
import { ProblemBanner } from '@/design/problem-banner';
import { words as common } from '@/words/common';
import { entryCodeWords as words } from '@/words/entry-code';

/** Issues a code that lets somebody in once, and shows it to be read out until the dialog is closed. */
export function EntryCodeModal({
  title,
  why,
  path,
  body,
  onClose,
}: {
  title: string;
  why: string;
  path: string;
  body?: unknown;
  onClose: () => void;
}) {
  const issue = useMutation({ mutationFn: () => api.post<EntryCode>(path, body) });
  const issued = issue.data;
  return (
    <Modal
      open
      title={title}
      onClose={onClose}
      actions={
        issued ? (
          <Button key="close" onClick={onClose}>
            {common.close}
          </Button>
        ) : (
          <Button
            key="issue"
            look="primary"
            icon={TicketCheck}
            busy={issue.isPending}
            busyText={words.issuing}
            onClick={() => issue.mutate()}
          >
            {words.issue}
          </Button>
        )
      }
    >
      <div className="grid gap-3">
        <ProblemBanner error={issue.error} />
        {issued ? <ReadOut code={issued} /> : <p>{why}</p>}
      </div>
    </Modal>
  );
}

/** Takes the focus: the button that issued it is gone, and a second press must not close the code. */
function ReadOut({ code: { code, until } }: { code: EntryCode }) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.focus(), []);
  return (
    <div ref={shown} tabIndex={-1} role="status" className="grid gap-2">
      <p>{words.readOut}</p>
      <p className="entry-code" aria-label={[...code].join(' ')}>
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <p>{words.until(until)}</p>
    </div>
  );
}
