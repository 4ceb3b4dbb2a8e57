import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/api/client';
import { Brand } from '@/design/brand';
import { DemoRibbon } from '@/design/demo-ribbon';
import { PageHead } from '@/design/page';
import { Toasts } from '@/design/toast';

/** The frame of the pages before the console. */
export function EntryPage({
  title,
  lead,
  wide = false,
  children,
}: {
  title: string;
  lead: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const sites = useQuery({
    queryKey: ['sites'],
    queryFn: ({ signal }) => api.get<{ demo: boolean }>('/api/sites', { signal }),
    staleTime: Infinity,
  });
  return (
    <div className="entry-page">
      {sites.data?.demo && <DemoRibbon />}
      <header className="header">
        <span className="brand">
          <Brand />
        </span>
      </header>
      <main className={`entry-card my-4 ${wide ? 'entry-wide' : 'w-[min(520px,calc(100%-32px))]'}`}>
        <PageHead title={title} />
        <p className="mb-2 text-ink2">{lead}</p>
        <div className="card card-body">{children}</div>
      </main>
      <Toasts />
    </div>
  );
}
