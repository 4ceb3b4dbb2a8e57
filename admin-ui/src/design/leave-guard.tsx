import { useBlocker } from '@tanstack/react-router';
import { formWords } from '@/words/form';
import { Confirm } from './modal';

/** Asks once before a page with unsaved input is left. After saving: `navigate({ …, ignoreBlocker: true })`. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Confirm
      title={formWords.leave}
      act={formWords.leaveDo}
      keep={formWords.leaveNot}
      onAct={blocker.proceed}
      onKeep={blocker.reset}
    >
      {formWords.leaveWhy}
    </Confirm>
  );
}
