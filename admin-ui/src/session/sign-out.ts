import { shutOut } from '@/api/access';
import { api } from '@/api/client';

/** Ends the session on the server; whoever signs in next starts with an empty page. */
export async function signOut() {
  try {
    await api.post('/api/auth/staff/logout');
  } finally {
    shutOut();
  }
}
