import { expect, it } from 'vitest';
import { isMailAddress, isReading, mailAddress, phoneDigits, toKatakana } from './shapes';

it.each([
  ['さん=てぐじゅぺり', 'サン＝テグジュペリ'],
  ['サン゠テグ\u200bジュペリ', 'サン＝テグジュペリ'],
  ['ﾏﾘｱ･ﾙｲｻ', 'マリア・ルイサ'],
  ['しょ\u2010た', 'ショータ'],
  ['か\u200bﾞ', 'ガ'],
])('the reading %s is kept as %s', (typed, kept) => {
  expect(toKatakana(typed)).toBe(kept);
  expect(isReading(typed)).toBe(true);
});

it('an address may begin with a hyphen, and what cannot be seen does not count', () => {
  expect(isMailAddress('-taro@example.jp')).toBe(true);
  expect(mailAddress('\u200b-taro@example.jp\ufeff')).toBe('-taro@example.jp');
});

it('a phone number is its digits, whatever dash is between', () => {
  expect(phoneDigits('\u200b090\u20101234\u25005678')).toBe('09012345678');
});
