import { plain as plainOf } from '@/design/typed';
import { katakana } from './details';
import { readVoucher } from './voucher-number';

type Criterion =
  { voucherNumber: string } | { phone: string } | { familyNameKana: string; givenNameKana?: string };

/** What a line typed into the one search field is: a voucher number, a phone number, or a name in kana. */
export function criterionOf(text: string): Criterion {
  const plain = plainOf(text);
  const digits = plain.replace(/\D/g, '');
  if (/^\+?[\d\s()\p{Pd}−ー─━]+$/u.test(plain)) {
    if (/[\p{Pd}−()]/u.test(plain) || plain.startsWith('+') || digits.length === 11) return { phone: digits };
    return { voucherNumber: readVoucher(plain)?.number ?? digits };
  }
  const read = readVoucher(plain);
  if (read) return { voucherNumber: read.number };
  const [familyNameKana = '', ...given] = katakana(plain).split(/\s+/);
  return given.length > 0 ? { familyNameKana, givenNameKana: given.join(' ') } : { familyNameKana };
}
