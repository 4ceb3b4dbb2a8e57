import { RotateCcw } from 'lucide-react';
import type { SlotForm } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { addSlotsWords as words } from '@/words/add-slots';
import { fullDate } from '@/words/dates';
import { BatchProblem } from './batch-problem';
import { daysOf, keyOf, momentsOf, timesOf } from './pattern';
import { PreviewGrid } from './preview-grid';
import type { SlotTyped } from './slot-shape';
import { Drafts } from './drafts';
import { refusedAmong, type Draft, type Trial } from './trial';

type AddPreviewProps = {
  typed: SlotTyped;
  current: readonly SlotForm[];
  excluded: ReadonlySet<string>;
  onExclude: (excluded: ReadonlySet<string>) => void;
  trial: Trial;
  drafts: readonly Draft[];
  /** What a draft became; without slots it is gone. */
  onDraft: (draft: Draft) => void;
};

/** The live right side of the dialog: what the form makes, what clashes, what was put aside. */
export function AddPreview({ drafts, onDraft, ...rest }: AddPreviewProps) {
  return (
    <div className="grid gap-3">
      <h3>{words.result}</h3>
      <Result {...rest} />
      {drafts.length > 0 && <Drafts drafts={drafts} trial={rest.trial} onDraft={onDraft} />}
    </div>
  );
}

function Result({ typed, current, excluded, onExclude, trial }: Omit<AddPreviewProps, 'drafts' | 'onDraft'>) {
  const moments = momentsOf(typed);
  const kept = moments.filter((moment) => !excluded.has(keyOf(moment)));
  if (moments.length === 0) return <p className="text-ink2">{words.nothing}</p>;
  const refused = refusedAmong(current, trial.inForm);
  const refusedKeys = new Set(refused.map(({ form }) => keyOfForm(form)));
  const days = daysOf(typed);
  const times = timesOf(typed.ranges, typed.repeat === 'ONE');
  const seats = kept.length * (Number(typed.capacity) || 0);
  const even = kept.length === moments.length;
  function toggle(key: string) {
    const next = new Set(excluded);
    if (!next.delete(key)) next.add(key);
    onExclude(next);
  }
  return (
    <>
      <p role="status">
        <span className="preview-count">{kept.length}</span>
        <b>{words.unit}</b>{' '}
        <span className="ml-2 text-ink2">
          {even ? words.sum(days.length, times.length, seats) : words.sumUneven(days.length, seats)}
        </span>
      </p>
      <PreviewGrid
        days={days}
        times={times}
        capacity={typed.capacity}
        excluded={excluded}
        refused={refusedKeys}
        onToggle={toggle}
      />
      <p className="field-hint">{words.gridHint}</p>
      {!even && (
        <p>
          {words.excluded(moments.length - kept.length)}{' '}
          <Button look="text" size="small" icon={RotateCcw} onClick={() => onExclude(new Set())}>
            {words.includeAll}
          </Button>
        </p>
      )}
      <Refused
        whys={refused.map(({ why }) => why)}
        onDrop={() => onExclude(new Set([...excluded, ...refusedKeys]))}
      />
      {kept.length > 0 && (
        <TrialNotes set={typed.set} current={current} trial={trial} refused={refused.length > 0} />
      )}
    </>
  );
}

/** Which cannot be registered and why: clashes, days outside the programme, a vaccine the venue does not handle. */
function Refused({ whys, onDrop }: { whys: readonly string[]; onDrop: () => void }) {
  const sentences = [...new Set(whys)];
  if (sentences.length === 0) return null;
  return (
    <Banner tone="warn" live>
      <p className="font-bold">{words.refused(whys.length)}</p>
      <ul className="list-disc pl-5">
        {sentences.slice(0, 3).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.length > 3 && <li>{words.more(sentences.length - 3)}</li>}
      </ul>
      <Button size="small" className="mt-2" onClick={onDrop}>
        {words.dropRefused(whys.length)}
      </Button>
    </Banner>
  );
}

/** What the server says about it: still asking, no clash, the second halves, or a rule that says no. */
function TrialNotes({
  set,
  current,
  trial,
  refused,
}: {
  set: boolean;
  current: readonly SlotForm[];
  trial: Trial;
  refused: boolean;
}) {
  if (current.length === 0) return <p className="field-hint">{words.notYet}</p>;
  const firsts = new Set(current.map((form) => form.startsAt.slice(0, 10)));
  const seconds = trial.seconds.filter(([first]) => firsts.has(first));
  return (
    <>
      <BatchProblem error={trial.error} />
      {!refused && !trial.error && (
        <p role="status" className="field-hint">
          {trial.checking ? words.checking : words.fine}
        </p>
      )}
      {set && (
        <div className="text-ink2">
          <p>{words.setResult(current.length)}</p>
          {seconds.length > 0 && (
            <details open={seconds.length <= 4 || undefined}>
              <summary className="w-fit py-1 font-bold">{words.setDates}</summary>
              <ul>
                {seconds.map(([first, second]) => (
                  <li key={first + second}>
                    <span className="whole">{fullDate(first)}</span> →{' '}
                    <b className="whole">{fullDate(second)}</b>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </>
  );
}

function keyOfForm(form: SlotForm): string {
  return keyOf({
    date: form.startsAt.slice(0, 10),
    start: form.startsAt.slice(11, 16),
    end: form.endsAt.slice(11, 16),
  });
}
