import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { begin, openScreen, takePart } from '../liveSession.ts';
import { QuestionsPage } from '../pages/QuestionsPage.ts';

const SECRET = 'Wij durven de post niet open te maken.';
const PHONE = { width: 390, height: 844 };

test.use({ phase: 'define' });

test('groups speak for each other unseen, hear whether it is so, and a talk moves the score', async ({
  workspace,
  browser,
}) => {
  const { noor, lead } = await begin(workspace);
  const karin = await takePart(workspace, 'Karin', {});
  const samira = await takePart(workspace, 'Samira', { viewport: PHONE });
  const screen = await openScreen(browser, noor, lead);
  await lead.tool('switch.title').click();
  await lead.button('switch.begin').click();

  const speak = async (sentence: string) => {
    await expect(karin.person.page).toHaveURL(/switch$/u);
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
  await lead.sure('switch.giveOut');
  await expect(samira.person.page.getByText(SECRET)).toBeVisible();
  expect(await samira.person.page.getByRole('main').innerText()).not.toContain('Uitvoerders');
  expect(await noor.page.content()).not.toContain(SECRET);
  await mark('partly');
  await expectNoBarriers(samira.person);
  await lead.sure('switch.show');
  await expect(screen.getByText('50% begrepen')).toBeVisible();
  await expect(karin.person.page.getByText(SECRET)).toBeVisible();

  // The same question after a talk: both times stay, as a picture and as a table.
  await lead.button('switch.again').click();
  await speak('Wij zijn bang voor de brief.');
  await lead.sure('switch.giveOut');
  await mark('right');
  await lead.sure('switch.show');
  await expect(samira.person.page.getByText('50 punten beter begrepen')).toBeVisible();
  expect(await screen.getByRole('main').innerText()).not.toContain('bang voor de brief');
  await samira.session.button('dots.asTable').click();
  const pair = samira.session.switchTable.getByRole('row').filter({ hasText: 'Uitvoerders' });
  await expect(pair.getByRole('cell')).toHaveText([/50%/, /100%/]);
  await expectNoBarriers(samira.person);
  await expectNoBarriers(noor);
  await screen.close();
});

test('the big questions go first: what is practical waits, hands and cards with it, until the server opens the queue', async ({
  workspace,
  browser,
}) => {
  const { noor, lead } = await begin(workspace);
  const samira = await takePart(workspace, 'Samira', { viewport: PHONE });
  const screen = await openScreen(browser, noor, lead);
  const asked = { lead: new QuestionsPage(noor), samira: new QuestionsPage(samira.person) };
  await lead.tool('questions.title').click();
  await lead.button('questions.bring').click();
  await expect(samira.person.page).toHaveURL(/questions$/u);

  await asked.samira.ask('Wie belt er dan?', 'practical');
  await expect(asked.samira.among('open', 'Wie belt er dan?')).toBeVisible();
  await asked.samira.ask('Wat willen we betekenen?', 'fundamental');
  const waits = asked.samira.among('queue', 'Wie belt er dan?');
  await expect(waits).toBeVisible();
  await expect(asked.samira.card(waits)).toHaveCount(0);
  await asked.samira.press(waits, 'questions.hand');
  await expect(lead.hands.filter({ hasText: noor.say('session.handWaits') })).toBeVisible();
  await expect(lead.giveTurnTo('Samira')).toHaveAttribute('aria-disabled', 'true');
  await expectNoBarriers(samira.person);
  await expectNoBarriers(noor);

  // One may go first, with a reason that everyone reads.
  await asked.samira.ask('Welk formulier?', 'practical');
  const formLead = asked.lead.among('queue', 'Welk formulier?');
  await asked.lead.press(formLead, 'questions.letThrough');
  await asked.lead.reason(formLead).fill('Het formulier gaat morgen uit.');
  await asked.lead.press(formLead, 'questions.letThroughNow');
  const form = asked.samira.among('open', 'Welk formulier?');
  await expect(form).toContainText('Het formulier gaat morgen uit.');
  await expect(waits).toBeVisible();

  // The last big one is answered: the queue opens by itself, and the hand counts.
  const big = asked.samira.among('open', 'Wat willen we betekenen?');
  await asked.samira.card(big).fill('Rust.');
  await asked.samira.press(big, 'questions.putCard');
  const bigLead = asked.lead.among('open', 'Wat willen we betekenen?');
  await expect(bigLead).toContainText('Rust.');
  // A card that hurts goes out of sight: everyone reads why, and its author that it is theirs.
  await asked.lead.press(bigLead, 'questions.hideCard');
  await asked.lead.hideReason(bigLead).fill('Dit gaat over een mens.');
  await asked.lead.press(bigLead, 'sessionOrder.hideNow');
  await expect(big).toContainText(
    samira.person.say('sessionOrder.hiddenMine', { reason: 'Dit gaat over een mens.' }),
  );
  await expectNoBarriers(noor);
  await asked.lead.press(bigLead, 'sessionOrder.show');
  await asked.lead.press(bigLead, 'questions.take');
  await expect(screen.getByRole('heading', { name: 'Wat willen we betekenen?' })).toBeVisible();
  await asked.lead.press(bigLead, 'questions.isAnswered');
  await expect(asked.samira.among('open', 'Wie belt er dan?')).toBeVisible();
  await lead.giveTurnTo('Samira').click();
  await expect(noor.page.getByText(noor.say('session.speaks', { name: 'Samira' }))).toBeVisible();
  await screen.close();
});
