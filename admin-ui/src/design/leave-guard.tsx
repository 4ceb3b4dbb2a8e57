import { useBlocker } from '@tanstack/react-router';
import { formWords } from '@/words/form';
import { Confirm } from './modal';

export type Place = { pathname: string; search: unknown };

/**
 * Asks once before a page with unsaved input is left. `within`: where going loses nothing, for example another choice
 * on the same page. After saving: `navigate({ …, ignoreBlocker: true })`.
 */
export function LeaveGuard({
  unsaved,
  within = () => false,
}: {
  unsaved: boolean;
  within?: (now: Place, next: Place) => boolean;
}) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && !within(current, next),
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

export function samePage(now: Place, next: Place): boolean {
  return now.pathname === next.pathname;
}
