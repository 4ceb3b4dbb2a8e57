import { expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { reasonOf, sentenceOf } from './sentence';

it('residents hear their own words, not those the server has for staff', () => {
  const detail = 'この枠は、12歳からです';
  expect(reasonOf({ code: 'too-young', detail, possibleFrom: '2026-12-20' })).toBe(
    '接種を受ける日に、対象の年齢になっていません。2026年12月20日(日)から予約できます',
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
