const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

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
