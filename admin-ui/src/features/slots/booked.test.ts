import { expect, it } from 'vitest';
import { aBooking } from '@/testing/slots';
import { bornAndAge, inRosterOrder } from './booked';

it('lists by kana, people without a name after them, cancelled ones last', () => {
  const lines = [
    aBooking({ voucherNumber: '1', familyNameKana: 'ア', status: 'CANCELLED' }),
    aBooking({ voucherNumber: '2' }),
    aBooking({ voucherNumber: '3', familyNameKana: 'タムラ', givenNameKana: 'カズコ' }),
    aBooking({ voucherNumber: '4', familyNameKana: 'イケダ', givenNameKana: 'フミ' }),
  ];
  expect(inRosterOrder(lines).map((line) => line.voucherNumber)).toEqual(['4', '3', '2', '1']);
});

it('writes the birth date short, with the age on the day of the slot', () => {
  const born = (birthDate: string) => aBooking({ birthDate });
  expect(bornAndAge(born('2019-05-01'), '2026-10-12')).toBe('令1.5.1(7)');
  expect(bornAndAge(born('1951-10-12'), '2026-10-11')).toBe('昭26.10.12(74)');
  expect(bornAndAge(born('1951-10-12'), '2026-10-12')).toBe('昭26.10.12(75)');
});

it('marks a stand-in birth date and makes no age of it', () => {
  const standIn = aBooking({ birthDate: '1951-10-12', birthDateKind: 'DUMMY' });
  expect(bornAndAge(standIn, '2026-10-12')).toBe('昭26.10.12(仮)');
  expect(bornAndAge(aBooking({ birthDateKind: 'UNKNOWN' }), '2026-10-12')).toBe('―');
});
