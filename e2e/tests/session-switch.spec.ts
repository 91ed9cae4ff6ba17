import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { begin, openScreen, takePart } from '../liveSession.ts';

const SECRET = 'Wij durven de post niet open te maken.';
const PHONE = { width: 390, height: 844 };

test.use({ phase: 'define' });

test('groups speak for each other unseen, hear whether it is so, and a talk moves the score', async ({
  workspace,
  browser,
}) => {
  test.setTimeout(120_000);
  const { noor, lead } = await begin(workspace);
  const karin = await takePart(workspace, 'Karin', {});
  const samira = await takePart(workspace, 'Samira', { viewport: PHONE });
  const screen = await openScreen(browser, noor, lead);
  await lead.tool('switch.title').click();
  await lead.button('switch.begin').click();

  const speak = async (sentence: string) => {
    await expect(karin.person.page).toHaveURL(/switch$/u, { timeout: 15_000 });
    await karin.session.speakFor('Inwoners').check();
    await karin.session.sentenceOf('Inwoners').fill(sentence);
    await karin.session.button('switch.give').click();
    await expect(karin.person.page.getByText(karin.person.say('switch.isGiven'))).toBeVisible();
  };
  const mark = async (mark: 'right' | 'partly' | 'not') => {
    const name = samira.person.say(`switch.mark.${mark}`);
    await samira.person.page.getByRole('radio', { name, exact: true }).check();
    await expect(noor.page.getByText(noor.say('switch.marks', { count: 1 }))).toBeVisible();
  };

  // Nobody reads a word before it is given out, and then only whose name it is in.
  await speak(SECRET);
  await expect(noor.page.getByText(noor.say('switch.sentences', { count: 1 }))).toBeVisible();
  for (const page of [noor.page, samira.person.page, screen]) {
    expect(await page.content()).not.toContain(SECRET);
  }
  await expectNoBarriers(karin.person);
  await lead.button('switch.giveOut').click();
  await expect(samira.person.page.getByText(SECRET)).toBeVisible({ timeout: 15_000 });
  expect(await samira.person.page.getByRole('main').innerText()).not.toContain('Uitvoerders');
  expect(await noor.page.content()).not.toContain(SECRET);
  await mark('partly');
  await expectNoBarriers(samira.person);
  await lead.button('switch.show').click();
  await expect(screen.getByText('50% begrepen')).toBeVisible();
  await expect(karin.person.page.getByText(SECRET)).toBeVisible();

  // The same question after a talk: both times stay, as a picture and as a table.
  await lead.button('switch.again').click();
  await speak('Wij zijn bang voor de brief.');
  await lead.button('switch.giveOut').click();
  await mark('right');
  await lead.button('switch.show').click();
  await expect(samira.person.page.getByText('50 punten beter begrepen')).toBeVisible();
  expect(await screen.getByRole('main').innerText()).not.toContain('bang voor de brief');
  await samira.session.button('dots.asTable').click();
  const pair = samira.session.switchTable.getByRole('row').filter({ hasText: 'Uitvoerders' });
  await expect(pair.getByRole('cell')).toHaveText([/50% begrepen/, /100% begrepen/]);
  await expectNoBarriers(samira.person);
  await expectNoBarriers(noor);
  await screen.close();
});
