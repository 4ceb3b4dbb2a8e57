import { expect, it } from 'vitest';
import { solve } from './puzzle';
import { firstWordOfSha256 } from './sha256';

it.each([
  ['', 0xe3b0c442],
  ['abc', 0xba7816bf],
  ['x'.repeat(55), 0xd5e28568],
  ['x'.repeat(56), 0x04c26261],
  ['x'.repeat(119), 0x000b48d4],
  ['x'.repeat(120), 0x13f05a0b],
])('the hash of %j begins as everywhere', (text, begins) => {
  expect(firstWordOfSha256(text)).toBe(begins);
});

it('solves each part of a puzzle for this voucher number', async () => {
  const asked = { puzzle: '1795000000.0011223344556677.abc', parts: 3, zeroBits: 8 };
  const proof = await solve(asked, '4100127305');
  const [puzzle, answers = ''] = proof.split(':');
  expect(puzzle).toBe(asked.puzzle);
  const numbers = answers.split(' ');
  expect(numbers).toHaveLength(3);
  numbers.forEach((number, part) =>
    expect(firstWordOfSha256(`${asked.puzzle}:4100127305:${part}:${number}`) >>> 24).toBe(0),
  );
});
