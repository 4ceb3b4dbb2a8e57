import { useEffect, useState } from 'react';
import { Problem } from '@/api/problem';
import { problemSentences } from '@/words/problems';

type Letter = { id: string; reservationId: string; words: string; send: () => Promise<unknown> };
type Failed = { id: string; words: string; why: string };

/**
 * What could not be sent because the connection was lost: sent again in its order as soon as it is back. Each letter
 * keeps its idempotency key, so that nothing is recorded twice. `heardAt`: when the server last answered.
 */
export function useOutbox(connected: boolean, heardAt: number) {
  const [waiting, setWaiting] = useState<readonly Letter[]>([]);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const first = waiting[0];
  useEffect(() => {
    if (!connected || !first) return;
    const done = () => setWaiting((before) => before.filter((each) => each !== first));
    first.send().then(done, (error: unknown) => {
      if (isUnreachable(error)) return;
      const why = error instanceof Problem ? problemSentences(error).join(' ') : '';
      setFailed((before) => [...before, { id: first.id, words: first.words, why }]);
      done();
    });
  }, [connected, heardAt, first]);
  useEffect(() => {
    if (!first) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [first]);
  return {
    waiting,
    failed,
    put: (letter: Letter) => setWaiting((before) => [...before, letter]),
    forgetFailed: () => setFailed([]),
  };
}

export type Outbox = ReturnType<typeof useOutbox>;

export function isUnreachable(error: unknown): boolean {
  return error instanceof Problem && error.code === 'unreachable';
}
