import { expect, it } from 'vitest';
import { aNext, aRecord, aReservation, aResident } from '@/testing/people';
import { aVaccine } from '@/testing/slots';
import { doseLines } from './dose-line';

const vaccines = [aVaccine({ id: 'w1', programmeId: 'g1', lastDose: 2 })];
const kinds = (resident: Parameters<typeof doseLines>[0]) =>
  doseLines(resident, vaccines)[0]?.dots.map((dot) => `${dot.dose} ${dot.kind}`);

it('draws what is done, booked and to come in the order of the doses', () => {
  expect(kinds(aResident())).toEqual(['1 next']);
  expect(kinds(aResident({ history: [aRecord()], next: [aNext({ dose: 2 })] }))).toEqual([
    '1 done',
    '2 next',
    '3 end',
  ]);
  expect(
    kinds(aResident({ next: [], reservations: [aReservation({ dose: 2 }), aReservation({ dose: 1 })] })),
  ).toEqual(['1 booked', '2 booked', '3 end']);
});

it('never counts a screening or a cancelled booking', () => {
  const reservations = [aReservation({ status: 'SCREENED_ONLY' }), aReservation({ status: 'CANCELLED' })];
  expect(kinds(aResident({ reservations }))).toEqual(['1 next']);
});

it('lets a record stand before a booking of the same dose', () => {
  expect(kinds(aResident({ history: [aRecord()], reservations: [aReservation()], next: [] }))).toEqual([
    '1 done',
  ]);
});
