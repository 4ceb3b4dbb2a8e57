import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '@/api/client';
import type { ReceptionDay, ReservationView, Scan } from '@/api/types';
import { heard, mayComeLater } from './connection';
import { afterStep, fromList, type Asked, type Opened } from './opened';
import { playAnswer } from './sounds';

type Desk = { opened?: Opened; asking: boolean; error?: unknown };

/**
 * Who is at the desk: asks the server about a code, plays the answer, and keeps it until the next one. Only the answer
 * to the newest question counts, and none after the desk was cleared. Without a connection the day's list answers.
 */
export function useScan(
  venueId: string,
  codeOfAddress: string | undefined,
  day: ReceptionDay | undefined,
  onCode: (code?: string) => void,
) {
  const [desk, setDesk] = useState<Desk>({ asking: codeOfAddress !== undefined });
  const turn = useRef(0);
  const ask = (asked: Asked) =>
    heard(api.post<Scan>('/api/admin/reception/scan', { ...asked, venueId })).then((scan): Opened => ({
      ...scan,
      from: 'scan',
      asked,
    }));
  function show(opened: Opened) {
    playAnswer(opened.outcome === 'BOOKED_HERE');
    setDesk({ asking: false, opened });
    const { code } = opened.asked;
    onCode(opened.reservation?.checkInCode ?? (code.startsWith('R') ? code : undefined));
  }

  function look(asked: Asked) {
    const mine = ++turn.current;
    const newest = () => mine === turn.current;
    ask(asked).then(
      (opened) => newest() && show(opened),
      (error: unknown) => newest() && fail(asked, error),
    );
  }
  function fail(asked: Asked, error: unknown) {
    const listed = mayComeLater(error) ? fromList(day, asked) : undefined;
    if (listed) return show(listed);
    playAnswer(false);
    setDesk({ asking: false, error });
  }
  const lookAtStart = useEffectEvent(() => {
    if (codeOfAddress) look({ code: codeOfAddress });
  });
  useEffect(() => {
    const newest = turn;
    lookAtStart();
    return () => {
      newest.current++;
    };
  }, []);

  return {
    ...desk,
    open: (asked: Asked) => {
      setDesk({ asking: true });
      look(asked);
    },
    close: () => {
      turn.current++;
      setDesk({ asking: false });
      onCode(undefined);
    },
    /** The opened booking took a step. */
    become: (after: ReservationView) =>
      setDesk((before) => ({ ...before, opened: afterStep(before.opened, after) })),
    /** Somebody else changed the opened booking: read it again, without taking away what is on the screen. */
    renew: async () => {
      const { opened } = desk;
      const mine = turn.current;
      if (!opened) return;
      const again = await ask(opened.asked).catch(() => undefined);
      if (again && mine === turn.current) setDesk({ asking: false, opened: again });
    },
  };
}

export type ScanDesk = ReturnType<typeof useScan>;
