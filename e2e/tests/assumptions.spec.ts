import { addDays, calendarDay } from '@opgave/shared/method/calendar';
import { AT_ONCE } from '../atOnce.ts';
import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { AssumptionsPage } from '../pages/AssumptionsPage.ts';
import { NotificationsPage } from '../pages/NotificationsPage.ts';
import type { Person } from '../pages/Person.ts';
import { SourcesPage } from '../pages/SourcesPage.ts';

const DAY = 86_400_000;
const TEXT = 'Mensen openen een brief als er een naam op staat.';
const SENTENCE = ' Wie geen naam ziet, legt de brief weg.';
const EVIDENCE = 'Van veertig brieven met een naam bleven er dertig dicht.';

const at = ({ page, say }: Person) => new AssumptionsPage(page, say);
const notYet = { kind: 'assumption', name: 'Samira' } as const;

test('capability 21: a sentence shows that what it rests on was not looked at, and then that it does not hold', async ({
  workspace,
}) => {
  const karin = await workspace.join('Karin');
  const samira = await workspace.join('Samira');
  const tomorrow = addDays(calendarDay(Date.now(), 'Europe/Amsterdam'), 1);

  await test.step('Karin writes it down, and ties a sentence to it', async () => {
    await karin.goTo('assumptions');
    await at(karin).write(TEXT, 'Samira', tomorrow);
    await expect(at(karin).one(TEXT)).toContainText(karin.say('assumption.standing.open'));
    await expectNoBarriers(karin);
    await karin.goTo('problem');
    const picking = new SourcesPage(karin.page, karin.say);
    await karin.sheet.write('causes', SENTENCE);
    await karin.page.keyboard.press('Alt+Enter');
    await expect(picking.menu).toBeVisible();
    await karin.page.keyboard.press(karin.say('sources.letter'));
    await picking.option(notYet).press('Space');
    await picking.link.press('Enter');
    await samira.goTo('problem');
    await expect(at(samira).chip(TEXT, 'open')).toBeVisible();
  });

  await workspace.server.moveClock(2 * DAY);
  const [later, owner] = [await workspace.join('Karin'), await workspace.join('Samira')];

  await test.step('two days later it is due, and Samira is told', async () => {
    await later.goTo('problem');
    await expect(at(later).chip(TEXT, 'due')).toBeVisible();
    const news = new NotificationsPage(owner.page, owner.say);
    await news.open(workspace.origin);
    const told = news.news(owner.say('notification.assumptionDue'));
    await expect(told).toContainText(TEXT);
    await told.getByRole('link').click();
  });

  await test.step('she finds out that it does not hold, and whoever writes sees so at once', async () => {
    await at(owner).find(TEXT, 'doesNotHold', EVIDENCE);
    await expect(at(owner).one(TEXT)).toContainText(owner.say('assumption.standing.disproved'));
    await expect(at(later).chip(TEXT, 'disproved')).toBeVisible(AT_ONCE);
    await at(later).chip(TEXT, 'disproved').click();
    await expect(later.page.getByRole('dialog')).toContainText(EVIDENCE);
    await later.page.keyboard.press('Escape');
    await owner.page.getByRole('button', { name: owner.say('sources.usedAt', { count: 1 }) }).click();
    await expect(at(owner).one(TEXT)).toContainText(SENTENCE.trim());
    await expectNoBarriers(owner);
  });

  await test.step('the last one is taken away by keyboard, and the keyboard goes on at the top of the page', async () => {
    await later.goTo('assumptions');
    await at(later).remove(TEXT).press('Enter');
    await at(later).removeYes.press('Enter');
    await expect(at(later).one(TEXT)).toBeHidden();
    await expect(later.page.getByRole('heading', { level: 1 })).toBeFocused();
  });
});
