import { Problem } from '../api/problem';
import type { Why } from '../api/types';
import { words } from '../words/words';

/** What to tell a person about an error: the server's own sentence, else ours for its code. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Problem)) return words.shell.noAnswer;
  return error.detail ?? wordsFor(error.code);
}

export function reasonOf(why: Why): string {
  return why.detail || wordsFor(why.code);
}

/** Only the cause, where the date stands beside it in large type. */
export function causeOf(why: Why): string {
  return why.possibleFrom ? wordsFor(why.code) : reasonOf(why);
}

function wordsFor(code: string): string {
  const known: Partial<Record<string, string>> = words.problems;
  return known[code] ?? words.problems['internal-error'];
}
