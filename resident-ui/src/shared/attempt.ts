/**
 * One Idempotency-Key per attempt to book, change or cancel: the same wish, which names the booking
 * in the version it starts from, keeps its key over
 * retries and reloads until the server has given a clear answer, so a second press never books twice.
 */
export function keyOf(wish: string): string {
  const known = read(wish);
  if (known) return known;
  const key = randomKey();
  write(wish, key);
  return key;
}

export function attemptEnded(wish: string): void {
  memory.delete(wish);
  try {
    sessionStorage.removeItem(name(wish));
  } catch {
    // Without storage the key lives as long as the page.
  }
}

/**
 * Whoever reads the bookings knows what came of the attempts made so far: call the answer then, and
 * the same wish is a new attempt.
 */
export function attemptsSoFar(): () => void {
  const wishes = [...memory.keys(), ...stored()];
  return () => wishes.forEach(attemptEnded);
}

const memory = new Map<string, string>();

const prefix = 'machiyaku.attempt.';
const name = (wish: string) => prefix + wish;

function stored(): string[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

function read(wish: string): string | undefined {
  try {
    return sessionStorage.getItem(name(wish)) ?? memory.get(wish);
  } catch {
    return memory.get(wish);
  }
}

function write(wish: string, key: string): void {
  memory.set(wish, key);
  try {
    sessionStorage.setItem(name(wish), key);
  } catch {
    // Without storage the key lives as long as the page.
  }
}

/** crypto.randomUUID exists on https and localhost only; getRandomValues everywhere. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
