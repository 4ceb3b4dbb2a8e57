import { useEffect, useRef } from 'react';

/** When what had the focus has gone, the title of what came instead gets it: never nobody. `shown`: what is there now. */
export function useKeepFocus(shown: string) {
  const desk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const lost = !document.activeElement || document.activeElement === document.body;
    const title = (which: string) => desk.current?.querySelector<HTMLElement>(which);
    if (lost) (title('.desk-card h2') ?? title('h1'))?.focus();
  }, [shown]);
  return desk;
}
