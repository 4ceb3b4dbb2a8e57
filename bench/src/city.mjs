// The city that is measured: how many people and slots there are and which of them each scenario may use.

/** People are numbered from 1. Each booking uses a person up, so every run has people of its own. */
export const PEOPLE = {
  all: 100_000,
  perLimitRun: 4_160,
  /** From the second to the last that a person can have. */
  dosesOfLimitRun: 19,
  limitRuns: 6,
  firstForHttp: 25_001,
  withoutHistory: 95_001,
};

/** Slots are numbered from 1; the first ones are set aside for the scenarios that need slots of their own. */
export const SLOTS = {
  all: 50_000,
  hot: { from: 1, to: 20 },
  /** One of the hot ones: everybody wants the same seat. */
  one: { from: 1, to: 1 },
  scarce: { from: 21, to: 40, seats: 250 },
  sets: { from: 41, to: 90, seats: 60, secondSeats: 40 },
  setsSecond: { from: 91, to: 140 },
  uniform: { from: 141, to: 50_000 },
};

const tail = (number) => number.toString(16).padStart(12, '0');

export const slotId = (number) => `01980000-0000-7000-a000-${tail(number)}`;

/** Gives out people who have not booked yet. */
export function queueOfPeople() {
  let next = PEOPLE.firstForHttp;
  return (count) => {
    const from = next;
    next += count;
    if (next > PEOPLE.withoutHistory) throw new Error('The measured city has run out of people.');
    return { from, to: next - 1 };
  };
}
