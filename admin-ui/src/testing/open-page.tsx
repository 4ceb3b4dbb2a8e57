import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { I18nProvider } from 'react-aria-components';
import { onAccessChange } from '@/api/access';
import { makeQueries } from '@/app/queries';
import { makeRouter } from '@/app/router';

/** The whole console at an address, as a person would have it. */
export function openPage(address: string) {
  const queries = makeQueries();
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [`/admin${address}`] }));
  onAccessChange(() => void router.invalidate());
  render(
    <I18nProvider locale="ja-JP">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { user: userEvent.setup(), address: () => router.state.location.href };
}
