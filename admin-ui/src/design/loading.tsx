import { RotateCw } from 'lucide-react';
import { words } from '@/words/common';
import { Button } from './button';
import { ProblemBanner } from './problem-banner';

/** Keeps the room of a list; says so only after 400 ms. */
export function Loading({ rows = 5 }: { rows?: number }) {
  return (
    <div role="status" className="late flex flex-col gap-5 p-4">
      <span className="field-hint">{words.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="skeleton" aria-hidden />
      ))}
    </div>
  );
}

export function LoadFailed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <div className="flex flex-col items-start gap-3 p-4">
      <p className="font-bold">{words.loadFailed}</p>
      <ProblemBanner error={error} />
      {onRetry && (
        <Button icon={RotateCw} onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}
