import { expect, it } from 'vitest';
import { aResident } from '@/testing/people';
import { detailsShape, katakana, toSend, typedFrom } from './details';

it.each([
  ['たむら', 'タムラ'],
  ['ﾀﾑﾗ', 'タムラ'],
  [' タムラ ', 'タムラ'],
  ['Nguyen', 'Nguyen'],
  ['さん=てぐじゅぺり', 'サン＝テグジュペリ'],
  ['サン゠テグ\u200bジュペリ', 'サン＝テグジュペリ'],
])('writes the kana name %s as %s', (typed, kana) => {
  expect(katakana(typed)).toBe(kana);
});

it('asks for the name in kana and refuses kanji there', () => {
  const said = (familyNameKana: string) =>
    detailsShape.safeParse({ ...typedFrom(aResident()), familyNameKana }).error?.issues[0]?.message;
  expect(said('')).toBe('カナの名前を入れてください');
  expect(said('田村')).toBe('カタカナかローマ字で入れてください');
  expect(said('たむら')).toBeUndefined();
  expect(said('サン＝テグジュペリ')).toBeUndefined();
  expect(said('マリア・O’Hara')).toBeUndefined();
});

it('leaves out what is empty, and never sends a real birth date', () => {
  const resident = aResident({ phone: undefined, version: 3 });
  const sent = toSend(detailsShape.parse(typedFrom(resident)), resident, 3, true);
  expect(sent).not.toHaveProperty('phone');
  expect(sent).not.toHaveProperty('birthDate');
  expect(sent.version).toBe(3);
});

it('sends the birth date that replaces a dummy one', () => {
  const resident = aResident({ birthDateKind: 'DUMMY' });
  const typed = { ...typedFrom(resident), birthDate: '1951-10-12' };
  expect(toSend(detailsShape.parse(typed), resident, 0, true)).toMatchObject({
    birthDate: '1951-10-12',
    birthDateConfirmed: false,
  });
});

it('sends whether somebody is protected only for those who are shown it', () => {
  const resident = aResident();
  const details = detailsShape.parse(typedFrom(resident));
  expect(toSend(details, resident, 0, false)).not.toHaveProperty('protectedPerson');
  expect(toSend(details, resident, 0, true).protectedPerson).toBe(false);
});
