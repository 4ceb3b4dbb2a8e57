import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '@/api/client';
import { Problem } from '@/api/problem';
import type { ReceptionDay, ReservationView, Scan } from '@/api/types';
import { heard, lossesSoFar, mayComeLater, useConnected, useLosses } from './connection';
import { noteRead } from './last-read';
import { afterStep, fromList, type Asked, type Opened } from './opened';
import { playAnswer } from './sounds';

type Desk = {
  opened?: Opened;
  /** Keys are coming in, or the server is asked: nobody is at the desk. */
  asking: boolean;
  error?: unknown;
  /** What was read and is no code. */
  unreadable?: string;
  /** How often the opened person could not be read again so far. */
  failedReads?: number;
};

/** Until a person who could not be read again is asked for once more. */
const pause = 5_000;

/**
 * Who is at the desk: asks the server about a code, plays the answer, and keeps it until the next one. Only the answer
 * to the newest question counts, and none after the desk was cleared. Without a connection the day's list answers, and
 * what was shown before or without it is read again afterwards.
 */
export function useScan(
  venueId: string,
  codeOfAddress: string | undefined,
  day: ReceptionDay | undefined,
  onCode: (code?: string) => void,
) {
  const [desk, setDesk] = useState<Desk>({ asking: codeOfAddress !== undefined });
  const turn = useRef(0);
  const connected = useConnected();
  const losses = useLosses();
  const { opened } = desk;
  const old = connected && opened !== undefined && (opened.from === 'list' || opened.losses !== losses);

  async function ask(asked: Asked): Promise<Opened> {
    const scan = await heard(api.post<Scan>('/api/admin/reception/scan', { ...asked, venueId }));
    return { ...scan, from: 'scan', asked, losses: lossesSoFar() };
  }
  function show(found: Opened) {
    setDesk({ asking: false, opened: found });
    const { code } = found.asked;
    onCode(found.reservation?.checkInCode ?? (code.startsWith('R') ? code : undefined));
    playAnswer(found.outcome === 'BOOKED_HERE');
  }
  function look(asked: Asked) {
    noteRead(asked.code);
    const mine = ++turn.current;
    const newest = () => mine === turn.current;
    ask(asked).then(
      (found) => newest() && show(found),
      (error: unknown) => newest() && fail(asked, error),
    );
  }
  function fail(asked: Asked, error: unknown) {
    const listed = mayComeLater(error) ? fromList(day, asked) : undefined;
    if (listed) return show({ ...listed, losses: lossesSoFar() });
    if (isNoCode(error)) return refuse(asked.code);
    setDesk({ asking: false, error });
    playAnswer(false);
  }
  function refuse(text: string) {
    turn.current++;
    noteRead(text);
    setDesk({ asking: false, unreadable: text });
    onCode(undefined);
    playAnswer(false);
  }
  /** Reads the opened person again, without taking away what is on the screen meanwhile. */
  async function renew() {
    const mine = turn.current;
    if (!opened) return;
    const next = await ask(opened.asked).then(
      (again) => (): Desk => ({ asking: false, opened: again }),
      (error: unknown) =>
        (before: Desk): Desk =>
          mayComeLater(error)
            ? { ...before, failedReads: (before.failedReads ?? 0) + 1 }
            : { asking: false, error },
    );
    if (mine === turn.current) setDesk(next);
  }

  /** Asks with what was read from a document; the card stays until the answer, which counts only for who is still here. */
  async function prove(asked: Asked) {
    const mine = turn.current;
    const found = await ask(asked);
    if (mine === turn.current) show(found);
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
  const readAgain = useEffectEvent(() => void renew());
  useEffect(() => {
    if (old) readAgain();
  }, [old]);
  const { failedReads } = desk;
  useEffect(() => {
    if (!failedReads) return;
    const timer = setTimeout(() => readAgain(), pause);
    return () => clearTimeout(timer);
  }, [failedReads]);

  return {
    ...desk,
    /** The connection is back: nothing may be done before the person was read again. */
    old,
    open: (asked: Asked) => {
      setDesk({ asking: true });
      look(asked);
    },
    /** A reader has begun: whoever was at the desk is not the one it is about. */
    begin: () => {
      turn.current++;
      noteRead('');
      setDesk({ asking: true });
    },
    refuse,
    close: () => {
      turn.current++;
      setDesk({ asking: false });
      onCode(undefined);
    },
    /** The opened booking took a step. */
    become: (after: ReservationView) =>
      setDesk((before) => ({ ...before, opened: afterStep(before.opened, after) })),
    renew,
    prove,
  };
}

function isNoCode(error: unknown): boolean {
  return error instanceof Problem && error.fields.some(({ code }) => code === 'scan-format');
}

export type ScanDesk = ReturnType<typeof useScan>;
