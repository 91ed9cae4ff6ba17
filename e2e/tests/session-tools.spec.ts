import { readFile } from 'node:fs/promises';
import { expectNoBarriers, expectNoSideways } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { begin, openScreen, takePart } from '../liveSession.ts';

const PHONE = { width: 390, height: 844 };
const SECRET = '1234567';

test.use({ phase: 'define' });

test('who leads from a phone lets groups estimate unseen, twice, and puts in the step that the talk asks for', async ({
  workspace,
  browser,
}) => {
  const { noor, lead, sessionId } = await begin(workspace);
  const room = await Promise.all(
    ['Samira', 'Karin'].map((name) => takePart(workspace, name, { viewport: PHONE })),
  );
  const screen = await openScreen(browser, noor, lead);

  // From a phone: what is needed all the time is there, the rest is behind tabs.
  await noor.page.setViewportSize(PHONE);
  await expect(lead.button('session.goOn')).toBeVisible();
  await expect(lead.tool('sizing.title')).toBeHidden();
  await lead.tab('session.tab.tools').click();
  await lead.tool('sizing.title').click();
  await expectNoSideways(noor.page);
  await expectNoBarriers(noor);
  await lead.button('sizing.begin').click();

  const give = async (who: (typeof room)[number], [low, high]: readonly [string, string]) => {
    await who.session.field('sizing.low').fill(low);
    await who.session.field('sizing.high').fill(high);
    await who.person.page.getByRole('radio', { name: who.person.say('sizing.severity.3') }).check();
    await who.session.button('sizing.give').click();
  };
  const [samira, karin] = room;
  if (!samira || !karin) throw new Error('nobody is there');
  await give(samira, ['500', SECRET]);
  await give(karin, ['10', '90']);
  await expect(noor.page.getByText(noor.say('sizing.given', { count: 2 }))).toBeVisible();
  for (const page of [noor.page, karin.person.page, screen]) {
    expect(await page.content()).not.toMatch(/1.?234.?567/u);
  }
  await expectNoBarriers(samira.person);
  await lead.sure('sizing.show');
  await expect(karin.person.page.getByText('1.234.567')).toBeVisible();
  await expect(screen.getByText('1.234.567').first()).toBeVisible();

  await lead.button('sizing.again').click();
  await give(karin, ['400', '5000']);
  await lead.sure('sizing.show');
  await samira.session.button('dots.asTable').click();
  const agency = samira.session.sizingTable.getByRole('row').filter({ hasText: 'Uitvoerders' });
  await expect(agency.getByRole('cell')).toHaveText([/10 tot 90/, /400 tot 5\.000/]);
  await expectNoBarriers(samira.person);

  // What the talk asks for now is the next step, and takes everyone there.
  await lead.tool('session.insert').click();
  const step = noor.page.getByRole('combobox', { name: noor.say('session.whichStep'), exact: true });
  await step.selectOption('outsideIn');
  await lead.button('session.insertNext').click();
  await expect(noor.page.getByRole('heading', { name: 'Van buiten naar binnen', level: 2 })).toBeVisible();
  await expectNoSideways(noor.page);
  await lead.button('session.goOn').click();
  await expect(samira.session.strip).toContainText('Van buiten naar binnen');
  await expect(samira.person.page).toHaveURL(/experiences$/u);
  await expect(screen.getByRole('main')).toContainText('Zeg eerst: ik hoorde');

  await lead.end();
  await noor.goTo(`session/${sessionId}/minutes`);
  const minutes = noor.page.getByRole('textbox', { name: noor.say('session.minutesWords') });
  await expect(minutes).toHaveValue(/500 – 1\.234\.567[\s\S]*400 – 5\.000/u);
  await screen.close();

  // The facilitator shares them with the next date; others read both, and take the date along.
  await lead.day.fill('2027-01-12');
  await lead.button('session.setMoment').click();
  await lead.button('session.shareMinutes').click();
  await expect(noor.page.getByText(noor.say('session.minutesShared'))).toBeVisible();
  await samira.person.goTo(`session/${sessionId}/minutes`);
  await expect(samira.person.page.getByRole('main')).toContainText('1.234.567');
  const date = samira.person.page.getByText('dinsdag 12 januari 2027 om 14:00', { exact: true });
  await expect(date).toBeVisible();
  await expectNoBarriers(samira.person);
  const file = samira.person.page.waitForEvent('download');
  await samira.session.toCalendar.click();
  const calendar = await readFile(await (await file).path(), 'utf8');
  expect(calendar).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART:20270112T130000Z[\s\S]*END:VCALENDAR\r\n$/u);
  expect(calendar).toContain(`UID:${sessionId}-next@opgave`);
});
