// The yardstick: measures bookings, refusals and looking against what the database and the server could do at most.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { load, openTenant } from './load.mjs';
import { measureAll } from './scenarios.mjs';
import { stopAll } from './process.mjs';
import { readInvariants, writeReports } from './report.mjs';
import { startServer } from './server.mjs';
import { findTools } from './tools.mjs';

const root = join(import.meta.dirname, '../..');
const port = Number(process.env.BENCH_PORT ?? 18080);
const ALL_SECONDS = 2400;

async function main() {
  const began = Date.now();
  const tools = findTools();
  const platformKey = randomBytes(16).toString('hex');
  console.log('Starting a server of our own …');
  const server = await startServer({ root, port, platformKey });
  console.log('Loading the city …');
  const tenant = await openTenant(server, platformKey);
  const city = { ...tenant, ...(await load(tools, server, tenant)) };
  const figures = await measureAll(tools, server, city);
  const invariants = await readInvariants(tools, server, figures);
  const broken = await writeReports({ root, tools, server, city, figures, invariants, seconds: (Date.now() - began) / 1000 });
  if (broken.length > 0) {
    console.error(`Broken or missed: ${broken.join(', ')}`);
    process.exitCode = 1;
  }
}

async function end(code) {
  await stopAll();
  process.exit(code);
}

process.once('SIGINT', () => end(130));
process.once('SIGTERM', () => end(143));
const clock = setTimeout(() => {
  console.error(`The measurement took more than ${ALL_SECONDS} s and was given up.`);
  end(1);
}, ALL_SECONDS * 1000);

try {
  await main();
} catch (failed) {
  console.error(failed.message);
  process.exitCode = 1;
} finally {
  clearTimeout(clock);
  await stopAll();
}
