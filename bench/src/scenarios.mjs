// What is run, in which order. Limit and server take turns, so that a busy moment of the machine hits both.
import { book, look, signIn } from './http.mjs';
import { PEOPLE, queueOfPeople } from './city.mjs';
import { measureLimit } from './limit.mjs';

const ROUNDS = { uniform: 3, hot: 2, one: 1, look: 3 };
const COUNTS = { warmUp: 6_000, uniform: 12_000, hot: 7_000, one: 3_500, selling: 8_000, late: 2_000, refusals: 20_000, sets: 4_000 };
const LIMIT_SECONDS = { first: 3, most: 6 };
const LOOK_SECONDS = 4;
/** `{}`, sent by the same server from the same place as the cached page; it answers only where BENCH is set. */
const EMPTY = '/api/bench/empty';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const told = (name, run) => {
  const shown = Object.entries(run).filter(([, value]) => typeof value === 'number');
  console.log(`${name}: ${shown.map(([key, value]) => `${key} ${Math.round(value * 100) / 100}`).join(', ')}`);
  return run;
};

/** A faster machine is measured for a shorter while: the people of a run must not run out of doses. */
function secondsFor(perSecond) {
  const enough = Math.floor((PEOPLE.perLimitRun * PEOPLE.dosesOfLimitRun * 0.8) / perSecond);
  return Math.min(LIMIT_SECONDS.most, Math.max(1, enough));
}

export async function measureAll(tools, server, city) {
  const people = queueOfPeople();
  const runs = [];
  const logins = [];
  let limitRuns = 0;
  let limitSeconds = LIMIT_SECONDS.first;
  const http = async (scenario, range, options) => {
    const login = told('sign-in', await signIn(tools, server, range));
    logins.push(login);
    const requests = options.requests ?? login.ok;
    const run = await book(tools, server, login.tokens, { key: `${scenario}-${range.from}`, ...options, requests });
    runs.push(told(scenario, run));
    return run;
  };
  const inTurns = async (slots, rounds, count) => {
    const rows = [];
    for (let round = 0; round < rounds; round++) {
      const number = limitRuns++;
      if (number >= PEOPLE.limitRuns) throw new Error('More runs of the limit than the city has people for.');
      const limit = told(`limit ${slots}`, await measureLimit(tools, server, city, { slots, number, seconds: limitSeconds }));
      limitSeconds = secondsFor(limit.perSecond);
      rows.push({ limit, api: await http(slots, people(count), { slots }) });
    }
    return rows;
  };

  await http('warm-up', people(COUNTS.warmUp), { slots: 'uniform' });
  const uniform = await inTurns('uniform', ROUNDS.uniform, COUNTS.uniform);
  const hot = await inTurns('hot', ROUNDS.hot, COUNTS.hot);
  const one = await inTurns('one', ROUNDS.one, COUNTS.one);
  const selling = await http('selling', people(COUNTS.selling), { slots: 'scarce' });
  const refusals = await http('refusals', people(COUNTS.late), { slots: 'scarce', requests: COUNTS.refusals });
  const withoutHistory = { from: PEOPLE.withoutHistory, to: PEOPLE.withoutHistory + COUNTS.sets - 1 };
  const sets = await http('sets', withoutHistory, { slots: 'sets', dose: 1 });
  const looks = await lookInTurns(tools, server);
  return { uniform, hot, one, selling, refusals, sets, looks, logins, runs };
}

async function lookInTurns(tools, server) {
  const availability = `/api/sites/bench/availability?month=${nextMonth()}`;
  const answer = await fetch(server.url + availability, { headers: { 'Accept-Encoding': 'identity' } });
  const offers = (await answer.json()).offers.length;
  const rows = [];
  for (let round = 0; round < ROUNDS.look; round++) {
    const empty = told('empty answer', await look(tools, server, EMPTY, LOOK_SECONDS));
    const cached = told('availability', await look(tools, server, availability, LOOK_SECONDS));
    rows.push({ empty, cached });
  }
  return { rows, offers };
}

/** The month after this one, in the city's time: the slots of eight weeks fill most of it, whatever the day is. */
function nextMonth() {
  const [year, month] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date()).split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
