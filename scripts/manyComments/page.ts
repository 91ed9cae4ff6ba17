import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

const KEYS = 'Wij zien dit ook in de wijk en bij ons aan de balie. '.repeat(2);
/** Ten keys in a second is a fast typist. */
const BETWEEN_KEYS = 100;
const WHEELS = 60;

export interface Smoothness {
  /** From a key to the picture that shows it, in milliseconds. */
  readonly keys: readonly number[];
  /** Milliseconds of a core that the page spends on a key, whatever else the machine does. */
  readonly workPerKey: number;
  /** From one picture to the next while the page scrolls. */
  readonly frames: readonly number[];
}

/** Types in a section that people commented on, and scrolls through the whole page. */
export async function tryPage(page: Page): Promise<Smoothness> {
  const work = await workOf(page);
  const text = page.getByRole('textbox', { name: /Waardoor komt het/ });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => performance.measure('key', { start: timeStamp, end: performance.now() });
          port2.postMessage('');
        });
      },
      true,
    );
  });
  const before = await work();
  for (const key of KEYS) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await wait(BETWEEN_KEYS);
  }
  const workPerKey = ((await work()) - before) / KEYS.length;
  const keys = await measured(page, 'key');
  await page.evaluate(() => {
    const watch = {
      before: performance.now(),
      next(now: number) {
        performance.measure('frame', { start: watch.before, end: now });
        watch.before = now;
        requestAnimationFrame(watch.next);
      },
    };
    requestAnimationFrame(watch.next);
  });
  for (let wheel = 0; wheel < WHEELS; wheel += 1) await page.mouse.wheel(0, wheel < WHEELS / 2 ? 250 : -250);
  return { keys, workPerKey, frames: await measured(page, 'frame') };
}

function measured(page: Page, name: string): Promise<readonly number[]> {
  return page.evaluate(
    (wanted) => performance.getEntriesByName(wanted).map(({ duration }) => duration),
    name,
  );
}

/** Asks how many milliseconds the page has worked so far. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await inspector.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
}
