import { X } from 'lucide-react';
import { Button } from '@/design/button';
import { addSlotsWords as words } from '@/words/add-slots';
import { fullDate } from '@/words/dates';
import { refusedAmong, type Draft, type Trial } from './trial';

type OnDraft = (draft: Draft) => void;

/** What was put aside, with what cannot be registered. */
export function Drafts({
  drafts,
  trial,
  onDraft,
}: {
  drafts: readonly Draft[];
  trial: Trial;
  onDraft: OnDraft;
}) {
  return (
    <section aria-label={words.draftsTitle} className="grid gap-2 border-t border-line pt-3">
      <h3>{words.draftsTitle}</h3>
      <ul className="grid gap-2">
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} trial={trial} onDraft={onDraft} />
        ))}
      </ul>
    </section>
  );
}

function DraftLine({ draft, trial, onDraft }: { draft: Draft; trial: Trial; onDraft: OnDraft }) {
  const name = draft.forms[0]?.name ?? '';
  const refused = refusedAmong(draft.forms, trial.inDrafts);
  function dropRefused() {
    const out = new Set(refused.map(({ form }) => form));
    onDraft({ ...draft, forms: draft.forms.filter((form) => !out.has(form)) });
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span className="flex-1">
        <b>{name}</b> {draftLine(draft)}
      </span>
      <Button
        look="text"
        size="small"
        icon={X}
        aria-label={words.dropLabel(name)}
        onClick={() => onDraft({ ...draft, forms: [] })}
      >
        {words.drop}
      </Button>
      {refused.length > 0 && (
        <span className="basis-full">
          <b className="text-warn">{words.refused(refused.length)}</b>
          <span className="block">{refused[0]?.why}</span>
          <Button look="text" size="small" onClick={dropRefused}>
            {words.dropRefused(refused.length)}
          </Button>
        </span>
      )}
    </li>
  );
}

/** 64件 2026/12/01(火)〜2026/12/24(木) */
export function draftLine({ forms }: Pick<Draft, 'forms'>): string {
  const days = forms.map((form) => form.startsAt.slice(0, 10)).sort();
  const [first = '', last = first] = [days[0], days.at(-1)];
  return `${forms.length}${words.unit} ${fullDate(first)}${last === first ? '' : `〜${fullDate(last)}`}`;
}
