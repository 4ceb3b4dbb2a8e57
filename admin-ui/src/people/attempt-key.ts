import { useState } from 'react';
import { newIdempotencyKey } from '@/api/client';

/**
 * One idempotency key per attempt: the same content sent again (a second press, a lost answer) keeps its key,
 * other content gets another. `forget` after a success.
 */
export class AttemptKey {
  private content = '';
  private key = '';

  of(content: unknown): string {
    const written = JSON.stringify(content);
    if (this.key === '' || written !== this.content) {
      this.content = written;
      this.key = newIdempotencyKey();
    }
    return this.key;
  }

  /** Of `content` only, where another attempt may have begun meanwhile. */
  forget(content?: unknown) {
    if (content === undefined || JSON.stringify(content) === this.content) this.key = '';
  }
}

export function useAttemptKey(): AttemptKey {
  return useState(() => new AttemptKey())[0];
}
