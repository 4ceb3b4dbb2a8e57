import { Check, CircleX } from 'lucide-react';

export type Step = { name: string; state: 'done' | 'now' | 'next' | 'failed' };

/** Named steps of a task, for example of an upload. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.name} className="step" aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="step-bar" data-done={step.state === 'done' || step.state === 'now'} />
          <span className="step-name">
            {step.state === 'done' && <Check aria-hidden size={18} className="text-ok" />}
            {step.state === 'failed' && <CircleX aria-hidden size={18} className="text-err" />}
            <span>
              {index + 1}. {step.name}
              {step.state === 'done' && <span className="sr-only"> 済み</span>}
              {step.state === 'failed' && ' できませんでした'}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
