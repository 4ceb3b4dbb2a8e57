import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/design/tokens.css', 'utf8');
const blocks = [...css.matchAll(/:root[^{]*\{([^{}]*)\}/g)].map(([, body]) => tokensOf(body ?? ''));
const [light = {}, darkByDevice = {}, darkByChoice = {}] = blocks;

/** Every pair that stands on a screen: text needs 4.5 to 1, edges and signs 3. */
const text: [string, string[]][] = [
  ['ink', ['canvas', 'surface', 'sunken', 'primary-soft', 'primary-soft2', 'off-soft']],
  ['ink', ['ok-soft', 'warn-soft', 'err-soft']],
  ['ink2', ['canvas', 'surface', 'sunken', 'off-soft', 'primary-soft']],
  ['ink3', ['canvas', 'surface', 'sunken']],
  ['primary', ['canvas', 'surface', 'sunken', 'primary-soft', 'off-soft', 'err-soft', 'warn-soft']],
  ['primary-hover', ['canvas', 'surface', 'sunken']],
  ['on-primary', ['primary', 'primary-hover', 'primary-active']],
  ['on-primary-soft', ['primary-soft', 'primary-soft2']],
  ['ok', ['ok-soft', 'surface', 'primary-soft']],
  ['few', ['few-soft', 'surface', 'primary-soft']],
  ['warn', ['warn-soft']],
  ['err', ['err-soft', 'surface']],
  ['off', ['off-soft', 'surface', 'canvas']],
  ['on-fill', ['ok-fill', 'err-fill', 'err']],
];
const edges: [string, string[]][] = [
  ['control', ['surface', 'canvas', 'sunken', 'off-soft']],
  ['few-line', ['surface']],
  ['ok-fill', ['surface']],
  ['warn-fill', ['surface', 'warn-soft', 'canvas']],
  ['err-fill', ['surface', 'err-soft', 'canvas']],
  ['focus', ['surface', 'canvas']],
  ['focus-ring', ['focus']],
];

describe.each([
  ['light', light],
  ['dark', darkByDevice],
])('the %s colours', (_, tokens) => {
  it.each(pairs(text))('%s on %s can be read', (front, back) => {
    expect(ratio(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairs(edges))('%s on %s can be told apart', (front, back) => {
    expect(ratio(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

it('the device and the choice give the same dark colours', () => {
  expect(Object.keys(darkByDevice)).toEqual(Object.keys(light));
  expect(darkByChoice).toEqual(darkByDevice);
});

function tokensOf(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function pairs(list: [string, string[]][]): [string, string][] {
  return list.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));
}

/** WCAG 2 contrast ratio. */
function ratio(tokens: Record<string, string>, front: string, back: string): number {
  const [a, b] = [luminance(tokens[front]), luminance(tokens[back])];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour = ''): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`not a colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
