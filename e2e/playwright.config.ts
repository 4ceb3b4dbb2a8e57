import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { address } from './support/stack';

const chromium = process.env['CHROMIUM'] || '/usr/bin/chromium';
if (!existsSync(chromium)) {
  throw new Error(`There is no Chromium at ${chromium}. Install it or set CHROMIUM to its path.`);
}

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results/failures',
  globalSetup: './support/global-setup.ts',
  // One server and one database: the journeys follow one another.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testMatch: /resident.*\.spec\.ts/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      // Other engines, driven without Playwright. In every run one walk each, in the long run all of them.
      name: 'engines',
      testDir: 'engines',
      grep: process.env['ALL_ENGINES'] ? /./ : /@every-time/,
    },
    { name: 'desktop', testIgnore: /resident-stumbles/, use: { viewport: { width: 1440, height: 900 } } },
  ],
});
