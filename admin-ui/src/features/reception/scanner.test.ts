import { expect, it } from 'vitest';
import { readCode, ScanBuffer } from './scanner';

function scan(text: string, gap: number, enterAfter = gap) {
  const buffer = new ScanBuffer();
  let time = 1000;
  for (const key of text) buffer.press(key, (time += gap));
  return buffer.press('Enter', time + enterAfter);
}

it('takes keys with less than 50 ms between them and Enter for a scan', () => {
  expect(scan('R7K3M9QA', 8)).toBe('R7K3M9QA');
  expect(scan('4100127305', 49)).toBe('4100127305');
});

it('takes what a person types for no scan', () => {
  expect(scan('4100127305', 50)).toBeUndefined();
  expect(scan('4100127305', 120)).toBeUndefined();
  expect(scan('4100127305', 8, 400)).toBeUndefined();
  expect(scan('1234', 8)).toBeUndefined();
});

it('starts anew after a pause, so that keys pressed before do not get into the code', () => {
  const buffer = new ScanBuffer();
  buffer.press('x', 0);
  let time = 500;
  for (const key of 'R7K3M9QA') buffer.press(key, (time += 5));
  expect(buffer.press('Enter', time + 5)).toBe('R7K3M9QA');
});

it('knows that Shift belongs to the capital letters of a reader', () => {
  const buffer = new ScanBuffer();
  let time = 0;
  for (const key of 'R7K3M9QA') {
    buffer.press('Shift', (time += 5));
    buffer.press(key, (time += 5));
  }
  expect(buffer.press('Enter', time + 5)).toBe('R7K3M9QA');
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
  ['https://example.jp', undefined],
])('reads %s as %s', (text, code) => {
  expect(readCode(text)).toBe(code);
});
