import { waitOf } from '../shared/sentence';

/** How long to wait before trying again, where the server's answer says so. */
export function Wait({ after }: { after: unknown }) {
  const wait = waitOf(after);
  return wait ? <p>{wait}</p> : null;
}
