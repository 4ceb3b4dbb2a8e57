import type { Resident, Voucher } from '@/api/types';
import { peopleWords } from '@/words/people';

type Named = Pick<Resident, 'familyNameKana' | 'givenNameKana' | 'familyName' | 'givenName'>;

/** タムラ カズコ, or 氏名未登録. */
export function kanaOf(person: Named): string {
  return joined(person.familyNameKana, person.givenNameKana) || peopleWords.nameless;
}

/** 田村 和子; the kana where no other name is known. */
export function nameOf(person: Named): string {
  return joined(person.familyName, person.givenName) || kanaOf(person);
}

/** The kana as a second line, unless it is already the name. */
export function kanaBeside(person: Named): string | undefined {
  const kana = kanaOf(person);
  return kana === nameOf(person) ? undefined : kana;
}

/** The voucher to book on: the one asked for, else the first that may be used. */
export function voucherOf(vouchers: readonly Voucher[], id: string | undefined): Voucher | undefined {
  return (
    vouchers.find((voucher) => voucher.id === id) ??
    vouchers.find((voucher) => voucher.siteAllowed) ??
    vouchers[0]
  );
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
