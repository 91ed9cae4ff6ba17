import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { LANGUAGES, type Language } from '../words.ts';

const NORMS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const AT_THE_TABLE = [
  '',
  'problem',
  'fundamentals',
  'experiences',
  'experiences/new',
  'statements',
  'values',
  'consent',
  'parked',
  'assumptions',
  'data',
  'perspectives',
  'right-door',
  'referred',
  'people',
  'setup',
  'record',
  'search',
  'record/versions/problem',
  'record/versions/fundamentals/3',
  'advance',
  'back',
] as const;

for (const language of LANGUAGES) {
  test(`every page can be used by everyone: ${language}`, async ({ workspace }) => {
    test.setTimeout(180_000);
    const noor = await workspace.join('Noor', { language });
    await speak(noor.page, language);

    for (const page of AT_THE_TABLE) {
      await noor.goTo(page);
      await expectNoBarriers(noor);
    }
    const organisation = noor.tableAddress.replace('/w/', '/organisation/');
    for (const address of ['/', '/new', '/me', organisation, '/nowhere', '/w/no-such-table']) {
      await noor.page.goto(workspace.origin + address);
      await expectNoBarriers(noor);
    }
  });

  test(`writing and the door can be used by everyone: ${language}`, async ({ workspace }) => {
    test.setTimeout(180_000);
    const samira = await workspace.join('Samira', { language });
    await speak(samira.page, language);
    await samira.goTo('problem');
    await samira.sheet.write('causes', ' Nog een zin.');
    await expectNoBarriers(samira);
    await samira.sheet.write('unknown', ' We borgen dit.');
    await samira.sheet.plainer('unknown').last().click();
    await expect(samira.sheet.plainerCard).toBeVisible();
    await expectNoBarriers(samira);
    await samira.page.keyboard.press('Escape');
    const lot = samira.page.getByRole('button', { name: samira.say('parkedIdea.lot') });
    await lot.click();
    await expect(samira.page.getByRole('dialog', { name: samira.say('page.parked') })).toBeVisible();
    await expectNoBarriers(samira);
    await samira.page.keyboard.press('Escape');
    await samira.page.setViewportSize({ width: 390, height: 844 });
    await expectNoBarriers(samira);

    const { token } = await workspace.invite({ role: 'participant' });
    const stranger = await workspace.arrive({ language });
    await stranger.page.goto(`${workspace.origin}/join`);
    await speak(stranger.page, language);
    await stranger.page.goto('about:blank');
    await stranger.door.open(workspace.origin, token);
    await expect(stranger.door.enter).toBeVisible();
    await expectNoBarriers(stranger);
    await stranger.door.enter.click();
    await expectNoBarriers(stranger);
    await stranger.door.name.fill('Bo');
    await stranger.door.group('citizen').check({ force: true });
    await stranger.door.enter.click();
    await expect(stranger.door.wayBackHeading).toBeVisible();
    await expectNoBarriers(stranger);
  });
}

test.describe('after consent', () => {
  test.use({ phase: 'reflect' });

  test('choosing, deciding and looking back can be used by everyone', async ({ workspace }) => {
    const samira = await workspace.join('Samira', { language: 'en' });
    await speak(samira.page, 'en');
    for (const page of ['options', 'choice', 'route', 'reflection'] as const) {
      await samira.goTo(page);
      await expectNoBarriers(samira);
    }
    await samira.goTo('options');
    await samira.page.getByRole('article').first().getByRole('link').click();
    await expectNoBarriers(samira);
  });
});

/** The choice that one makes in the bar, kept by the browser; without motion colours change at once. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate((chosen) => localStorage.setItem('opgave.language', chosen), language);
  await page.reload({ waitUntil: 'commit' });
}

/** All rules once; what depends on colours again in every theme, as "Display" puts it on the page. */
async function expectNoBarriers(person: Person): Promise<void> {
  const { page } = person;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await wear(page, 'light');
  const found = await barriers(new AxeBuilder({ page }).withTags(NORMS), 'light');
  for (const theme of ['dark', 'contrast'] as const) {
    await wear(page, theme);
    found.push(...(await barriers(new AxeBuilder({ page }).withRules(COLOUR_RULES), theme)));
  }
  expect(found, page.url()).toEqual([]);
}

async function wear(page: Page, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate((worn) => document.documentElement.setAttribute('data-theme', worn), theme);
}

/** No page of ours holds another, so that all can be looked at in the page itself, without opening one more. */
async function barriers(axe: AxeBuilder, theme: string): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${theme}, ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
