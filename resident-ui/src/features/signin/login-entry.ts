import type { Site } from '../../api/types';
import type { Faults } from '../../design/error-summary';
import { firstPassword, readBirthDate, type BirthDateText } from '../../shared/birth-date';
import { nowInTokyo } from '../../shared/dates';
import { digitsOnly, readVoucher } from '../../shared/voucher';
import { words } from '../../words/words';
import type { AlsoAsked } from './also-asked';

/** What stands in the login form, as typed. */
export interface LoginEntry {
  voucher: string;
  municipality: string;
  birthDate: BirthDateText;
  password: string;
  addition: string;
}

export const noEntry: LoginEntry = {
  voucher: '',
  municipality: '',
  birthDate: { year: '', month: '', day: '' },
  password: '',
  addition: '',
};

/** A workplace's provisional vouchers come with a random first password, not the birth date. */
export function startsByPassword(plan: Site['plan']): boolean {
  return plan === 'WORKPLACE';
}

export interface Credentials {
  voucherNumber: string;
  password: string;
  municipalityCode?: string;
  addition?: string;
}

/** Checks the shape only; whether it is right, the server knows. */
export function readEntry(
  entry: LoginEntry,
  byPassword: boolean,
  asked: AlsoAsked,
): { faults: Faults; credentials?: Credentials } {
  const text = words.signin.faults;
  const faults: Faults = {};

  const voucher = readVoucher(entry.voucher);
  if ('digits' in voucher) faults['voucher'] = voucherFault(entry.voucher, voucher.digits);

  const typedCode = digitsOnly(entry.municipality);
  if (asked.code && !/^\d{6}$/.test(typedCode)) faults['municipality'] = text.municipalityDigits;

  const addition = additionFault(entry.addition, asked);
  if (addition) faults['addition'] = addition;

  const birthDate = readBirthDate(entry.birthDate, nowInTokyo().slice(0, 10));
  if (byPassword && !entry.password) faults['password'] = text.passwordEmpty;
  if (!byPassword && birthDate.fault) faults['birth-date'] = text.birthDate[birthDate.fault];

  if ('digits' in voucher || Object.keys(faults).length > 0) return { faults };
  const password = byPassword ? entry.password : firstPassword(birthDate.date ?? '');
  const municipalityCode = asked.code ? typedCode : voucher.municipalityCode;
  return {
    faults,
    credentials: {
      voucherNumber: voucher.number,
      password,
      ...(municipalityCode && { municipalityCode }),
      ...(asked.addition && { addition: entry.addition }),
    },
  };
}

function additionFault(typed: string, asked: AlsoAsked): string | undefined {
  const text = words.signin.faults;
  if (asked.addition === 'entryCode' && !/^\d{6}$/.test(digitsOnly(typed)))
    return text.entryCodeDigits;
  return asked.addition && !typed.trim() ? text.additionEmpty : undefined;
}

function voucherFault(typed: string, digits: number): string {
  const text = words.signin.faults;
  if (!typed.trim()) return text.voucherEmpty;
  return digits === 0 ? text.voucherLetters : text.voucherDigits(digits);
}
