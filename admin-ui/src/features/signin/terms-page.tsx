import { useMutation, useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { letIn } from '@/api/access';
import { api } from '@/api/client';
import type { LoginAnswer, Terms } from '@/api/types';
import { Button } from '@/design/button';
import { Checkbox } from '@/design/choice';
import { Loading, LoadFailed } from '@/design/loading';
import { ProblemBanner } from '@/design/problem-banner';
import { signOut } from '@/session/sign-out';
import { words } from '@/words/common';
import { termsWords } from '@/words/sign-in';
import { EntryPage } from './entry-page';

export function TermsPage() {
  const terms = useQuery({
    queryKey: ['terms'],
    queryFn: ({ signal }) => api.get<Terms>('/api/admin/terms', { signal }),
  });
  const [agreed, setAgreed] = useState(false);
  const accept = useMutation({
    mutationFn: () => api.post<LoginAnswer>('/api/admin/terms', { accepted: true }),
    onSuccess: letIn,
  });
  return (
    <EntryPage title={termsWords.title} lead={termsWords.lead} wide>
      {terms.isPending && <Loading />}
      {terms.isError && <LoadFailed error={terms.error} onRetry={() => void terms.refetch()} />}
      {terms.data && (
        <div className="grid gap-4">
          <p className="text-ink2">{termsWords.version(terms.data.version)}</p>
          <div className="terms-text" tabIndex={0} role="region" aria-label={termsWords.title}>
            {terms.data.text}
          </div>
          <ProblemBanner error={accept.error} />
          <Checkbox label={termsWords.agree} checked={agreed} onChange={() => setAgreed(!agreed)} />
          <div className="flex flex-wrap items-start justify-end gap-3">
            <Button onClick={() => void signOut()}>{words.signOut}</Button>
            <Button
              look="primary"
              icon={Check}
              busy={accept.isPending}
              busyText={termsWords.acting}
              unavailable={agreed ? undefined : termsWords.needed}
              onClick={() => accept.mutate()}
            >
              {termsWords.act}
            </Button>
          </div>
        </div>
      )}
    </EntryPage>
  );
}
