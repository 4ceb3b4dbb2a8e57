import { expect, it } from 'vitest';
import { criterionOf } from './criterion';

it.each([
  ['4100127305', { voucherNumber: '4100127305' }],
  ['A4100127305A', { voucherNumber: '4100127305' }],
  ['219999974100127305', { voucherNumber: '4100127305' }],
  ['0000', { voucherNumber: '0000' }],
  ['03-0000-0001', { phone: '0300000001' }],
  ['03\u20100000\u20100001', { phone: '0300000001' }],
  ['\u200b4100127305\ufeff', { voucherNumber: '4100127305' }],
  ['０８０００００１２３４', { phone: '08000001234' }],
  ['たむら かずこ', { familyNameKana: 'タムラ', givenNameKana: 'カズコ' }],
  ['タムラ', { familyNameKana: 'タムラ' }],
])('takes %s for %o', (text, criterion) => {
  expect(criterionOf(text)).toEqual(criterion);
});
