import { loadPuzzle, logIn } from '../../api/calls';
import { Problem } from '../../api/problem';
import type { Credentials } from './login-entry';

/** Logs in; does first the little work that a site under attack asks of a device it does not know. */
export async function enter(site: string, credentials: Credentials): Promise<void> {
  try {
    await logIn({ site, ...credentials });
  } catch (error) {
    if (!(error instanceof Problem && error.has('proof-needed'))) throw error;
    const { solve } = await import('./puzzle');
    const proof = await solve(await loadPuzzle(site), credentials.voucherNumber);
    await logIn({ site, ...credentials, proof });
  }
}
