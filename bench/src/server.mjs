// A server of our own, started as "make run" starts it, with its own data directory and port.
import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { run, startLasting } from './process.mjs';

const DATABASE = 'machiyaku';
const START_SECONDS = 120;

/** The database's passwords, as the server derives them from the secret in its data directory. */
function passwords(work) {
  const derive = (key, purpose) => createHmac('sha256', key).update(purpose).digest('hex');
  const secret = readFileSync(join(work, 'secret'), 'utf8').trim();
  return {
    superuser: derive(secret, 'database superuser'),
    app: derive(derive(secret, 'database owner'), 'machiyaku role app'),
  };
}

function assertFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Error(`Port ${port} is taken; set BENCH_PORT to a free one.`)));
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** Starts it in an empty directory; answers where it is and how to reach its database. */
export async function startServer({ root, port, platformKey }) {
  const work = join(root, 'bench/work');
  await assertFree(port);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const log = openSync(join(work, 'server.log'), 'a');
  const env = {
    PORT: String(port),
    MANAGEMENT_PORT: '0',
    DATA_DIR: work,
    DEMO: 'false',
    BENCH: 'true',
    DATABASE_URL: '',
    QUARKUS_PROFILE: 'local',
    QUARKUS_HTTP_HOST: '127.0.0.1',
    MACHIYAKU_PLATFORM_KEY: platformKey,
  };
  const child = startLasting('scripts/serve', [], { env, cwd: root, stdio: ['ignore', log, log] });
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + START_SECONDS * 1000;
  while (!(await answers(`${url}/q/health/ready`))) {
    if (child.exitCode !== null || Date.now() > until) {
      throw new Error(`The server did not start:\n${readFileSync(join(work, 'server.log'), 'utf8').slice(-3000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return { child, url, work, database: databaseOf(work) };
}

function databaseOf(work) {
  const pidFile = join(work, 'pgdata/postmaster.pid');
  if (!existsSync(pidFile)) throw new Error('The server has not brought its own database.');
  return { port: readFileSync(pidFile, 'utf8').split('\n')[3].trim(), passwords: passwords(work) };
}

/** The environment that leads psql and pgbench to the database as one of its roles. */
export function connection(database, role) {
  return {
    PGHOST: '127.0.0.1',
    PGPORT: database.port,
    PGDATABASE: DATABASE,
    PGUSER: role === 'app' ? 'app' : 'postgres',
    PGPASSWORD: role === 'app' ? database.passwords.app : database.passwords.superuser,
    PGOPTIONS: '',
  };
}

/** Runs SQL as the superuser of our own database; answers rows of columns. */
export async function sql(psql, database, input, { seconds = 120, variables = {} } = {}) {
  const set = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
  const { out } = await run(psql, ['-XqtA', '-F', '\t', '-v', 'ON_ERROR_STOP=1', ...set, '-f', '-'], {
    env: connection(database, 'superuser'),
    input,
    seconds,
  });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
