import { shutOut } from '@/api/access';
import { api } from '@/api/client';
import { Problem } from '@/api/problem';
import { toastProblem } from '@/design/toast';
import { words } from '@/words/common';

const listeners = new Set<() => void>();

/** What is kept on the device for a person goes when the person leaves on purpose, not when a session ends. */
export function onSignOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Ends the session on the server; whoever signs in next starts with an empty page. Where the server was not reached the
 * session lives on: the person stays signed in, is told so, and can try again.
 */
export async function signOut() {
  try {
    await api.post('/api/auth/staff/logout');
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'unauthenticated')
      return toastProblem(error, words.signOutFailed, {
        label: words.signOutAgain,
        onPress: () => void signOut(),
      });
  }
  listeners.forEach((listener) => listener());
  shutOut();
}
