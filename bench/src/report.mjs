// Turns figures into bench/report.md and bench/report.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { CONNECTIONS } from './http.mjs';
import { CONNECTIONS as LIMIT_CONNECTIONS } from './limit.mjs';
import { run } from './process.mjs';
import { median } from './scenarios.mjs';
import { sql } from './server.mjs';

/** Name → count that must be 0. */
export async function readInvariants(tools, server, figures) {
  const rows = await sql(tools.psql, server.database, readFileSync(join(import.meta.dirname, '../sql/invariants.sql'), 'utf8'), {
    seconds: 600,
  });
  const [[made]] = await sql(
    tools.psql,
    server.database,
    `select count(*) from idempotency_key where key not like 'limit-%'`,
  );
  const sum = (part, runs = figures.runs) => runs.reduce((all, one) => all + one[part], 0);
  const warm = [...figures.runs.slice(1), ...figures.logins.slice(1)];
  return {
    ...Object.fromEntries(rows.map(([name, count]) => [name, Number(count)])),
    answersWithoutBooking: Math.abs(sum('ok') - Number(made)),
    // A cold server may be too busy for a moment (503); once it is warm, and for any other 5xx ever, that is a fault.
    serverErrors: sum('failed') + sum('failed', figures.logins) + sum('busy', warm),
    unexpectedAnswers: sum('other') + sum('errors'),
  };
}

const round = (value, digits = 0) => Number(value.toFixed(digits));
const number = (value, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

function gatesOf(figures) {
  const bookings = median(figures.uniform.map(({ api }) => api.perSecond));
  const limit = median(figures.uniform.map((row) => row.limit.perSecond));
  const p99 = median(figures.uniform.map(({ api }) => api.p99));
  const refusals = figures.refusals.refused / figures.refusals.seconds;
  const looks = figures.looks.rows;
  const availability = median(looks.map(({ cached }) => cached.perSecond)) / median(looks.map(({ empty }) => empty.perSecond));
  const atLeast = (name, value, gate) => ({ name, value: round(value, 2), gate: `>= ${gate}`, ok: value >= gate });
  return [
    atLeast('bookings per second, server / limit, uniform', bookings / limit, 0.4),
    { name: 'p99 of a booking at 32 connections, ms', value: round(p99, 1), gate: '<= 150', ok: p99 <= 150 },
    atLeast('refusals per second after selling out / bookings per second', refusals / bookings, 2),
    atLeast('availability cached / empty answer', availability, 0.8),
  ];
}

async function machineOf(root, tools, server) {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const [[version]] = await sql(tools.psql, server.database, 'show server_version');
  const home = (await run('scripts/jdk', [], { cwd: root })).out.trim();
  const java = (await run(join(home, 'bin/java'), ['-version'])).err.split('\n').at(1).replace(/ \(build.*/, '');
  return {
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    os: /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? process.platform,
    jvm: `${java} ${/^JAVA_VERSION="(.*)"/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1] ?? ''}`.trim(),
    postgresql: version.split(' ')[0],
  };
}

async function commitOf(root) {
  try {
    const { out } = await run('git', ['rev-parse', '--short', 'HEAD'], { cwd: root });
    const { out: changed } = await run('git', ['status', '--porcelain', '--untracked-files=no', 'backend/src', 'bench/src', 'bench/sql', 'bench/wrk'], { cwd: root });
    return out.trim() + (changed.trim() ? ' and changes' : '');
  } catch {
    return 'unknown';
  }
}

/** Writes both; answers the names of the promises that were broken and of the gates that were missed. */
export async function writeReports({ root, tools, server, city, figures, invariants, seconds }) {
  const gates = gatesOf(figures);
  const machine = await machineOf(root, tools, server);
  const commit = await commitOf(root);
  const json = { gates, invariants, machine, commit };
  writeFileSync(join(root, 'bench/report.json'), JSON.stringify(json, null, 2) + '\n');
  const page = pageOf({ gates, machine, commit, city, figures, invariants, seconds });
  writeFileSync(join(root, 'bench/report.md'), page);
  console.log(`\n${page}`);
  const missed = gates.filter(({ ok }) => !ok).map(({ name }) => name);
  return [...Object.entries(invariants).filter(([, count]) => count !== 0).map(([name]) => name), ...missed];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function bookingRows(scenario, rows) {
  return rows.map(({ limit, api }, i) => [
    `${scenario}, round ${i + 1}`,
    number(limit.perSecond),
    number(api.perSecond),
    number(api.perSecond / limit.perSecond, 2),
    number(api.p50, 1),
    number(api.p99, 1),
    `${number(api.ok)} / ${number(api.refused)} / ${number(api.busy + api.failed + api.other)}`,
  ]);
}

function httpRow(what, one) {
  return [what, number(one.answered), number(one.perSecond), number(one.p50, 1), number(one.p99, 1), `${number(one.ok)} / ${number(one.refused)} / ${number(one.busy + one.failed + one.other)}`];
}

function pageOf({ gates, machine, commit, city, figures, invariants, seconds }) {
  const logins = median(figures.logins.map((one) => one.perSecond));
  return `# What was measured

${machine.cores} cores, ${machine.memoryGB} GB memory, ${machine.os}, ${machine.jvm}, PostgreSQL ${machine.postgresql}. Commit ${commit}. ${number(seconds)} seconds in all.
Load, server and database share the cores: the ratios carry over to other machines, the numbers do not.

## Gates

${table(['figure', 'value', 'gate', ''], gates.map(({ name, value, gate, ok }) => [name, String(value), gate, ok ? 'met' : 'missed']))}

## Bookings

${table(['scenario', 'limit /s', 'server /s', 'ratio', 'p50 ms', 'p99 ms', '200 / 409 / other'], [...bookingRows('uniform', figures.uniform), ...bookingRows('20 hot slots', figures.hot), ...bookingRows('one slot', figures.one)])}

${table(['scenario', 'requests', 'per s', 'p50 ms', 'p99 ms', '200 / 409 / other'], [httpRow('selling out: 5,000 seats in 20 slots', figures.selling), httpRow('after selling out', figures.refusals), httpRow('sets with a scarce second half', figures.sets)])}

Signing in with a birth date: ${number(logins)} people a second.

## Looking

${table(['round', 'empty answer /s', 'availability /s', 'ratio'], figures.looks.rows.map(({ empty, cached }, i) => [String(i + 1), number(empty.perSecond), number(cached.perSecond), number(cached.perSecond / empty.perSecond, 2)]))}

A month of 50 venues (${number(figures.looks.offers)} lines), compressed, beside \`{}\` from the same event loop of the same server.

## Must be 0

${table(['what', 'count'], Object.entries(invariants).map(([name, count]) => [name, String(count)]))}

## How

- \`make bench\` starts a server as \`make run\` does, with its own embedded PostgreSQL (fsync and synchronous commit on), and loads ${number(city.vouchers)} vouchers, ${city.venues} venues, ${number(city.slots)} coming slots and ${number(city.reservations)} reservations. Nearly everybody has had a first dose and books the second.
- The limit: pgbench, prepared, ${LIMIT_CONNECTIONS} connections (the size of the server's pool), running \`select book(…)\` as the serving role under row-level security.
- The server: wrk with ${CONNECTIONS} connections. Everybody signs in first; each request carries another resident's token, a key of its own and a slot by chance, and passes token check, rules, seat transaction, event, outbox and idempotency key.
- Limit and server take turns; the gates use medians. wrk corrects its percentiles for requests that it could not send in time.
- The counts that must be 0 are read over the whole database afterwards; *answersWithoutBooking* compares the 200s with the rows.
`;
}
