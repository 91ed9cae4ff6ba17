import { expect, test } from '../fixtures.ts';

const PHONE = { width: 390, height: 844 };
const SMALLEST = { width: 320, height: 640 };
const PAGES = [
  '',
  'problem',
  'fundamentals',
  'experiences',
  'statements',
  'values',
  'parked',
  'advance',
  'people',
  'record',
  'setup',
] as const;

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

test('nothing has to be moved sideways at 320 pixels', async ({ workspace }) => {
  const noor = await workspace.join('Noor', { viewport: SMALLEST });
  for (const page of PAGES) {
    await noor.goTo(page);
    await expect(noor.table.heading).toBeVisible();
    const overflow = await noor.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `sideways on "${page}"`).toBeLessThanOrEqual(0);
  }
});
