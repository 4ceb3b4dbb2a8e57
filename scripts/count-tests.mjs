#!/usr/bin/env node
// Adds up what the test runners wrote and ends with one line of counts; fails where something failed or nothing ran.
// Usage: count-tests.mjs reports surefire-reports [step that failed …]
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [, , reports, surefire, ...failedSteps] = process.argv;
const total = { passed: 0, failed: 0, skipped: 0 };

function add(name, passed, failed, skipped) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** A runner that wrote nothing ran nothing: that is one failure. */
function addRun(name, file, read) {
  const counts = existsSync(file) ? read(file) : [0, 0, 0];
  const ran = counts[0] + counts[1] > 0;
  add(name, counts[0], ran ? counts[1] : 1, counts[2]);
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

addRun('backend', surefire, (directory) => {
  const suites = readdirSync(directory)
    .filter((file) => file.startsWith('TEST-') && file.endsWith('.xml'))
    .map((file) => readFileSync(join(directory, file), 'utf8').match(/<testsuite [^>]*>/s)?.[0] ?? '');
  const sum = (attribute) =>
    suites.reduce((all, suite) => all + Number(suite.match(new RegExp(` ${attribute}="(\\d+)"`))?.[1] ?? 0), 0);
  const wrong = sum('failures') + sum('errors');
  return [sum('tests') - wrong - sum('skipped'), wrong, sum('skipped')];
});

const vitest = (file) => {
  const run = json(file);
  return [run.numPassedTests, run.numFailedTests, run.numPendingTests];
};
const playwright = (file) => {
  const { stats } = json(file);
  return [stats.expected, stats.unexpected + stats.flaky, stats.skipped];
};

for (const app of ['resident-ui', 'admin-ui']) addRun(app, join(reports, `${app}.json`), vitest);
addRun('journeys', join(reports, 'e2e.json'), playwright);
// The long run's own.
for (const file of readdirSync(reports).filter((name) => /-ui-on-.*\.json$/.test(name)).sort()) {
  addRun(file.replace('.json', ''), join(reports, file), vitest);
}
if (existsSync(join(reports, 'engines.json'))) addRun('engines', join(reports, 'engines.json'), playwright);

if (failedSteps.length > 0) console.log(`failed: ${failedSteps.join(', ')}`);
// A step may fail without a failing test: by its format, its size, its types.
total.failed = Math.max(total.failed, failedSteps.length);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
