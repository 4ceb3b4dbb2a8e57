// Opens a tenant over HTTP, as an operator does, and fills it by SQL.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEOPLE, SLOTS, slotId } from './city.mjs';
import { sql } from './server.mjs';

const RESERVATIONS = 100_000;

export async function openTenant(server, platformKey) {
  const answer = await fetch(`${server.url}/api/platform/tenants`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Platform-Key': platformKey },
    body: JSON.stringify({ plan: 'MUNICIPALITY', municipalityCode: '999997', name: 'まちやく市', slug: 'bench' }),
  });
  if (!answer.ok) throw new Error(`The tenant was not opened: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

export async function load(tools, server, tenant) {
  const [counts] = await sql(tools.psql, server.database, readFileSync(join(import.meta.dirname, '../sql/load.sql'), 'utf8'), {
    seconds: 180,
    variables: {
      tenant: tenant.tenantId,
      people: PEOPLE.all,
      slots: SLOTS.all,
      given: PEOPLE.withoutHistory - 1,
      reservations: RESERVATIONS,
      hot_from: SLOTS.hot.from,
      hot_to: SLOTS.hot.to,
      scarce_from: SLOTS.scarce.from,
      scarce_to: SLOTS.scarce.to,
      scarce_seats: SLOTS.scarce.seats,
      sets_from: SLOTS.sets.from,
      sets_to: SLOTS.sets.to,
      sets_seats: SLOTS.sets.seats,
      seconds_from: SLOTS.setsSecond.from,
      seconds_to: SLOTS.setsSecond.to,
      seconds_seats: SLOTS.sets.secondSeats,
    },
  });
  const [vouchers, slots, reservations] = counts.map(Number);
  const [[programme]] = await sql(
    tools.psql,
    server.database,
    `select id from programme where tenant_id = '${tenant.tenantId}' and code = 'covid-19'`,
  );
  for (const [name, range] of Object.entries(SLOTS)) {
    if (range.from) writeFileSync(slotsFile(server, name), linesOf(range));
  }
  return { vouchers, venues: 50, slots, reservations, programme };
}

export const slotsFile = (server, name) => join(server.work, `slots-${name}.txt`);

function linesOf({ from, to }) {
  return Array.from({ length: to - from + 1 }, (_, i) => `${slotId(from + i)}\n`).join('');
}
