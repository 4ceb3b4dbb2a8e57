import { expect, it } from 'vitest';
import { stepTo } from './choice-rows';

it('moves across a list of two columns', () => {
  const grid = { columns: 2, down: 2, flow: 'across' as const };
  expect(stepTo('ArrowRight', 0, 4, grid)).toBe(1);
  expect(stepTo('ArrowDown', 0, 4, grid)).toBe(2);
  expect(stepTo('ArrowUp', 1, 4, grid)).toBe(1);
  expect(stepTo('End', 0, 4, grid)).toBe(3);
});

it('moves down the columns of the times of a day', () => {
  const grid = { columns: 2, down: 4, flow: 'down' as const };
  expect(stepTo('ArrowDown', 0, 7, grid)).toBe(1);
  expect(stepTo('ArrowRight', 1, 7, grid)).toBe(5);
  expect(stepTo('ArrowRight', 3, 7, grid)).toBe(3);
  expect(stepTo('Enter', 3, 7, grid)).toBe(-1);
});
