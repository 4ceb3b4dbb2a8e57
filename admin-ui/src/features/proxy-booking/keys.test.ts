import { expect, it } from 'vitest';
import { actOf } from './keys';
import { stepBefore, stepOf, stepOfPanel } from './steps';

const pressed = (key: string, more: object = {}) => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});
const free = { typing: false, single: true };

it('chooses numbered items by 1 to 9, but not while a text is typed or the IME composes', () => {
  expect(actOf(pressed('2'), free)).toEqual({ do: 'choose', number: 2 });
  expect(actOf(pressed('0'), free)).toBeUndefined();
  expect(actOf(pressed('2'), { ...free, typing: true })).toBeUndefined();
  expect(actOf(pressed('2', { isComposing: true }), free)).toBeUndefined();
});

it('has no shortcuts of one key when they are switched off', () => {
  const off = { typing: false, single: false };
  expect(actOf(pressed('2'), off)).toBeUndefined();
  expect(actOf(pressed('?'), off)).toBeUndefined();
  expect(actOf(pressed('Escape'), off)).toEqual({ do: 'back' });
});

it('goes back by Esc and books by Ctrl+Enter from a text field too', () => {
  const typing = { typing: true, single: true };
  expect(actOf(pressed('Escape'), typing)).toEqual({ do: 'back' });
  expect(actOf(pressed('Enter', { ctrlKey: true }), typing)).toEqual({ do: 'book' });
  expect(actOf(pressed('Enter'), typing)).toBeUndefined();
});

it('jumps to a panel by Alt and its number, whatever letter the layout makes of it', () => {
  expect(actOf(pressed('¡', { altKey: true, code: 'Digit1' }), free)).toEqual({ do: 'panel', panel: 1 });
  expect(actOf(pressed('4', { altKey: true }), free)).toBeUndefined();
});

it('leaves the keys of the IME and of the browser alone', () => {
  for (const key of ['F6', 'F7', 'F8', 'F9', 'F10']) expect(actOf(pressed(key), free)).toBeUndefined();
  for (const key of ['w', 'n', 't']) expect(actOf(pressed(key, { ctrlKey: true }), free)).toBeUndefined();
});

it('takes up the call where the address left it', () => {
  expect(stepOf({})).toBe('number');
  expect(stepOf({ person: 'p' })).toBe('vaccine');
  expect(stepOf({ person: 'p', change: 'r1' })).toBe('venue');
  expect(stepOf({ person: 'p', vaccine: 'w', venue: 'n', date: '2026-12-08' })).toBe('time');
});

it('goes back one step at a time, and keeps the vaccine of a booking being changed', () => {
  expect(stepBefore('confirm', {})).toBe('time');
  expect(stepBefore('vaccine', {})).toBe('number');
  expect(stepBefore('venue', { change: 'r1' })).toBe('venue');
});

it('enters a panel where it can be answered', () => {
  expect(stepOfPanel(1, {})).toBe('number');
  expect(stepOfPanel(2, { person: 'p' })).toBeUndefined();
  expect(stepOfPanel(2, { person: 'p', vaccine: 'w', venue: 'n' })).toBe('day');
  expect(stepOfPanel(3, { slot: 's' })).toBe('confirm');
});
