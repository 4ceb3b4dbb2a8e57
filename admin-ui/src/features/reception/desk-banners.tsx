import { useEffect } from 'react';
import type { ReceptionDay } from '@/api/types';
import { cityTime, clock } from '@/words/dates';
import { receptionWords } from '@/words/reception';
import { useConnected } from './connection';
import { rowOf } from './day';
import { forgetRefused, resend, useUnsent } from './unsent-steps';
import { RefusedBanner, WaitingBanner } from './unsent-banners';
import { nameFor } from './use-desk-news';

/** Above the desk: no connection, what waits for it, and what was refused for somebody who has left the screen. */
export function DeskBanners({
  day,
  heardAt,
  openedId,
  onOpen,
}: {
  day: ReceptionDay | undefined;
  /** When the list was last answered: then what waits can go, too. */
  heardAt: number;
  openedId: string | undefined;
  onOpen: (code: string) => void;
}) {
  const connected = useConnected();
  const unsent = useUnsent();
  useEffect(() => {
    if (heardAt > 0) void resend();
  }, [heardAt]);
  const waiting = unsent.letters.filter((letter) => letter.waits);
  const refused = unsent.refused.filter(({ letter }) => letter.reservationId !== openedId);
  if (connected && waiting.length === 0 && refused.length === 0) return null;
  const since = heardAt > 0 ? `・${receptionWords.lastSeen(clock(cityTime(new Date(heardAt))))}` : '';
  return (
    <div className="desk-notices">
      <WaitingBanner
        letters={waiting}
        disconnected={connected ? undefined : receptionWords.disconnected + since}
        nameOf={(letter) => nameFor(letter, day)}
      />
      <RefusedBanner
        refused={refused}
        nameOf={(letter) => nameFor(letter, day)}
        onOpen={(reservationId) => {
          const row = rowOf(day, (line) => line.reservationId === reservationId);
          if (!row) return undefined;
          return () => {
            forgetRefused(reservationId);
            onOpen(row.line.checkInCode);
          };
        }}
      />
    </div>
  );
}
