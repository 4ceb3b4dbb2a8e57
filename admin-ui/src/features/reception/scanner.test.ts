import { expect, it } from 'vitest';
import { Burst, characterOf, isEnter, isScan, readCode } from './scanner';

const keyboard = { key: '', code: '' };

it('takes keys for one scan whatever their speed, until half a second has passed', () => {
  for (const gap of [5, 20, 60, 120, 499]) {
    const burst = new Burst();
    let time = 1000;
    for (const key of '4100127305') {
      expect(burst.isOver(time + gap)).toBe(false);
      burst.add(key, (time += gap));
    }
    expect(burst.isOver(time + 499)).toBe(false);
    expect(burst.isOver(time + 500)).toBe(true);
    expect(burst.end()).toBe('4100127305');
    expect(burst.open).toBe(false);
  }
});

it('knows what no person types', () => {
  const fast = (text: string, gaps: number[]) => {
    const burst = new Burst();
    let time = 0;
    [...text].forEach((key, index) => burst.add(key, (time += gaps[index % gaps.length] ?? 0)));
    return burst.fast;
  };
  expect(fast('R7K3M9QA', [8])).toBe(true);
  expect(fast('R7K3M9QA', [49])).toBe(true);
  expect(fast('R7K3M9QA', [8, 8, 50])).toBe(false);
  expect(fast('1951', [8])).toBe(false);
});

it('forgets how slow the scan before was', () => {
  const burst = new Burst();
  burst.add('1', 0);
  burst.add('2', 400);
  burst.end();
  '410012'.split('').forEach((key, index) => burst.add(key, 5000 + index));
  expect(burst.fast).toBe(true);
});

it.each([
  [{ key: '4', code: 'Digit4' }, '4'],
  [{ key: '４', code: 'Digit4' }, '4'],
  [{ key: 'Process', code: 'Digit4' }, '4'],
  [{ key: 'Process', code: 'Numpad4' }, '4'],
  [{ key: 'Unidentified', code: 'KeyR' }, 'R'],
  [{ key: 'Process', code: 'Minus' }, '-'],
  [{ key: 'Unidentified', code: '' }, '?'],
  [{ key: 'Process', code: 'ShiftLeft' }, undefined],
  [{ key: 'Process', code: 'Enter' }, undefined],
  [{ key: 'Shift', code: 'ShiftLeft' }, undefined],
  [{ key: 'F5', code: 'F5' }, undefined],
])('reads the key %o as %s', (key, character) => {
  expect(characterOf(key)).toBe(character);
});

it('knows Enter behind an input method', () => {
  expect(isEnter({ ...keyboard, key: 'Enter' })).toBe(true);
  expect(isEnter({ key: 'Process', code: 'NumpadEnter' })).toBe(true);
  expect(isEnter({ key: 'Process', code: 'KeyA' })).toBe(false);
});

it.each([
  ['4100127305', false, true],
  ['9999974100127305', false, true],
  ['A4100127305A', false, true],
  ['R7K3M90C', false, true],
  ['RYOUSUKE', false, false],
  ['19511012', false, false],
  ['1951', false, false],
  ['タムラ', false, false],
  ['R7K3M9', true, true],
])('takes %s, typed into a field, for a scan or not', (text, fast, taken) => {
  expect(isScan(text, fast, false)).toBe(taken);
});

it('takes digits in a field for names for a scan that was not whole', () => {
  expect(isScan('41001273', false, true)).toBe(true);
  expect(isScan('4100', false, true)).toBe(false);
});

it.each([
  ['r7k3 m9qa', 'R7K3M9QA'],
  ['Ｒ７Ｋ３Ｍ９ＱＡ', 'R7K3M9QA'],
  ['\u200bR7K3\u2010M9QA\ufeff', 'R7K3M9QA'],
  ['A4100127305A', '4100127305'],
  ['d4100127305b', '4100127305'],
  ['9999974100127305', '9999974100127305'],
  ['A219999974100127305A', '9999974100127305'],
  ['410012730', undefined],
  ['41001', undefined],
  ['https://example.jp', undefined],
])('reads %s as %s', (text, code) => {
  expect(readCode(text)).toBe(code);
});
