import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { ConsentPage } from '../pages/ConsentPage.ts';
import type { Person } from '../pages/Person.ts';
import { LANGUAGES } from '../words.ts';

const DAY = 86_400_000;
const PHONE = { width: 390, height: 844 };
const THEMES = ['light', 'dark', 'contrast'] as const;
const BACK = 'Eén zin klopt nog niet, dus we schrijven nog even verder.';
const OBJECTION = {
  section: 'causes',
  text: 'Er staat dat mensen hun post niet openen. Zo lijkt het onze eigen schuld.',
  forWhom: 'Mensen die bang zijn voor post',
} as const;
const CONCERN = 'Let op mensen die wel op tijd betalen.';
const REPAIRED = ' Post blijft liggen door angst.';
const ANSWER =
  'We lezen uw bezwaar. We gaan verder, en we vragen bij elk idee wat het doet met mensen die bang zijn voor post.';
const MINORITY = 'Wij blijven erbij: de tekst legt de schuld bij mensen zelf.';

test.use({ phase: 'consent' });

async function consent(person: Person): Promise<ConsentPage> {
  await person.goTo('consent');
  const page = new ConsentPage(person.page, person.say);
  await expect(page.heading).toBeVisible();
  return page;
}

/** The form, also for whoever answered already. */
async function toForm(page: ConsentPage): Promise<void> {
  await expect(page.card('consent').or(page.mine)).toBeVisible();
  if (await page.mine.isVisible()) await page.change.click();
}

/** Everything of the round that the server tells this person. */
async function told(person: Person): Promise<string> {
  const path = `/workspaces/${await person.workspaceId()}/consent`;
  return JSON.stringify((await person.ask('GET', path)).answer);
}

test('[CON_OUTCOME] one round: opened, answered, mended, looked at again, and answered by the sponsor', async ({
  workspace,
}) => {
  test.setTimeout(240_000);
  const noor = await workspace.facilitator();
  const samira = await workspace.join('Samira');
  await noor.goTo('back');
  await noor.gates.takeBack('define', BACK);
  await expect(noor.table.step('define')).toBeVisible();
  // What was answered till then stays unopened, and nothing is said of it.
  await samira.goTo('consent');
  await expect(samira.page.getByText(samira.say('round.neverOpened'))).toBeVisible();
  await expect(samira.page.getByText(samira.say('round.noReasons'))).toBeHidden();
  await samira.goTo('problem');
  await samira.sheet.write('unknown', ' Hoe vaak dit gebeurt.');
  await expect(samira.table.saved).toBeVisible();
  await noor.goTo('advance');
  await noor.gates.goOn('consent').click();
  await noor.gates.yes('consent').click();
  await expect(noor.table.step('consent')).toBeVisible();

  // The facilitator opens, and everyone else sees it at once.
  const watching = await consent(samira);
  const hers = await consent(noor);
  await expect(watching.heading).toHaveText(samira.say('round.soonTitle'));
  await hers.openRound.click();
  await hers.dialog.getByRole('button', { name: noor.say('round.openYes') }).click();
  await expect(hers.heading).toHaveText(noor.say('round.runs'));
  await expect(watching.heading).toHaveText(samira.say('round.askTitle'));
  await expect(samira.page.getByText(samira.say('consent.question'))).toBeVisible();

  // Five people answer; one of them without a connection, and that counts only once it was sent.
  await watching.fillObjection(OBJECTION);
  await expect(samira.page.getByRole('heading', { name: samira.say('round.thisYouSend') })).toBeVisible();
  await watching.next.click();
  await expect(watching.sent).toBeVisible();
  const [karin, joost] = [await workspace.join('Karin'), await workspace.join('Joost')];
  const karins = await consent(karin);
  await karins.choose(karins.card('concern'));
  await karins.fromList.click();
  await karin.page.getByRole('combobox', { name: karin.say('round.part') }).selectOption('whyMatters');
  await karins.field(karin.say('round.concern')).fill(CONCERN);
  await karins.next.click();
  await expect(karins.sent).toBeVisible();
  for (const person of [joost, await workspace.join('Yusuf')]) {
    const page = await consent(person);
    await page.choose(page.card('consent'));
    await page.next.click();
    await expect(page.sent).toBeVisible();
  }
  const line = await workspace.openLine();
  const loes = await workspace.join('Loes', { line });
  const loess = await consent(loes);
  line.cut();
  await loess.choose(loess.card('consent'));
  await loess.next.click();
  await expect(loess.notSent).toBeVisible();
  const row = hers.seats.getByRole('row', { name: new RegExp(noor.say('group.entrepreneur.name')) });
  await expect(row).toContainText(noor.say('ui.progress', { value: 0, max: 2 }));
  line.restore();
  await expect(loess.sent).toBeVisible({ timeout: 40_000 });
  await expect(row).toContainText(noor.say('ui.progress', { value: 1, max: 2 }));

  // Nobody knows what others said, and least of all whoever leads.
  for (const person of [noor, karin]) expect(await told(person)).not.toContain(OBJECTION.text);
  expect(await told(noor)).not.toContain(CONCERN);

  // The last day is over: the named part is open to exactly the people who may.
  await workspace.server.moveClock(8 * DAY);
  const [mending, reading] = [await workspace.join('Samira'), await workspace.join('Karin')];
  const repair = await consent(mending);
  await expect(repair.heading).toHaveText(mending.say('round.repairTitle'));
  await expect((await consent(reading)).heading).toHaveText(reading.say('round.repairTitle'));
  await expect(reading.page.getByText(OBJECTION.text)).toBeVisible();
  await expect(reading.sheet.writable).toHaveCount(0);
  await expect(mending.sheet.writable).toHaveCount(1);
  await mending.sheet.write('causes', REPAIRED);
  await expect(mending.table.saved).toBeVisible();
  await expect(reading.sheet.section('causes')).toContainText(REPAIRED.trim());

  // Everyone sees the difference; the objection stays.
  await workspace.server.moveClock(14 * DAY);
  const [objecting, other] = [await workspace.join('Samira'), await workspace.join('Karin')];
  const recheck = await consent(objecting);
  await expect(
    objecting.page.getByRole('main').locator('ins').filter({ hasText: 'Post blijft liggen' }),
  ).toBeVisible();
  await recheck.choose(recheck.recheckCard('stays'));
  await recheck.next.click();
  await expect(recheck.sent).toBeVisible();
  await consent(other);
  await expect(other.page.getByText(other.say('round.recheckOther'))).toBeVisible();

  // It closed with an objection that stays: the sponsor answers it, its group writes along.
  await workspace.server.moveClock(18 * DAY);
  const hendrik = await workspace.join('Hendrik');
  const deciding = await consent(hendrik);
  await expect(deciding.heading).toHaveText(hendrik.say('consent.outcome.standingObjection'));
  await deciding.choose(deciding.radio(hendrik.say('consent.decision.proceedWithAnswer')));
  const answer = deciding.field(hendrik.say('round.answerTo', { name: 'Samira' }));
  await answer.fill('Te kort.');
  await hendrik.page.getByRole('button', { name: hendrik.say('round.decide') }).click();
  await expect(hendrik.page.getByText(hendrik.say('consent.refusal.ANSWER_TOO_SHORT'))).toBeVisible();
  await answer.fill(ANSWER);
  await hendrik.page.getByRole('button', { name: hendrik.say('round.decide') }).click();
  await deciding.dialog
    .getByRole('button', { name: hendrik.say('round.decideYes.proceedWithAnswer') })
    .click();
  await expect(answer).toBeHidden();
  await expect(deciding.given(OBJECTION.text)).toContainText(ANSWER);

  const [citizen, leading] = [await workspace.join('Samira'), await workspace.join('Noor')];
  const result = await consent(citizen);
  await result.field(citizen.say('round.minorityWrite')).fill(MINORITY);
  await citizen.page.getByRole('button', { name: citizen.say('round.minoritySave') }).click();
  const read = await consent(leading);
  await expect(read.given(OBJECTION.text)).toContainText(ANSWER);
  await expect(read.given(CONCERN)).toBeVisible();
  await expect(leading.page.getByText(MINORITY)).toBeVisible();
  await expectNoBarriers(leading);
  await leading.goTo('advance');
  await expect(leading.gates.needed).toHaveCount(0);
  await expect(leading.gates.goOn('choose')).toBeEnabled();
});

test('on a phone one question per screen, and words that came too late are kept', async ({ workspace }) => {
  const samira = await workspace.join('Samira', { viewport: PHONE });
  const page = await consent(samira);
  await toForm(page);
  await page.choose(page.card('objection'));
  await expectNoBarriers(samira);
  await page.next.click();
  await page.next.click();
  await expect(samira.page.getByText(samira.say('round.missing.sections'))).toBeVisible();
  await page.choose(page.part('causes'));
  await page.next.click();
  await page.choose(page.radio(samira.say('reasonType.harm.name')));
  await page.next.click();
  await page.field(samira.say('round.reason')).fill(OBJECTION.text);
  await expect(page.field(samira.say('consent.forWhom.question'))).toBeHidden();
  await expectNoBarriers(samira);

  await samira.page.reload();
  await expect(page.card('objection')).toBeChecked();
  const context = samira.page.context();
  await samira.page.close();
  await workspace.server.moveClock(12 * DAY);
  const later = await workspace.join('Samira', { context });
  await later.page.setViewportSize(PHONE);
  const closed = await consent(later);
  await expect(closed.leftOver).toContainText(OBJECTION.text);
  await expect(closed.leftOver.getByRole('button', { name: later.say('round.copyWords') })).toBeVisible();
  await later.page.reload();
  await expect(closed.leftOver).toContainText(OBJECTION.text);
});

test('an objection with the keyboard alone, and a sentence picked in the text', async ({ workspace }) => {
  const karin = await workspace.join('Karin');
  const page = await consent(karin);
  const { keyboard } = karin.page;
  await toForm(page);
  await page.card('consent').focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(page.card('objection')).toBeChecked();

  await keyboard.press('F2');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const picked = karin.page.locator('[data-sentence][aria-pressed="true"]');
  await expect(picked).toBeFocused();
  const words = (await picked.textContent()) ?? '';
  await expect(karin.page.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.field(karin.say('round.reason'))).toBeFocused();
  await keyboard.type(OBJECTION.text);
  await keyboard.press('Tab');
  await keyboard.type(OBJECTION.forWhom);
  await keyboard.press('Tab');
  await keyboard.type('Weet ik niet');
  await page.radio(karin.say('reasonType.harm.name')).focus();
  await keyboard.press('Space');
  await page.next.focus();
  await keyboard.press('Enter');
  for (const answer of ['aboutProblem.yes', 'harm.yes', 'isBoundary.no'] as const) {
    await page.radio(karin.say(`round.check.${answer}`)).focus();
    await keyboard.press('Space');
    await page.next.focus();
    await keyboard.press('Enter');
  }
  await expect(karin.page.getByRole('heading', { name: karin.say('round.thisYouSend') })).toBeFocused();
  await page.next.focus();
  await keyboard.press('Enter');
  await expect(page.sent).toBeVisible();
  await expect(page.mine).toContainText(words);
});

for (const language of LANGUAGES) {
  test(`the round can be used by everyone: ${language}`, async ({ workspace }) => {
    const karin = await workspace.join('Karin', { language });
    const noor = await workspace.join('Noor', { language });
    for (const theme of THEMES) {
      for (const { page } of [karin, noor]) {
        await page.evaluate((chosen) => localStorage.setItem('opgave.theme', chosen), theme);
      }
      await toForm(await consent(karin));
      const form = new ConsentPage(karin.page, karin.say);
      await form.choose(form.card('objection'));
      await expectNoBarriers(karin);
      await consent(noor);
      await expectNoBarriers(noor);
    }
  });
}
