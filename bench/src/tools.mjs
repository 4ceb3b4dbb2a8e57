// Where pgbench, psql and wrk are; installs them where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

function directories() {
  const versions = existsSync(DEBIAN_POSTGRES)
    ? readdirSync(DEBIAN_POSTGRES).sort((a, b) => Number(b) - Number(a))
    : [];
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(DEBIAN_POSTGRES, version, 'bin')),
  ];
}

function find(name) {
  return directories()
    .map((directory) => join(directory, name))
    .find((file) => existsSync(file));
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function install(missing) {
  console.log(`Installing ${missing.join(', ')} …`);
  apt('update', '-q');
  if (missing.includes('wrk')) apt('install', '-qy', '--no-install-recommends', 'wrk');
  if (missing.includes('pgbench') || missing.includes('psql')) {
    // Only the programs: the package would otherwise make and start a server of its own.
    apt('install', '-qy', '--no-install-recommends', 'postgresql-common');
    mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true });
    const setting = '/etc/postgresql-common/createcluster.d/programs-only.conf';
    writeFileSync(setting, 'create_main_cluster = false\n');
    apt('install', '-qy', '--no-install-recommends', 'postgresql');
    rmSync(setting);
  }
}

/** The paths of the three programs; ends with one sentence where they are missing and cannot be installed. */
export function findTools() {
  const names = ['pgbench', 'psql', 'wrk'];
  const missing = () => names.filter((name) => !find(name));
  if (missing().length > 0 && process.getuid?.() === 0 && find('apt-get')) install(missing());
  if (missing().length > 0) {
    throw new Error(
      `The measurement needs ${missing().join(', ')}: install the packages postgresql (for pgbench and psql) and wrk, then try again.`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, find(name)]));
}
