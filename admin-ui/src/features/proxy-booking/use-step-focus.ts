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
  const given = useRef<HTMLElement>(undefined);
  useEffect(() => {
    // What got the focus was drawn anew: the new one gets it.
    const gone = given.current?.isConnected === false && document.activeElement === document.body;
    if (!wanted.current && !gone) return;
    const target = root.current?.querySelector<HTMLElement>(
      `[data-step=${step}] :is(input, button[tabindex="0"], [data-focus])`,
    );
    if (!target) return;
    wanted.current = false;
    given.current = target;
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
