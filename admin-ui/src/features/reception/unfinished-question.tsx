import { Confirm } from '@/design/modal';
import { nameOf } from '@/people/names';
import { receptionWords } from '@/words/reception';
import type { DeskResident } from './opened';

/** What waits for the answer, and its word on the button. */
export type Waiting = { go: () => void; act: string };

/** A result that is not recorded yet is never taken from the screen unasked. */
export function UnfinishedQuestion({
  resident,
  waiting,
  onKeep,
  onAct,
}: {
  resident: DeskResident;
  waiting: Waiting;
  onKeep: () => void;
  onAct: () => void;
}) {
  return (
    <Confirm
      title={receptionWords.unfinished}
      act={waiting.act}
      keep={receptionWords.unfinishedNot}
      onKeep={onKeep}
      onAct={onAct}
    >
      {receptionWords.unfinishedWhy(nameOf(resident))}
    </Confirm>
  );
}
