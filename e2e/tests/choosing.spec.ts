import { AT_ONCE } from '../atOnce.ts';
import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { ChoicePage } from '../pages/ChoicePage.ts';
import { OptionsPage } from '../pages/OptionsPage.ts';
import type { Person } from '../pages/Person.ts';
import { ReflectionPage } from '../pages/ReflectionPage.ts';
import { RoutePage } from '../pages/RoutePage.ts';

const PHONE = { width: 390, height: 844 };

/** As wide as the window: nothing on the page makes one scroll sideways. */
async function expectNoSideways({ page }: Person): Promise<void> {
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(tooWide).toBeLessThanOrEqual(0);
}

test.describe('a table that chooses', () => {
  test.use({ phase: 'choose' });

  test('[CHO_OPTIONS] [CHO_LOSS] an idea comes back, and a group confirms what it gives up itself', async ({
    workspace,
  }) => {
    const [karin, wei] = [await workspace.join('Karin'), await workspace.join('Wei')];
    const samira = await workspace.join('Samira', { viewport: PHONE });
    const { say } = karin;

    await test.step('what was parked comes back, and everybody sees what it does', async () => {
      const [hers, other] = [new OptionsPage(karin.page, say), new OptionsPage(samira.page, say)];
      const title = 'Een gezamenlijk scherm voor medewerkers';
      await karin.goTo('options');
      await samira.goTo('options');
      await expect(other.use(title)).toBeVisible();
      await expectNoSideways(samira);
      await hers.use(title).click();
      await expect(hers.name).toHaveValue(title);
      await hers.propose.click();
      await expect(karin.table.heading).toHaveText(title);
      await expect(other.card(title)).toBeVisible(AT_ONCE);
      await expect(other.use(title)).toBeHidden();

      await other.open(title).click();
      await expect(other.effect('citizen')).toContainText(say('option.sign.none'));
      await hers.add('citizen').click();
      await hers.sign('citizen', 'worse');
      await hers.keep('citizen').click();
      await expect(hers.words('citizen')).toHaveAccessibleDescription(say('option.effectTextNeeded'));
      await expectNoBarriers(karin);
      await hers.words('citizen').fill('Niemand weet wie er meekijkt.');
      await hers.keep('citizen').click();
      await expect(other.effect('citizen')).toContainText('Niemand weet wie er meekijkt. Karin', AT_ONCE);
      await expect(other.effect('citizen')).toContainText(say('option.sign.worse'));

      await samira.page.keyboard.press('F2');
      await samira.page.keyboard.press('Enter');
      const menu = samira.page.getByRole('menu', { name: say('words.menu') });
      await menu.getByRole('menuitem', { name: say('comments.entry') }).press('Enter');
      await samira.page.keyboard.type('Wie is dat?');
      await samira.page.getByRole('button', { name: say('comments.send') }).press('Enter');
      await expect(karin.page.locator('mark')).toHaveCount(1);
      await samira.page.keyboard.press('Escape');
    });

    await test.step('[CHO_DOABLE] who carries it out and who lives it say whether people can do it', async () => {
      const [hers, other] = [new OptionsPage(karin.page, say), new OptionsPage(samira.page, say)];
      await hers.answer.click();
      await hers.keepAnswer.click();
      for (const question of hers.questions) {
        await expect(question).toHaveAccessibleDescription(say('option.answerNeeded'));
        await question.fill('Met hulp aan de balie.');
      }
      await hers.verdict('partly').check();
      await hers.keepAnswer.click();
      await expect(other.said('Karin')).toContainText(say('option.verdict.partly'), AT_ONCE);

      await other.answer.click();
      for (const question of other.questions) await question.fill('Als iemand het met mij doorneemt.');
      await other.verdict('no').check();
      await expectNoBarriers(samira);
      await expectNoSideways(samira);
      await other.keepAnswer.click();
      await expect(hers.said('Samira')).toContainText(say('option.verdict.no'), AT_ONCE);
    });

    await test.step('what a group gives up is for that group to confirm', async () => {
      for (const person of [karin, wei, samira]) await person.goTo('choice');
      const [hers, his, other] = [karin, wei, samira].map(({ page }) => new ChoicePage(page, say));
      if (!hers || !his || !other) throw new Error('Nobody chooses');
      await expect(other.loss('scientist')).toContainText(say('choice.notConfirmed'));
      await expect(other.confirm('scientist')).toBeHidden();
      await his.confirm('scientist').click();
      await expect(other.loss('scientist')).toContainText(
        say('choice.confirmedBy', { name: 'Wei' }),
        AT_ONCE,
      );

      const about = { name: say('comments.onChoice', { part: say('choice.part.losses') }) };
      await other.commentOn('losses').click();
      await samira.page.getByRole('textbox', { name: say('comments.yours') }).fill('Wie belt er dan?');
      await samira.page.getByRole('button', { name: say('comments.send') }).click();
      await expect(karin.page.getByRole('article', about)).toContainText('Wie belt er dan?', AT_ONCE);
      await samira.page.keyboard.press('Escape');

      await hers.change('agency').click();
      await other.change('agency').click();
      await hers.words('agency').fill('Inning komt twee maanden later.');
      await other.words('agency').fill('De diensten wachten langer op hun geld.');
      await hers.keep('agency').click();
      await expect(his.loss('agency')).toContainText('Inning komt twee maanden later.', AT_ONCE);
      await expect(his.loss('agency')).toContainText(say('choice.notConfirmed'));
      await other.keep('agency').click();
      await expect(other.refusal).toHaveText(say('error.stale-version'));
      await expect(other.refusal).toBeInViewport();
      await expect(other.loss('agency')).toContainText(
        say('ui.overtaken', { now: 'Inning komt twee maanden later.' }),
      );
      await expectNoBarriers(samira);
      await other.keep('agency').click();
      const hersNow = hers.loss('agency');
      await expect(hersNow).toContainText('De diensten wachten langer op hun geld.', AT_ONCE);
      await hers.confirm('agency').click();
      await expect(his.loss('agency')).toContainText(say('choice.confirmedBy', { name: 'Karin' }), AT_ONCE);
    });

    await test.step('a promise goes only after one was asked', async () => {
      const [hers, other] = [new ChoicePage(karin.page, say), new ChoicePage(samira.page, say)];
      const promise = 'Iemand vertelt zijn verhaal één keer.';
      await hers.remove(promise).click();
      await expect(hers.removeNo).toBeVisible();
      await expectNoBarriers(karin);
      await hers.removeNo.click();
      await expect(hers.remove(promise)).toBeFocused();
      await expect(other.promise(promise)).toBeVisible();
      await hers.remove(promise).click();
      await hers.removeYes.press('Enter');
      await expect(other.promise(promise)).toBeHidden(AT_ONCE);
      await expect(hers.promises).toBeFocused();
    });

    await test.step('choosing everything is no choice, and who does not decide reads why', async () => {
      const [hers, noor] = [new ChoicePage(karin.page, say), await workspace.facilitator()];
      const read = new ChoicePage(noor.page, say);
      await noor.goTo('choice');
      await expect(noor.page.getByText(say('sheet.readOnly.comment'))).toBeVisible();
      await expect(read.change('agency')).toBeHidden();
      await expect(read.signals).toHaveCount(0);
      for (const title of ['Eén envelop per maand', 'Kostenregel schrappen']) {
        await hers.option(title).click();
        await expect(hers.option(title)).toBeChecked();
      }
      await expect(read.signals.filter({ hasText: say('halfBaked.HB_EVERYTHING') })).toBeVisible(AT_ONCE);
    });
  });
});

test.describe('a table on its way to the decision', () => {
  test.use({ phase: 'route' });

  test('[ROUTE_DECIDED] the sponsor writes down the decision, and everyone sees whose turn it is', async ({
    workspace,
  }) => {
    const [noor, hendrik] = [await workspace.join('Noor'), await workspace.join('Hendrik')];
    const karin = await workspace.join('Karin', { viewport: PHONE });
    const { say } = karin;
    for (const person of [noor, hendrik, karin]) await person.goTo('route');
    const [hers, his] = [new RoutePage(noor.page, say), new RoutePage(hendrik.page, say)];
    const seen = new RoutePage(karin.page, say);
    const question = 'Mag er een tweede gesprek bij komen?';
    const body = 'Bestuurlijk overleg dienstverlening Lindeveen';
    const turn = (who: string) => say('route.turn', { who });

    await expect(karin.page.getByText(say('route.writers'))).toBeVisible();
    await expect(seen.ask).toBeHidden();
    await expectNoSideways(karin);
    await hers.ask.click();
    await hers.ofWhom.selectOption({ label: body });
    await hers.question.fill(question);
    await hers.keepItem.click();
    await expect(seen.item(question)).toContainText(turn(say('route.table')), AT_ONCE);

    await his.go(question, 'submitted').click();
    await expect(seen.item(question)).toContainText(turn(body), AT_ONCE);
    await hers.go(question, 'scheduled').click();
    const day = (await hers.day(question).getAttribute('min')) ?? '';
    await hers.day(question).fill(day);
    await hers.go(question, 'scheduled').click();
    await expect(seen.days).toContainText(`${body}: ${question}`, AT_ONCE);
    const [file] = await Promise.all([karin.page.waitForEvent('download'), seen.toCalendar.click()]);
    expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.ics$/u);
    await his.go(question, 'treated').click();
    await his.go(question, 'outcome').click();
    await hers.go(question, 'outcome').click();
    await expectNoBarriers(hendrik);
    await his.outcome(question, 'decided').check({ force: true });
    await his.words(question).fill('Ja, met één beller per huishouden.');
    await his.go(question, 'outcome').click();
    await expect(seen.item(question)).toContainText('Ja, met één beller per huishouden.', AT_ONCE);
    await expect(hers.words(question)).toBeHidden();
    await hers.go(question, 'reportedBack').click();
    await expect(seen.item(question)).toContainText(say('route.done'), AT_ONCE);

    await seen
      .item(question)
      .getByRole('link', { name: say('route.paper.choice') })
      .click();
    await expect(karin.table.heading).toHaveText(say('page.choice'));
    await karin.page.goBack();
    await expect(seen.told).toContainText(say('route.notSent'));
    const told = `Dit vroegen wij: een tweede gesprek. Dit is besloten: ja. ${'Uw woorden staan erin. '.repeat(3)}`;
    await his.tell.fill(told);
    await his.send.click();
    await expect(seen.told).toContainText('Dit is besloten: ja.', AT_ONCE);
    await expect(his.send).toBeHidden();
  });
});

test.describe('a table that looks back', () => {
  test.use({ phase: 'reflect' });

  test('[REF_NEXT] what no longer follows is refused in words, and a table that opens the problem again keeps its round', async ({
    workspace,
  }) => {
    const [samira, noor] = [await workspace.join('Samira'), await workspace.join('Noor')];
    const joost = await workspace.join('Joost', { viewport: PHONE });
    const { say } = joost;
    for (const person of [samira, joost]) await person.goTo('reflection');
    const [hers, his] = [samira, joost].map(({ page }) => new ReflectionPage(page, say));
    if (!hers || !his) throw new Error('Nobody looks back');
    const promise = 'Iemand vertelt zijn verhaal één keer.';

    await expect(his.promise(promise)).toContainText(say('reflect.result.none'));
    await hers.change(promise).click();
    await hers.result('some').check({ force: true });
    await expectNoBarriers(samira);
    await hers.evidence.fill('Bij drie diensten wel, bij één niet.');
    await hers.keepResult.click();
    await expect(his.promise(promise)).toContainText('Bij drie diensten wel, bij één niet.', AT_ONCE);
    await expectNoSideways(joost);

    await hers.stillRight('no').check({ force: true });
    await expect(his.now).toContainText(say('reflect.problemNotRight'), AT_ONCE);
    await his.next('continue').click({ force: true });
    await expect(his.next('adjust')).toBeChecked();
    await his.next('reopen').check({ force: true });
    await expect(hers.next('reopen')).toBeChecked(AT_ONCE);
    await expect(his.now.getByText(say('reflect.problemNotRight'))).toBeHidden();

    await noor.goTo('advance');
    await noor.gates.goOn('define').click();
    await noor.gates.yes('define').click();
    for (const person of [samira, noor]) await expect(person.table.step('define')).toBeVisible(AT_ONCE);
    await samira.goTo('problem');
    await samira.sheet.write('unknown', ' Ook één schuld kan iemand vastzetten.');
    await expect(samira.table.saved).toBeVisible();
    await joost.goTo('reflection');
    await expect(his.rounds.filter({ hasText: say('reflect.next.reopen') })).toHaveCount(1);
  });
});
