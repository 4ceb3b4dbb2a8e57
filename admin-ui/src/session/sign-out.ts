import { shutOut } from '@/api/access';
import { api } from '@/api/client';

const listeners = new Set<() => void>();

/** What is kept on the device for a person goes when the person leaves on purpose, not when a session ends. */
export function onSignOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Ends the session on the server; whoever signs in next starts with an empty page. */
export async function signOut() {
  listeners.forEach((listener) => listener());
  try {
    await api.post('/api/auth/staff/logout');
  } finally {
    shutOut();
  }
}
