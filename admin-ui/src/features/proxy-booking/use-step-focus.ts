import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Step } from './steps';

/**
 * Where the voice is: `go` puts the focus on the first thing to answer of a step, as soon as it is on the screen
 * (lists come from the server).
 */
export function useStepFocus(root: RefObject<HTMLElement | null>, first: Step) {
  const [step, setStep] = useState<Step>(first);
  const [, again] = useState(0);
  const wanted = useRef(true);
  useEffect(() => {
    if (!wanted.current) return;
    const target = root.current?.querySelector<HTMLElement>(
      `[data-step=${step}] :is(input, button[tabindex="0"])`,
    );
    if (!target) return;
    wanted.current = false;
    target.focus();
    if (target instanceof HTMLInputElement && target.type === 'text') target.select();
  });
  function go(next: Step) {
    wanted.current = true;
    setStep(next);
    again((count) => count + 1);
  }
  return { step, go };
}
