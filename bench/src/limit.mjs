// The limit: what the database alone can do with the very statement of a booking.
import { join } from 'node:path';
import { PEOPLE, SLOTS } from './city.mjs';
import { run } from './process.mjs';
import { connection } from './server.mjs';

/** As many connections as the server's pool has. */
export const CONNECTIONS = 16;
const NUMBERS_PER_RUN = 1_000_000;
// The serving role's own limits, as in the server's configuration.
const OPTIONS = '-c lock_timeout=2s -c statement_timeout=5s -c idle_in_transaction_session_timeout=5s';

export async function measureLimit(tools, server, city, { slots, number, seconds }) {
  const values = {
    turn: -1,
    clients: CONNECTIONS,
    people: PEOPLE.perLimitRun,
    first_person: 1 + number * PEOPLE.perLimitRun,
    first_number: number * NUMBERS_PER_RUN,
    first_slot: SLOTS[slots].from,
    last_slot: SLOTS[slots].to,
    tenant: city.tenantId,
    programme: city.programme,
  };
  const define = Object.entries(values).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const args = ['-n', '-M', 'prepared', '-c', CONNECTIONS, '-j', 2, '-T', seconds, ...define, '-f', join(import.meta.dirname, '../sql/book.sql')];
  const { out } = await run(tools.pgbench, args.map(String), {
    env: { ...connection(server.database, 'app'), PGOPTIONS: OPTIONS },
    seconds: seconds + 60,
  });
  const failed = Number(/number of failed transactions: (\d+)/.exec(out)?.[1] ?? 0);
  if (failed > 0) throw new Error(`The limit's own bookings failed:\n${out}`);
  return {
    bookings: Number(/number of transactions actually processed: (\d+)/.exec(out)[1]),
    perSecond: Number(/tps = ([\d.]+)/.exec(out)[1]),
    meanMillis: Number(/latency average = ([\d.]+)/.exec(out)[1]),
  };
}
