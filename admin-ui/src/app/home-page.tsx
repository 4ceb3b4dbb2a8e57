import { useQueries } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '@/design/button';
import { LoadFailed, Loading } from '@/design/loading';
import { Card, PageHead } from '@/design/page';
import type { SetupStep } from '@/routing/menu';
import { useMe } from '@/session/me';
import { may } from '@/session/rights';
import { count, words } from '@/words/common';
import { homeWords } from '@/words/home';
import { menu, setupSteps } from './menu';

/** Leads an empty tenant through its first steps; afterwards the shortest way to every page of the role. */
export function HomePage() {
  const me = useMe();
  return (
    <>
      <PageHead title={words.home} note={me.siteName} />
      <div className="grid gap-4">
        <FirstSteps steps={setupSteps.filter((step) => may(me.role, step.right))} />
        <div className="grid grid-cols-[repeat(auto-fill,minmax(260px,1fr))] gap-4">
          {menu.map((group) => {
            const entries = group.entries.filter((entry) => may(me.role, entry.right));
            return (
              entries.length > 0 && (
                <Card key={group.label} title={group.label}>
                  <ul className="grid gap-2">
                    {entries.map((entry) => (
                      <li key={entry.to}>
                        <Link to={entry.to} className="inline-flex min-h-8 items-center gap-2">
                          <entry.icon aria-hidden size={19} />
                          {entry.label}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </Card>
              )
            );
          })}
        </div>
      </div>
    </>
  );
}

function FirstSteps({ steps }: { steps: readonly SetupStep[] }) {
  const answers = useQueries({
    queries: steps.map((step) => ({
      queryKey: [...step.queryKey],
      queryFn: ({ signal }: { signal: AbortSignal }) => step.count(signal),
    })),
  });
  const failed = answers.find((answer) => answer.isError);
  if (steps.length === 0) return null;
  if (failed) return <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />;
  if (answers.some((answer) => answer.isPending)) return <Loading rows={steps.length} />;
  const counts = answers.map((answer) => answer.data ?? 0);
  const now = counts.indexOf(0);
  return (
    <Card title={now === -1 ? homeWords.ready : homeWords.first}>
      {now !== -1 && <p className="mb-3 text-ink2">{homeWords.firstWhy}</p>}
      <ol className="grid gap-2">
        {steps.map((step, index) => (
          <StepRow
            key={step.name}
            step={step}
            place={index + 1}
            existing={counts[index] ?? 0}
            state={(counts[index] ?? 0) > 0 ? 'done' : index === now ? 'now' : 'later'}
          />
        ))}
      </ol>
    </Card>
  );
}

function StepRow({
  step,
  place,
  existing,
  state,
}: {
  step: SetupStep;
  place: number;
  existing: number;
  state: 'done' | 'now' | 'later';
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0">
      <span
        className={`grid size-8 place-items-center rounded-full font-bold ${
          state === 'done' ? 'bg-ok-soft text-ok' : 'border border-control'
        }`}
      >
        {state === 'done' ? <Check aria-label={homeWords.done} size={18} /> : place}
      </span>
      <span className="min-w-0 flex-1 basis-60">
        <b>{step.name}</b>
        <span className="block text-ink2">{state === 'done' ? count(existing) : step.why}</span>
      </span>
      {state === 'now' && (
        <ButtonLink to={step.to} look="primary">
          {step.act}
        </ButtonLink>
      )}
      {state === 'later' && <span className="text-ink2">{homeWords.later}</span>}
    </li>
  );
}
