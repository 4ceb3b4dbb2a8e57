import { expect, it } from 'vitest';
import { coded, plain, withoutGaps } from './typed';

it.each([
  ['００1\u2010234\u22125', '0012345'],
  ['\ufeff001\u200b\u00a0 23\u00ad45', '0012345'],
  ['001ー2─3\u301c45', '0012345'],
])('reads %s without its gaps', (typed, read) => {
  expect(withoutGaps(typed)).toBe(read);
});

it('keeps one hyphen for every dash where they belong to a code', () => {
  expect(coded(' １６０－０００1')).toBe('160-0001');
  expect(coded('ew\u201048 11')).toBe('ew-4811');
});

it('joins letters over what cannot be seen', () => {
  expect(plain(' カ\u200bﾞ　ア ')).toBe('ガ ア');
});
