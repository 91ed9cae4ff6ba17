import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { LANGUAGES, type Language } from '../words.ts';

const NORMS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const THEMES = ['light', 'dark', 'contrast'] as const;
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
  'data',
  'perspectives',
  'people',
  'setup',
  'record',
  'advance',
  'back',
] as const;

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`every page can be used by everyone: ${language}, ${theme}`, async ({ workspace }) => {
      test.setTimeout(120_000);
      const noor = await workspace.join('Noor', { language });
      await wear(noor.page, theme, language);

      for (const page of AT_THE_TABLE) {
        await noor.goTo(page);
        await expectNoBarriers(noor);
      }
      for (const address of ['/', '/new', '/me', '/nowhere', '/w/no-such-table']) {
        await noor.page.goto(workspace.origin + address);
        await expectNoBarriers(noor);
      }
    });

    test(`writing and the door can be used by everyone: ${language}, ${theme}`, async ({ workspace }) => {
      test.setTimeout(120_000);
      const samira = await workspace.join('Samira', { language });
      await wear(samira.page, theme, language);
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
      await wear(stranger.page, theme, language);
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
}

/** The choices that one makes under "Display", kept by the browser. */
async function wear(page: Page, theme: (typeof THEMES)[number], language: Language): Promise<void> {
  await page.evaluate(
    ([chosenTheme, chosenLanguage]) => {
      localStorage.setItem('opgave.theme', chosenTheme);
      localStorage.setItem('opgave.language', chosenLanguage);
    },
    [theme, language] as const,
  );
}

async function expectNoBarriers(person: Person): Promise<void> {
  await expect(person.page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: person.page }).withTags(NORMS).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
  expect(found, person.page.url()).toEqual([]);
}
