import { expect, it } from 'vitest';
import { NoAnswer, Problem, SignedOut } from '../api/problem';
import { learn } from '../words/words';
import { reasonOf, sentenceOf } from './sentence';

it("before our words have come the server's stand in", () => {
  const detail = '住民の番号がちがいます';
  expect(sentenceOf(new Problem({ code: 'busy', detail, status: 503 } as never))).toBe(detail);
});

it('residents hear their own words, not those the server has for staff', async () => {
  await learn('problems');
  const detail = 'この枠は、12歳からです';
  expect(reasonOf({ code: 'too-young', detail, possibleFrom: '2026-12-20' })).toBe(
    '接種を受ける日に、対象の年齢になっていません。接種できるのは、2026年12月20日(日)からです',
  );
});

it("the server's sentence stands where it names an hour that only it knows", () => {
  const detail = '予約は、2026年12月1日午前10時に始まります。それまでお待ちください';
  expect(reasonOf({ code: 'not-open-yet', detail, possibleFrom: '2026-12-01' })).toBe(detail);
});

it('a code without words here is told as the server tells it', () => {
  expect(
    sentenceOf(new Problem({ code: 'new-rule', detail: '新しい決まりです', status: 409 } as never)),
  ).toBe('新しい決まりです');
});

it('only a lost answer is blamed on the line', () => {
  expect(sentenceOf(new NoAnswer())).toMatch(/つながりにくく/);
  expect(sentenceOf(new TypeError('a fault of ours'))).toMatch(/システムの不具合/);
  expect(sentenceOf(new SignedOut())).toMatch(/ログインが切れていました/);
});
