import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '@/api/problem';
import { currentAccess, onAccessChange } from '@/api/access';
import { forgetToasts } from '@/design/toast';
import { tellFault } from './unexpected';

const worthAnotherTry = new Set(['unreachable', 'busy']);

/** Server state: fresh for ten seconds, since colleagues change the same lists. Forgotten when the person leaves. */
export function makeQueries(): QueryClient {
  const queries = new QueryClient({
    // What the server says is shown where it was asked; a fault of the page itself might be shown nowhere.
    queryCache: new QueryCache({ onError: tellFault }),
    mutationCache: new MutationCache({ onError: tellFault }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof Problem && worthAnotherTry.has(error.code),
      },
      // Without a connection it fails at once; nothing is booked by itself when the connection is back.
      mutations: { networkMode: 'always' },
    },
  });
  onAccessChange(() => {
    if (currentAccess().state !== 'out') return;
    queries.clear();
    forgetToasts();
  });
  return queries;
}
