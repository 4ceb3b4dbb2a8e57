import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(`${process.cwd()}/src/design/tokens.css`, 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const texts: [string, string[]][] = [
  ['ink', ['canvas', 'surface', 'sunken', 'primary-soft', 'primary-soft2', 'full']],
  ['ink', ['ok-soft', 'few-soft', 'warn-soft', 'err-soft']],
  ['ink2', ['canvas', 'surface', 'sunken', 'primary-soft']],
  ['ink3', ['canvas', 'surface', 'sunken']],
  ['primary', ['canvas', 'surface', 'sunken', 'primary-soft', 'primary-soft2', 'err-soft', 'warn-soft']],
  ['on-primary', ['primary', 'primary-hover', 'primary-active']],
  ['on-primary-soft', ['primary-soft', 'primary-soft2']],
  ['ok', ['ok-soft', 'surface']],
  ['few', ['few-soft', 'surface']],
  ['warn', ['warn-soft', 'surface']],
  ['err', ['err-soft', 'surface', 'canvas']],
  ['special', ['special-soft', 'surface']],
  ['off', ['off-soft', 'surface', 'canvas', 'sunken']],
  ['on-fill', ['ok-fill', 'warn-fill', 'err-fill', 'special-fill']],
  ['surface', ['ink', 'err', 'special', 'ok']],
];

const controls: [string, string[]][] = [
  ['control', ['surface', 'canvas', 'sunken']],
  ['few-line', ['surface', 'few-soft']],
  ['warn-fill', ['surface', 'warn-soft']],
  ['err-fill', ['surface', 'err-soft']],
  ['ok-fill', ['surface', 'ok-soft']],
  ['special-fill', ['surface']],
  ['focus', ['surface', 'canvas', 'focus-ring']],
];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const colour = (name: string) => tokens.get(name)?.[theme] ?? `no token ${name}`;
  const pairs = (table: [string, string[]][]) =>
    table.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

  it.each(pairs(texts))('%s on %s can be read as text (4.5)', (front, back) => {
    expect(ratio(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(controls))('%s on %s can be told apart as an edge (3.0)', (front, back) => {
    expect(ratio(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
  });
});

it('tests every token but the decorative line', () => {
  const tested = new Set([...texts, ...controls].flatMap(([front, backs]) => [front, ...backs]));
  expect([...tokens.keys()].filter((token) => !tested.has(token ?? ''))).toEqual(['line']);
});
