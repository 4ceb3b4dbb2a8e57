import { useSyncExternalStore } from 'react';
import { isUnreachable } from './use-outbox';

function listen(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Is the server there? The device says so, and the last answers did not fail to come. */
export function useConnected(...lastErrors: unknown[]): boolean {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return online && !lastErrors.some(isUnreachable);
}
