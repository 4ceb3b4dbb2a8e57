import { withoutGaps } from '@/design/typed';

/** What a voucher's number, line or barcode says. */
export type VoucherCode = { municipalityCode?: string; number: string };

/**
 * 10 digits: the number. 16: municipality code and number. 18: the line on a voucher (kind, dose, municipality
 * code, number). Full-width digits, blanks, hyphens and the start and stop letters of a Codabar reader are taken.
 */
export function readVoucher(text: string): VoucherCode | undefined {
  const plain = withoutGaps(text).replace(/^[A-D](\d+)[A-D]$/i, '$1');
  if (/^\d{10}$/.test(plain)) return { number: plain };
  if (/^\d{16}$/.test(plain)) return { municipalityCode: plain.slice(0, 6), number: plain.slice(6) };
  if (/^\d{18}$/.test(plain)) return { municipalityCode: plain.slice(2, 8), number: plain.slice(8) };
  return undefined;
}

/** How many digits there are where ten were asked for: 「9けたです」. */
export function digitCount(text: string): number {
  return text.normalize('NFKC').replace(/\D/g, '').length;
}
