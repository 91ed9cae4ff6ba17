import { defineConfig, devices } from '@playwright/test';

/** What is promised never to be lost, doubled or shown to another is not tried again: once is once too often. */
const PROMISED = /\b[PT]\d\d\b/;

/** These take a minute or more; begun first, none of them is waited for alone at the end. */
const LONG = /(accessible|room-of-eight|session|whole-case)\.spec\.ts/;

export default defineConfig({
  testDir: './tests',
  globalSetup: './launcher/seedTemplates.ts',
  fullyParallel: true,
  workers: 3,
  // Told when it was needed, and more than a few make `npm test` fail (`scripts/steps.mjs`).
  retries: 1,
  forbidOnly: true,
  // A machine that tests share may stand still for seconds. What must be there sooner is asked sooner where it is asked.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'off',
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
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
    { name: 'long', testMatch: LONG, grepInvert: PROMISED },
    { name: 'promised', grep: PROMISED, retries: 0 },
    { name: 'chromium', testIgnore: LONG, grepInvert: PROMISED },
  ],
});
