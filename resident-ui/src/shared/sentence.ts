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

function wordsFor(code: string): string {
  return words.problems[code] ?? words.problems['internal-error'];
}
