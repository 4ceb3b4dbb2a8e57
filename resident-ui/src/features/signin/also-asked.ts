import { Problem } from '../../api/problem';

/** What the server has asked for beside number and password. */
export interface AlsoAsked {
  code: boolean;
  addition?: 'addition' | 'entryCode' | undefined;
}

export const nothingAsked: AlsoAsked = { code: false };

/** What is asked for from now on; what was asked before stays. */
export function alsoAsked(asked: AlsoAsked, error: unknown): AlsoAsked {
  if (!(error instanceof Problem)) return asked;
  if (error.has('municipality-code-needed')) return { ...asked, code: true };
  if (error.has('addition-needed')) return { ...asked, addition: 'addition' };
  return error.has('entry-code-needed') ? { ...asked, addition: 'entryCode' } : asked;
}
