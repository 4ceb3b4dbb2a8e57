import { expect, it } from 'vitest';
import type { Refusal, Waiver } from '@/api/problem';
import { aMe } from '@/testing/server';
import { wayThrough } from './waivers';

const now = Date.parse('2026-11-24T01:00:00Z');
const full: Refusal = { code: 'slot-full', detail: '満席です', waivableBy: 'OVERBOOK' };
const early: Refusal = { code: 'interval-too-short', detail: '2027年2月8日からです', waivableBy: 'SPECIAL' };
const recorded: Refusal = { code: 'already-recorded', detail: '記録があります' };
const inOverrideMode = (until: string) => ({
  ...aMe('ADMINISTRATOR'),
  override: { until, reason: '台帳で確かめた' },
});
const open = (...waivers: Waiver[]) => ({ open: true, waivers });

it('needs no waiver where no rule says no', () => {
  expect(wayThrough([], aMe('VENUE_STAFF'), now)).toEqual(open());
});

it('lets managers and administrators overbook, nobody else', () => {
  expect(wayThrough([full], aMe('VENUE_MANAGER'), now)).toEqual(open('OVERBOOK'));
  expect(wayThrough([full], aMe('ADMINISTRATOR'), now)).toEqual(open('OVERBOOK'));
  expect(wayThrough([full], aMe('CALL_CENTRE'), now)).toEqual({ open: false, special: false });
  expect(wayThrough([full], aMe('VENUE_STAFF'), now)).toEqual({ open: false, special: false });
});

it('offers the special override mode to administrators, and uses it while it runs', () => {
  expect(wayThrough([early], aMe('ADMINISTRATOR'), now)).toEqual({ open: false, special: true });
  expect(wayThrough([early], aMe('VENUE_MANAGER'), now)).toEqual({ open: false, special: false });
  const running = inOverrideMode('2026-11-24T01:10:00Z');
  expect(wayThrough([full, early], running, now)).toEqual(open('OVERBOOK', 'SPECIAL'));
  const over = inOverrideMode('2026-11-24T00:59:59Z');
  expect(wayThrough([early], over, now)).toEqual({ open: false, special: true });
});

it('never waives a dose that is recorded', () => {
  const running = inOverrideMode('2026-11-24T01:10:00Z');
  expect(wayThrough([full, recorded], running, now)).toEqual({ open: false, special: false });
});
