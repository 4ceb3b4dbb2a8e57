import type { ReceptionDay } from '@/api/types';
import { Problem } from '@/api/problem';
import { toast } from '@/design/toast';
import { nameOf } from '@/people/names';
import { reservationStatusWords } from '@/words/status';
import { receptionWords } from '@/words/reception';
import { rowOf } from './day';
import { take, useOutcomes, type Outcome } from './unsent-steps';
import { readAs, undo } from './steps';
import type { Letter } from './unsent-store';
import type { ScanDesk } from './use-scan';

/** The name of a letter's person: told when it was written or, after a reload, found in the day's list. */
export function nameFor(letter: Letter, day: ReceptionDay | undefined): string | undefined {
  const row = rowOf(day, (line) => line.reservationId === letter.reservationId);
  return letter.name ?? (row && nameOf(row.line));
}

/** What the desk does when a step was answered: only the person of that step is touched, and named. */
export function useDeskNews(scan: ScanDesk, day: ReceptionDay | undefined) {
  useOutcomes(({ letter, after, error }) => {
    const isOpen = scan.opened?.reservation?.id === letter.reservationId;
    if (after) {
      scan.become(after);
      say({ letter, after }, nameFor(letter, day));
    }
    if (isOpen && !error && letter.act === 'result') scan.close();
    if (isOpen && error instanceof Problem && error.code === 'stale-version') void scan.renew();
  });
}

function say({ letter, after }: Outcome, name: string | undefined) {
  if (!after) return;
  if (!name) return toast(receptionWords.sent, undefined, after.id);
  if (letter.act === 'undo') return toast(receptionWords.undone, undefined, after.id);
  if (letter.act === 'check-in') return toast(receptionWords.checkedIn(name), undefined, after.id);
  const takeBack = {
    label: receptionWords.undo,
    onPress: () => void take(readAs(undo(after, name), after.checkInCode)),
  };
  toast(receptionWords.recorded(name, reservationStatusWords[after.status]), takeBack, after.id);
}
