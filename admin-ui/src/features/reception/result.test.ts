import { expect, it } from 'vitest';
import { aReservation } from '@/testing/people';
import { faultsOf, summaryOf, toSend, type ResultTyped } from './result';

const today = '2026-12-08';
const typed = (but: Partial<ResultTyped> = {}): ResultTyped => ({
  status: 'VACCINATED',
  lotNumber: 'SZ0427A',
  physicianName: '高野 誠',
  vaccinatedOn: today,
  reason: undefined,
  otherReason: '',
  ...but,
});

it('asks first which of the two it was', () => {
  expect(faultsOf(typed({ status: undefined, lotNumber: '' }), today)).toEqual({
    status: '接種済みか予診のみを選んでください',
  });
});

it('needs lot, doctor and a date up to today for a vaccination', () => {
  expect(faultsOf(typed(), today)).toEqual({});
  expect(Object.keys(faultsOf(typed({ lotNumber: ' ', physicianName: '' }), today))).toEqual([
    'lotNumber',
    'physicianName',
  ]);
  expect(faultsOf(typed({ vaccinatedOn: '2026-12-09' }), today).vaccinatedOn).toMatch(/今日より後/);
  expect(faultsOf(typed({ vaccinatedOn: 'きのう' }), today).vaccinatedOn).toBeDefined();
});

it('needs only a reason for a screening, and words for another reason', () => {
  expect(faultsOf(typed({ status: 'SCREENED_ONLY', lotNumber: '' }), today)).toHaveProperty('reason');
  expect(faultsOf(typed({ status: 'SCREENED_ONLY', reason: '発熱があった', lotNumber: '' }), today)).toEqual(
    {},
  );
  expect(faultsOf(typed({ status: 'SCREENED_ONLY', reason: 'そのほか' }), today)).toHaveProperty(
    'otherReason',
  );
});

it('never sends a dose or a lot with a screening', () => {
  const sent = toSend(
    typed({ status: 'SCREENED_ONLY', reason: '発熱があった' }),
    aReservation({ version: 2 }),
  );
  expect(sent).toEqual({ status: 'SCREENED_ONLY', reason: '発熱があった', version: 2 });
});

it('sends a lot number as it is printed', () => {
  expect(toSend(typed({ lotNumber: ' ｓｚ0427a ' }), aReservation())).toMatchObject({
    lotNumber: 'SZ0427A',
    dose: 1,
  });
});

it('repeats what will be recorded beside the button', () => {
  expect(summaryOf(typed(), 1)).toBe('1回目・SZ0427A・高野 誠');
  expect(summaryOf(typed({ status: 'SCREENED_ONLY', reason: '発熱があった' }), 1)).toBe('理由:発熱があった');
});
