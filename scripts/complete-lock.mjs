#!/usr/bin/env node
// npm ci refuses a lock file in which the optional packages of other platforms are missing, as happens where it was
// written against a registry that does not carry them. This adds what is missing, by name, version, system and processor.
// Usage: node scripts/complete-lock.mjs admin-ui/package-lock.json …
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = { android: 'android', darwin: 'darwin', freebsd: 'freebsd', netbsd: 'netbsd', openbsd: 'openbsd', openharmony: 'openharmony', linux: 'linux', win32: 'win32', windows: 'win32', sunos: 'sunos', aix: 'aix' };
const PROCESSORS = { arm64: 'arm64', aarch64: 'arm64', x64: 'x64', ia32: 'ia32', arm: 'arm', ppc64: 'ppc64', s390x: 's390x', riscv64: 'riscv64', loong64: 'loong64', wasm32: 'wasm32', mips64el: 'mips64el', universal: 'universal' };

function platform(name) {
  const words = name.split('/').pop().split('-');
  const os = words.map((word) => SYSTEMS[word]).find(Boolean);
  const cpu = words.map((word) => PROCESSORS[word]).find(Boolean);
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) };
}

for (const file of process.argv.slice(2)) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  let added = 0;
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const nested = `${place}/node_modules/${name}`;
      const top = `node_modules/${name}`;
      const limits = platform(name);
      if (lock.packages[top] || lock.packages[nested] || !/^\d/.test(version) || !Object.keys(limits).length) continue;
      lock.packages[top] = { version, ...limits, ...(entry.dev ? { dev: true } : {}), optional: true };
      added += 1;
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: ${added} added`);
}
