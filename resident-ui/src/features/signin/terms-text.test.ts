import { expect, it } from 'vitest';
import { blocksOf } from './terms-text';

it('parts the terms into headed paragraphs', () => {
  expect(blocksOf('約束です。\n\n1. 予約\n予約できます。\n取り消せます。\n\n\n# 終わり')).toEqual([
    { lines: ['約束です。'] },
    { heading: '1. 予約', lines: ['予約できます。', '取り消せます。'] },
    { heading: '終わり', lines: [] },
  ]);
});

it('takes a numbered sentence for what it is', () => {
  expect(blocksOf('1. 予約は先着順です。')).toEqual([{ lines: ['1. 予約は先着順です。'] }]);
});
