import { NoAnswer } from './problem';

const PATIENCE_MS = 25_000;

/**
 * A fetch that counts silence as no answer: on a dead line the browser itself would wait for minutes.
 * The answer comes with its whole body.
 */
export async function fetchInTime(request: Request): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(request, { signal: patience.signal });
    const body = await response.arrayBuffer();
    return new Response(body.byteLength > 0 ? body : null, response);
  } catch {
    throw new NoAnswer();
  } finally {
    clearTimeout(timer);
  }
}
