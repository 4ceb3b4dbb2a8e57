import { Undo2 } from 'lucide-react';
import type { ReservationLine } from '@/api/types';
import { StatusBadge } from '@/design/badge';
import { Button } from '@/design/button';
import { kanaOf, nameOf } from '@/people/names';
import { useVaccines } from '@/session/master-data';
import { clock } from '@/words/dates';
import { peopleWords } from '@/words/people';
import { receptionWords } from '@/words/reception';
import { letterOf, take, useUnsent } from './unsent-steps';
import { mayUndo, readAs, undo } from './steps';

/** One booking of the day. For ten minutes it keeps the undo of what this desk made of it, unless another desk went on. */
export function DayRow({
  line,
  startsAt,
  vaccineId,
  opened,
  onOpen,
}: {
  line: ReservationLine;
  startsAt: string;
  vaccineId: string;
  opened: boolean;
  onOpen: () => void;
}) {
  const unsent = useUnsent();
  const vaccine = useVaccines().find(({ id }) => id === vaccineId)?.name ?? '';
  const mine = unsent.done[line.reservationId];
  const undoable =
    mine !== undefined &&
    mine.status !== 'RESERVED' &&
    mine.status === line.status &&
    mine.version === line.version &&
    mayUndo(mine.statusSince) &&
    !letterOf(unsent, line.reservationId);
  return (
    <li className="day-row" data-opened={opened}>
      <button type="button" className="day-open" onClick={onOpen}>
        <b className="whole">{clock(startsAt)}</b>
        <span className="min-w-0 flex-1">
          <b className="block">{kanaOf(line)}</b>
          <span className="desk-small">
            {vaccine} {peopleWords.dose(line.dose)}
            {line.needs && `・${line.needs}`}
          </span>
        </span>
        <StatusBadge status={line.status} />
      </button>
      {undoable && (
        <Button
          size="touch"
          look="text"
          icon={Undo2}
          aria-label={`${receptionWords.undo} ${kanaOf(line)}`}
          onClick={() => void take(readAs(undo(mine, nameOf(line)), line.checkInCode))}
        >
          {receptionWords.undo}
        </Button>
      )}
    </li>
  );
}
