import { readFileSync } from 'node:fs';

/**
 * Budgets of the first page and of every route with all it needs: read from the manifest of the build and from the list
 * of pages, so that no page is forgotten.
 */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const pages = readFileSync('src/app/pages.tsx', 'utf8');

/** A chunk with everything it imports; `lazily` follows what it fetches later too. What is `there` is not followed. */
function closure(name, { lazily = false, there = new Set(), seen = new Set() } = {}) {
  if (seen.has(name) || there.has(name)) return seen;
  seen.add(name);
  const { imports = [], dynamicImports = [] } = manifest[name];
  for (const other of lazily ? [...imports, ...dynamicImports] : imports) {
    closure(other, { lazily, there, seen });
  }
  return seen;
}

const filesOf = (names) => [
  ...new Set([...names].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? [])])),
];

const [entry] = Object.keys(manifest).filter((name) => manifest[name].isEntry);
const first = closure(entry);
const budget = (name, chunks, limit) => ({
  name,
  path: filesOf(chunks).map((file) => `dist/${file}`),
  gzip: true,
  limit,
});

const kebab = (part) => part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const calls = pages
  .slice(0, pages.indexOf('} as const'))
  .split(/: fetched\(/)
  .slice(1);
const routes = calls.map((call) => {
  const page = /import\('\.\.\/(.+?)'\)/.exec(call)[1];
  const parts = [...call.slice(call.indexOf('=> m.')).matchAll(/'(\w+)'/g)].map(([, part]) => part);
  const words = ['problems', ...parts].map((part) => `src/words/ja/${kebab(part)}.ts`);
  const own = [`src/${page}.tsx`, ...words].flatMap((name) => [
    ...closure(name, { lazily: true, there: first }),
  ]);
  return budget(page, new Set([...first, ...own]), '45 kB');
});

export default [budget('first page', first, '30 kB'), ...routes];
