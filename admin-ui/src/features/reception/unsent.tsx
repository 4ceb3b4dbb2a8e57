import { useQueryClient } from '@tanstack/react-query';
import { useMatch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Me } from '@/api/types';
import { attend, useUnsent, useOutcomes } from './unsent-steps';
import { RefusedBanner, WaitingBanner } from './unsent-banners';
import { noteStep } from './queries';

/** Once, in the shell: keeps the desk's steps going on every page, and says so where the desk does not. */
export function Unsent({ me }: { me: Me }) {
  const queries = useQueryClient();
  const desk = useMatch({ from: '/console/reception', shouldThrow: false });
  const { letters, refused } = useUnsent();
  useEffect(() => attend(`${me.tenantCode}/${me.accountId}`), [me.tenantCode, me.accountId]);
  useOutcomes(({ after, error }) => {
    if (after || error) noteStep(queries, after);
  });
  const open = letters.length > 0;
  useEffect(() => {
    if (!open) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [open]);
  if (desk) return null;
  return (
    <>
      <WaitingBanner letters={letters.filter((letter) => letter.waits)} />
      <RefusedBanner refused={refused} />
    </>
  );
}
