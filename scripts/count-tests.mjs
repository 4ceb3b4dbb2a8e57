#!/usr/bin/env node
// Adds up what the test runners wrote and ends with one line of counts; fails where something failed or nothing ran.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [, , reports, surefire] = process.argv;
const total = { passed: 0, failed: 0, skipped: 0 };

function add(name, passed, failed, skipped) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed + (passed === 0 ? 1 : 0);
  total.skipped += skipped;
}

const suites = readdirSync(surefire)
  .filter((file) => file.startsWith('TEST-') && file.endsWith('.xml'))
  .map((file) => readFileSync(join(surefire, file), 'utf8').match(/<testsuite [^>]*>/s)[0]);
const sum = (attribute) =>
  suites.reduce((all, suite) => all + Number(suite.match(new RegExp(` ${attribute}="(\\d+)"`))?.[1] ?? 0), 0);
const wrong = sum('failures') + sum('errors');
add('backend', sum('tests') - wrong - sum('skipped'), wrong, sum('skipped'));

for (const app of ['resident-ui', 'admin-ui']) {
  const run = JSON.parse(readFileSync(join(reports, `${app}.json`), 'utf8'));
  add(app, run.numPassedTests, run.numFailedTests, run.numPendingTests);
}

const { stats } = JSON.parse(readFileSync(join(reports, 'e2e.json'), 'utf8'));
add('journeys', stats.expected, stats.unexpected + stats.flaky, stats.skipped);

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
