const invisible =
  /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/**
 * What people type and paste, as the server reads it (Typed there): half-width, nothing that cannot
 * be seen, single blanks and none around. Never for names, which stay as they were written.
 */
export function plain(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
}
