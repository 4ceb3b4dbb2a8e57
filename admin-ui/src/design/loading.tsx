import { useRouter } from '@tanstack/react-router';
import { Map as MapIcon, RotateCw, Undo2 } from 'lucide-react';
import { Problem } from '@/api/problem';
import { words } from '@/words/common';
import { Button, ButtonLink } from './button';
import { EmptyState } from './empty-state';
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
  if (error instanceof Problem && error.code === 'not-found') return <Gone />;
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

/** Reading it again would not bring it back: the ways on are the page before, and home. */
function Gone() {
  const router = useRouter();
  return (
    <EmptyState
      icon={MapIcon}
      title={words.gone}
      why={words.goneWhy}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          <Button look="primary" icon={Undo2} onClick={() => router.history.back()}>
            {words.backToBefore}
          </Button>
          <ButtonLink to="/">{words.toHome}</ButtonLink>
        </span>
      }
    />
  );
}
