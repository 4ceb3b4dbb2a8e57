import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Ban, Map as MapIcon, RotateCw, TriangleAlert, Undo2 } from 'lucide-react';
import { Problem } from '@/api/problem';
import { Button, ButtonLink } from '@/design/button';
import { EmptyState } from '@/design/empty-state';
import { PageHead } from '@/design/page';
import { ProblemBanner } from '@/design/problem-banner';
import { NoRights } from '@/routing/roots';
import { words } from '@/words/common';

export function NotFoundPage() {
  return (
    <>
      <PageHead title={words.notFound} />
      <EmptyState icon={MapIcon} title={words.notFound} why={words.notFoundWhy} action={<WaysBack />} />
    </>
  );
}

function NoRightsPage() {
  return (
    <>
      <PageHead title={words.noRights} />
      <EmptyState icon={Ban} title={words.noRights} why={words.noRightsWhy} action={<ToHome />} />
    </>
  );
}

/** When a page could not be loaded or shown. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof NoRights || isProblem(error, 'forbidden')) return <NoRightsPage />;
  if (isProblem(error, 'not-found')) return <NotFoundPage />;
  async function again() {
    reset();
    await router.invalidate();
  }
  return (
    <div className="flex flex-col gap-4 p-4">
      <PageHead title={words.broken} />
      <ProblemBanner error={error} />
      <EmptyState
        icon={TriangleAlert}
        title={words.broken}
        action={
          <Button look="primary" icon={RotateCw} onClick={() => void again()}>
            {words.retry}
          </Button>
        }
      />
    </div>
  );
}

function isProblem(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}

function ToHome() {
  return (
    <ButtonLink to="/" look="primary">
      {words.toHome}
    </ButtonLink>
  );
}

function WaysBack() {
  const router = useRouter();
  return (
    <span className="flex flex-wrap justify-center gap-2">
      <Button icon={Undo2} onClick={() => router.history.back()}>
        {words.backToBefore}
      </Button>
      <ToHome />
    </span>
  );
}
