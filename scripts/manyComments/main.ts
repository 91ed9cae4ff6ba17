import { chromium } from '@playwright/test';
import { type Figure, figureLine } from '../load/figure.ts';
import { tokenOf } from '../load/fillOpgave.ts';
import { startOpgave } from '../load/opgaveServer.ts';
import { randomFrom } from '../load/random.ts';
import { freePort } from '../load/serverProcess.ts';
import { newFolder, removeFolder } from '../prove/folder.ts';
import { layComments } from './fill.ts';
import { type Smoothness, tryPage } from './page.ts';

const SIZES = [20, 5_000];
/**
 * What feels immediate: 200 ms for a key (the limit of INP) on a machine that does nothing else, and less work than there
 * is time between ten keys in a second; ten pictures a second at the very least.
 */
const LIMITS = { keys: 200, work: 100, frames: 100 } as const;
const SEED = 1;

let hasPassed = true;
for (const comments of SIZES) {
  const { opened, ...smooth } = await measure(comments);
  for (const figure of figuresOf(smooth)) {
    hasPassed &&= figure.pass;
    process.stdout.write(`${figureLine(figure, { comments, seed: SEED, openedIn: Math.round(opened) })}\n`);
  }
}
process.exitCode = hasPassed ? 0 : 1;

async function measure(comments: number): Promise<Smoothness & { readonly opened: number }> {
  const folder = await newFolder();
  try {
    await (await startOpgave({ folder, isDemo: true })).stop();
    await layComments(folder, comments, randomFrom(SEED));
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const server = await startOpgave({ folder, port, isDemo: true, raised: { PUBLIC_ORIGINS: origin } });
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } });
    await page.goto(`${origin}/join#${await tokenOf(server, 'Karin')}`);
    await page.getByRole('button', { name: 'Ga naar de tafel', exact: true }).click();
    await page.waitForURL(/\/w\//);
    const begin = performance.now();
    await page.goto(`${page.url().split('/').slice(0, 5).join('/')}/problem`);
    await page.locator('[data-marked]').first().waitFor();
    const opened = performance.now() - begin;
    const smooth = await tryPage(page);
    await browser.close();
    await server.stop();
    return { ...smooth, opened };
  } finally {
    await removeFolder(folder);
  }
}

function figuresOf({ keys, workPerKey, frames }: Smoothness): readonly Figure[] {
  return [
    figure('comments.keyP95', keys, LIMITS.keys),
    { id: 'comments.workPerKey', value: workPerKey, limit: LIMITS.work, pass: workPerKey <= LIMITS.work },
    figure('comments.scrollP95', frames, LIMITS.frames),
  ];
}

function figure(id: string, times: readonly number[], limit: number): Figure {
  const sorted = times.toSorted((one, other) => one - other);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
  return { id, value, limit, pass: value <= limit };
}
