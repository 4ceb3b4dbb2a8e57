// Load over HTTP with wrk: sign-ins, bookings, and plain reads.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slotsFile } from './load.mjs';
import { run } from './process.mjs';
import { sql } from './server.mjs';

export const CONNECTIONS = 32;
const SCRIPTS = join(import.meta.dirname, '../wrk');
const LIMIT_SECONDS = 300;

async function script(tools, server, name, args) {
  const options = ['-t1', `-c${CONNECTIONS}`, `-d${LIMIT_SECONDS}s`, '--timeout', '10s', '-s', join(SCRIPTS, name)];
  const { out } = await run(tools.wrk, [...options, server.url, '--', ...args.map(String)], {
    env: { BENCH_WRK: SCRIPTS },
    seconds: LIMIT_SECONDS + 20,
  });
  const found = /^RESULT (.*)$/m.exec(out);
  if (!found) throw new Error(`wrk told nothing:\n${out}`);
  const result = JSON.parse(found[1]);
  if (!(result.seconds > 0)) throw new Error(`${name} was not finished after ${LIMIT_SECONDS} s:\n${out}`);
  return { ...result, perSecond: result.answered / result.seconds };
}

/** Signs in everybody from one number to the other; answers the file with their access tokens. */
export async function signIn(tools, server, { from, to }) {
  const rows = await sql(
    tools.psql,
    server.database,
    `select v.number, to_char(p.birth_date, 'YYYYMMDD')
     from voucher v join person p on p.tenant_id = v.tenant_id and p.id = v.person_id
     where v.number between lpad('${from}', 10, '0') and lpad('${to}', 10, '0') order by v.number`,
  );
  const people = join(server.work, `people-${from}.txt`);
  const tokens = join(server.work, `tokens-${from}.txt`);
  writeFileSync(people, rows.map((row) => row.join(' ')).join('\n') + '\n');
  const result = await script(tools, server, 'login.lua', [people, tokens, 'bench']);
  // A cold server may turn some away as too busy; then fewer people book.
  if (result.ok < rows.length * 0.9) throw new Error(`Signing in failed: ${JSON.stringify(result)}`);
  return { tokens, ...result };
}

/** Books once for each token, or as many times as wanted. */
export async function book(tools, server, tokens, { slots, dose = 2, requests, key }) {
  return script(tools, server, 'book.lua', [tokens, slotsFile(server, slots), dose, requests, key]);
}

/** Plain reads of one address, compressed, on kept connections. */
export async function look(tools, server, path, seconds) {
  const args = ['-t2', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip', server.url + path];
  const { out } = await run(tools.wrk, args, { seconds: seconds + 20 });
  if (/Non-2xx|Socket errors/.test(out)) throw new Error(`Reading ${path} failed:\n${out}`);
  return { perSecond: Number(/Requests\/sec:\s*([\d.]+)/.exec(out)[1]) };
}
