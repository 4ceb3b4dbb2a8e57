import { useBlocker } from '@tanstack/react-router';
import { Confirm } from '@/design/modal';
import { nameOf } from '@/people/names';
import { receptionWords } from '@/words/reception';
import type { DeskResident } from './opened';

/** What waits for the answer, its word on the button, and what has to be said first. */
export type Waiting = { go: () => void; act: string; said?: string };

/** A result that is not recorded yet is never taken from the screen unasked: not by a scan, a link or the way back. */
export function UnfinishedQuestion({
  resident,
  waiting,
  onStay,
  onAnswered,
}: {
  resident: DeskResident;
  waiting: Waiting | undefined;
  onStay: () => void;
  onAnswered: () => void;
}) {
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname,
    enableBeforeUnload: true,
    withResolver: true,
  });
  if (!waiting && leaving.status !== 'blocked') return null;
  return (
    <Confirm
      title={receptionWords.unfinished}
      act={waiting?.act ?? receptionWords.unfinishedLeave}
      keep={receptionWords.unfinishedNot}
      onKeep={() => {
        onStay();
        onAnswered();
        leaving.reset?.();
      }}
      onAct={() => {
        onAnswered();
        waiting?.go();
        leaving.proceed?.();
      }}
    >
      {waiting?.said && <b className="block">{waiting.said}</b>}
      {receptionWords.unfinishedWhy(nameOf(resident))}
    </Confirm>
  );
}
