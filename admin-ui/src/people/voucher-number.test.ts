import { expect, it } from 'vitest';
import { readVoucher } from './voucher-number';

it.each([
  ['0000000001', { number: '0000000001' }],
  ['４１００-１２７３０５', { number: '4100127305' }],
  ['A4100127305A', { number: '4100127305' }],
  ['b4100127305c', { number: '4100127305' }],
  ['9999974100127305', { municipalityCode: '999997', number: '4100127305' }],
  ['219999974100127305', { municipalityCode: '999997', number: '4100127305' }],
  ['A219999974100127305A', { municipalityCode: '999997', number: '4100127305' }],
  ['410012730', undefined],
  ['A4100127305', undefined],
  ['\u200b4100\u2010127305\ufeff', { number: '4100127305' }],
  ['99999741001ー27305', { municipalityCode: '999997', number: '4100127305' }],
  ['4.10E+09', undefined],
])('reads %s as %o', (text, read) => {
  expect(readVoucher(text)).toEqual(read);
});
