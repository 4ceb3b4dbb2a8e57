import { useMutation, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import type { Me } from '@/api/types';
import { Banner } from '@/design/banner';
import { Button } from '@/design/button';
import { ProblemBanner } from '@/design/problem-banner';
import { meQuery } from '@/session/me';
import { overrideWords } from '@/words/override';

/** While the special override mode runs: on every page, with its reason, the time left and the way out. */
export function OverrideBanner({ me }: { me: Me }) {
  const queries = useQueryClient();
  const left = useSecondsLeft(me.override?.until);
  const end = useMutation({
    mutationFn: () => api.delete('/api/admin/override-mode'),
    onSettled: () => queries.invalidateQueries(meQuery),
  });
  const runs = me.override !== undefined && left > 0;
  return (
    <div className="no-print">
      <p role="status" className="sr-only">
        {runs && `${overrideWords.on}${overrideWords.reason(me.override?.reason ?? '')}`}
      </p>
      {runs && (
        <Banner
          tone="special"
          actions={
            <>
              <b className="whitespace-nowrap">{overrideWords.left(left)}</b>
              <Button
                icon={X}
                busy={end.isPending}
                busyText={overrideWords.ending}
                onClick={() => end.mutate()}
              >
                {overrideWords.end}
              </Button>
            </>
          }
        >
          <b>{overrideWords.on}</b>
          {overrideWords.means}
          <span className="block">{overrideWords.reason(me.override?.reason ?? '')}</span>
        </Banner>
      )}
      {runs && end.error && <ProblemBanner error={end.error} />}
    </div>
  );
}

function useSecondsLeft(until: string | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!until) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return until ? Math.max(0, Math.round((Date.parse(until) - now) / 1000)) : 0;
}
