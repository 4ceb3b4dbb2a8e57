/**
 * What the desk read last, apart from who is shown: every step carries it, so that the server refuses one for a person
 * who was not read. Empty while keys are coming in.
 */
let last: string | undefined;

export function noteRead(text: string) {
  last = text;
}

export function lastRead(): string | undefined {
  return last;
}
