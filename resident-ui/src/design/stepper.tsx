import './stepper.css';
import { words } from '../words/words';

const STEPS = 4;

interface StepperProps {
  /** From 1. */
  step: 1 | 2 | 3;
  /** The step's name is the page's heading, where the page asks nothing else. */
  heading?: boolean;
}

export function Stepper({ step, heading = false }: StepperProps) {
  const name = words.booking.steps[step - 1];
  return (
    <div class="stepper">
      <div class="stepper-inner">
        <div class="stepper-words">
          {heading ? <h1 tabIndex={-1}>{name}</h1> : <strong>{name}</strong>}
          <span class="together">{words.booking.stepOf(step, STEPS)}</span>
        </div>
        <ol class="stepper-bars" aria-hidden="true">
          {Array.from({ length: STEPS }, (_, index) => (
            <li
              key={index}
              class={index + 1 < step ? 'done' : index + 1 === step ? 'now' : undefined}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}
