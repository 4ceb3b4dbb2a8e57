/** Numbers and codes as people type, paste and scan them; as the server reads them (Typed), never stricter. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const dash = /[\p{Pd}\u2053\u2212\u02d7\u2043\u2796\u30fc\u2500\u2501]/gu;

/** Half-width, nothing that cannot be seen, single blanks and none around. */
export function plain(text: string): string {
  return text.replace(invisible, '').normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** Plain, without blanks and dashes. */
export function withoutGaps(text: string): string {
  return plain(text).replace(/ /g, '').replace(dash, '');
}

/** Plain, without blanks and with every dash as a hyphen: postcodes, phone numbers, lots. */
export function coded(text: string): string {
  return plain(text).replace(/ /g, '').replace(dash, '-');
}
