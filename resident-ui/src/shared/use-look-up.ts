import { useEffect, useRef } from 'preact/hooks';

const EVERY_MS = 10_000;
const TIMES = 6;

/** While it is open what has become of an attempt, the page looks by itself: for a minute, and when the line is back. */
export function useLookUp(open: boolean, look: () => Promise<unknown>): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!open) return;
    const now = () => void latest.current();
    let left = TIMES;
    const timer = setInterval(() => {
      now();
      left -= 1;
      if (left === 0) clearInterval(timer);
    }, EVERY_MS);
    addEventListener('online', now);
    return () => {
      clearInterval(timer);
      removeEventListener('online', now);
    };
  }, [open]);
}
