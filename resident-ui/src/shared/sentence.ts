import { NoAnswer, Problem, SignedOut } from '../api/problem';
import type { Why } from '../api/types';
import { words } from '../words/words';

/** Here the server's sentence names a day, an hour or a case that ours cannot know. */
const toldByServer = [
  'already-recorded',
  'already-reserved',
  'beyond-offered-period',
  'deadline-passed',
  'door-closed',
  'later-dose-conflicts',
  'no-longer-live',
  'not-open-yet',
  'voucher-blocked',
];

/** What to tell a person about an error: in the words for residents, else in the server's own. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return told(error.code, error.detail);
  if (error instanceof SignedOut) return words.shell.signedOut;
  return error instanceof NoAnswer ? words.shell.noAnswer : words.shell.fault;
}

/** How long to wait before the next try, where the server says so. */
export function waitOf(error: unknown): string | undefined {
  const seconds = error instanceof Problem ? error.retryAfter : undefined;
  return seconds === undefined ? undefined : words.shell.waitFor(Math.max(1, Math.ceil(seconds)));
}

/** The cause, where the first possible day stands beside it. */
export function causeOf(why: Why): string {
  return told(why.code, why.detail);
}

/** The cause and, where it passes, the first possible day. */
export function reasonOf(why: Why): string {
  const cause = causeOf(why);
  if (!why.possibleFrom || toldByServer.includes(why.code)) return cause;
  return words.shell.reasonUntil(cause, words.dates.dayWithYear(why.possibleFrom));
}

function told(code: string, detail: string | undefined): string {
  // On the first page they are on their way yet: the server's own sentence stands in.
  const ours = (words.problems as Partial<Record<string, string>> | undefined)?.[code];
  const theirs = detail || undefined;
  const first = toldByServer.includes(code) ? (theirs ?? ours) : (ours ?? theirs);
  return first ?? words.shell.fault;
}
