import { CircleX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { words } from '@/words/common';
import { useFaultsInTitle } from './tab-title';

export type FormFault = { field: string; message: string };

/**
 * Above a form that was refused: how many things to put right, each a link to its field (the field's id).
 * Takes the focus whenever `attempt` changes.
 */
export function ErrorSummary({ faults, attempt }: { faults: FormFault[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useFaultsInTitle(faults.length);
  // The faults may be drawn a moment after the attempt is counted.
  const answered = useRef(0);
  useEffect(() => {
    if (attempt === answered.current || faults.length === 0) return;
    answered.current = attempt;
    box.current?.focus();
  }, [attempt, faults.length]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="error-summary" role="group" aria-labelledby="error-summary-title">
      <CircleX aria-hidden size={22} />
      <div>
        <p id="error-summary-title" className="font-bold">
          {words.repair(faults.length)}
        </p>
        <ol>
          {faults.map((fault) => (
            <li key={fault.field + fault.message}>
              <a
                href={`#${fault.field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fault.field)?.focus();
                }}
              >
                {fault.message}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
