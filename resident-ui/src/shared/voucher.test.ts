import { expect, it } from 'vitest';
import { readVoucher } from './voucher';

it.each([
  '4100127305',
  ' 4100 127305',
  '４１００１２７３０５',
  '4100-127305',
  '４１００ー１２７３０５',
  '\ufeff4100\u2010127\u2212305\u200b',
  '4100─127\u301c305',
])('the voucher number %s is read as its ten digits', (text) => {
  expect(readVoucher(text)).toEqual({ number: '4100127305' });
});

it('keeps leading zeros', () => {
  expect(readVoucher('0000000001')).toEqual({ number: '0000000001' });
});

it('takes the 16 digits with the municipality in front', () => {
  expect(readVoucher('9999974100127305')).toEqual({
    municipalityCode: '999997',
    number: '4100127305',
  });
});

it('takes the 18 digits of the reading line', () => {
  expect(readVoucher('219999974100127305')).toEqual({
    municipalityCode: '999997',
    number: '4100127305',
  });
});

it('says how many digits it found where the number is too short', () => {
  expect(readVoucher('410012730')).toEqual({ digits: 9 });
});

it('finds no digits where letters stand', () => {
  expect(readVoucher('41001273O5')).toEqual({ digits: 0 });
});
