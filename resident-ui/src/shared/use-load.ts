import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Load<T> =
  | { state: 'loading'; data?: undefined; again: () => void }
  | { state: 'ready'; data: T; again: () => void }
  | { state: 'failed'; error: unknown; data?: undefined; again: () => void };

type Kept<T> =
  { key: string; state: 'ready'; data: T } | { key: string; state: 'failed'; error: unknown };

/**
 * Loads what a screen shows and loads again when the key changes; an answer that comes too late is
 * dropped. With an undefined key nothing is loaded yet.
 */
export function useLoad<T>(key: string | undefined, load: () => Promise<T>): Load<T> {
  const [kept, keep] = useState<Kept<T>>();
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    if (key === undefined) return;
    let wanted = true;
    latest.current().then(
      (data) => wanted && keep({ key, state: 'ready', data }),
      (error: unknown) => wanted && keep({ key, state: 'failed', error }),
    );
    return () => {
      wanted = false;
    };
  }, [key, turn]);

  const again = useCallback(() => {
    keep(undefined);
    setTurn((before) => before + 1);
  }, []);

  if (kept === undefined || kept.key !== key) return { state: 'loading', again };
  if (kept.state === 'failed') return { state: 'failed', error: kept.error, again };
  return { state: 'ready', data: kept.data, again };
}
