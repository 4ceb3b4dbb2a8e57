import { plain } from './typed';

export interface VoucherRead {
  number: string;
  /** Known when the person typed the long number of the voucher's reading line. */
  municipalityCode?: string;
}

/**
 * Reads a voucher number as people copy it: full-width, with blanks or hyphens, the plain 10
 * digits, 16 with the municipality's 6 in front, or the 18 of the reading line (kind, dose, 6, 10).
 */
export function readVoucher(text: string): VoucherRead | { digits: number } {
  const plain = digitsOnly(text);
  if (!/^\d*$/.test(plain)) return { digits: 0 };
  if (plain.length === 10) return { number: plain };
  if (plain.length === 16) return { municipalityCode: plain.slice(0, 6), number: plain.slice(6) };
  if (plain.length === 18) return { municipalityCode: plain.slice(2, 8), number: plain.slice(8) };
  return { digits: plain.length };
}

/** Half-width digits without blanks and hyphens; other characters stay, so that they can be refused. */
export function digitsOnly(text: string): string {
  return plain(text).replace(/[\s\p{Pd}\u2053\u2212\u02d7\u2043\u2796ー\u2500\u2501]/gu, '');
}
