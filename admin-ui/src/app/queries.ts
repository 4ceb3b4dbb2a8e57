import { MutationCache, QueryCache, QueryClient, type Query } from '@tanstack/react-query';
import { isUncertain, Problem } from '@/api/problem';
import { currentAccess, onAccessChange } from '@/api/access';
import { forgetToasts } from '@/design/toast';
import { tellFault } from './unexpected';

const worthAnotherTry = new Set(['unreachable', 'busy']);

/** Server state: fresh for ten seconds, since colleagues change the same lists. Forgotten when the person leaves. */
export function makeQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    // What the server says is shown where it was asked; a fault of the page itself might be shown nowhere.
    queryCache: new QueryCache({ onError: tellFault }),
    // Where it is not known whether it was done, everything on the page is read again, so that it shows; the desk does so
    // by itself.
    mutationCache: new MutationCache({
      onError: (error) => {
        tellFault(error);
        if (isUncertain(error)) void queries.invalidateQueries({ predicate: isNotOfTheDesk });
      },
    }),
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

function isNotOfTheDesk({ queryKey }: Query): boolean {
  return queryKey[0] !== 'reception';
}
