import { expect, test } from '../fixtures.ts';

const PHONE = { width: 390, height: 844 };
const SMALLEST = { width: 320, height: 640 };
const PAGES = {
  define: [
    '',
    'problem',
    'fundamentals',
    'experiences',
    'statements',
    'values',
    'assumptions',
    'parked',
    'right-door',
    'advance',
    'people',
    'record',
    'setup',
  ],
  choose: ['', 'consent', 'values', 'data', 'options', 'choice'],
  reflect: ['', 'route', 'choice', 'reflection', 'record'],
} as const;

test('on a phone one writes one section at a time and sees how far one is', async ({ workspace }) => {
  const samira = await workspace.join('Samira', { viewport: PHONE });
  await samira.goTo('problem');

  await expect(samira.sheet.sections).toHaveCount(1);
  await expect(samira.sheet.pager).toContainText(samira.say('sheet.position', { number: 1, total: 13 }));
  await samira.sheet.next.click();
  await expect(samira.sheet.section('who')).toBeVisible();
  await expect(samira.sheet.sections).toHaveCount(1);
  await samira.sheet.write('who', ' Ook op de telefoon.');
  await expect(samira.table.saved).toBeVisible();
  await samira.sheet.previous.click();
  await expect(samira.sheet.section('oneSentence')).toBeVisible();
});

for (const phase of ['define', 'choose', 'reflect'] as const) {
  test.describe(`while the table is at ${phase}`, () => {
    test.use({ phase });
    test('nothing has to be moved sideways at 320 pixels, and no words run out of the page', async ({
      workspace,
    }) => {
      const noor = await workspace.join('Noor', { viewport: SMALLEST });
      for (const page of PAGES[phase]) {
        await noor.goTo(page);
        await expect(noor.table.heading).toBeVisible();
        expect(await noor.page.evaluate(wordsOutside), `sideways on "${page}"`).toEqual([]);
      }
    });
  });
}

test('pitfall 12: what has the focus is not hidden by the bar at the foot', async ({ workspace }) => {
  const noor = await workspace.join('Noor', { viewport: PHONE });
  const { page, say } = noor;
  await noor.goTo('people');
  await expect(noor.table.heading).toBeVisible();
  const bar = page.getByRole('navigation', { name: say('shell.mainMenu') });
  const top = (await bar.boundingBox())?.y ?? 0;
  const main = page.getByRole('main');
  await main.getByRole('link').or(main.getByRole('button')).first().focus();
  for (let stop = 0; stop < 20; stop += 1) {
    const focused = await main.locator(':focus').boundingBox();
    expect((focused?.y ?? 0) + (focused?.height ?? 0), `stop ${stop}`).toBeLessThanOrEqual(top);
    await page.keyboard.press('Tab');
  }
});

/** Words that one cannot read without moving the page, or not at all; what scrolls by itself is left out. */
function wordsOutside(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isScrolled = (element: Element): boolean => {
    const around = element.parentElement;
    return around !== null && (/auto|scroll/.test(getComputedStyle(around).overflowX) || isScrolled(around));
  };
  const isOutside = (element: Element) => {
    const { right, width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right > clientWidth + 1;
  };
  const words = [...document.querySelectorAll('main *')].filter(
    (element) =>
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()) &&
      !element.closest('.visually-hidden') &&
      isOutside(element) &&
      !isScrolled(element),
  );
  const sideways = scrollWidth > clientWidth ? [`${scrollWidth} pixels wide`] : [];
  return [...sideways, ...words.map(({ textContent }) => textContent.slice(0, 40))];
}
