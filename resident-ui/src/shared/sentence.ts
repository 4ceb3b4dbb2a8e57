import { Problem } from '../api/problem';
import type { Why } from '../api/types';
import { words } from '../words/words';

/** What to tell a person about an error: the server's own sentence, else ours for its code. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Problem)) return words.shell.noAnswer;
  return error.detail ?? known(error.code) ?? words.problems['internal-error'];
}

export function reasonOf(why: Why): string {
  return why.detail || (known(why.code) ?? words.problems['internal-error']);
}

function known(code: string): string | undefined {
  return (words.problems as Record<string, string | undefined>)[code];
}
