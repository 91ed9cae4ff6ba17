import { WorkspaceView } from '@opgave/shared/contract/http';
import { addDays, calendarDay } from '@opgave/shared/method/calendar';
import { AT_ONCE } from '../atOnce.ts';
import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { RightDoorPage } from '../pages/RightDoorPage.ts';
import { words } from '../words.ts';

const DAY = 86_400_000;
const PHONE = { width: 390, height: 844 };
const STORY = 'Ik heb drie brieven. Bij wie moet ik zijn?';
const TITLE = 'Ik heb drie brieven.';

test('somebody on a phone asks without an account, follows every answer, and is not left waiting', async ({
  workspace,
}) => {
  const noor = await workspace.join('Noor');
  const { say } = noor;
  await noor.goTo('right-door');
  const desk = new RightDoorPage(noor.page, say);
  await expect(noor.page.getByRole('heading', { name: say('rightDoor.openTitle') })).toBeVisible();
  await expectNoBarriers(noor);
  const address = await desk.open('Gemeente Lindeveen');
  const { page: phone } = await workspace.arrive({ viewport: PHONE });

  await test.step('a number of a person is held back, and no word is lost', async () => {
    await phone.goto(address);
    await expectNoBarriers({ page: phone });
    await phone.getByRole('textbox', { name: say('ask.story') }).fill(`${STORY} Mijn nummer is 111222333.`);
    await phone.getByRole('radio', { name: say('referral.urgency.normal') }).check();
    await phone.getByRole('radio', { name: say('referral.sharing.storyOnly') }).check();
    await phone.getByRole('button', { name: say('ask.do') }).click();
    await expect(phone.getByRole('alert')).toContainText('111222333');
    await phone.getByRole('textbox', { name: say('ask.story') }).fill(STORY);
    await phone.getByRole('button', { name: say('ask.do') }).click();
    await expect(phone.getByRole('heading', { name: say('ask.keep') })).toBeVisible();
    await expect(phone.getByRole('main')).toContainText('U bent hier aan de juiste deur. Noor van');
    await expectNoBarriers({ page: phone });
  });

  const followed = await phone.getByRole('textbox', { name: say('ask.address') }).inputValue();

  await test.step('the desk sees it at once and answers; the sender reads it in English, and writes back', async () => {
    await expect(desk.question(TITLE)).toBeVisible(AT_ONCE);
    await desk.move(TITLE, 'clarify', 'Van wie is de oudste brief?');
    await expect(desk.question(TITLE)).toContainText(say('referral.state.clarifying'), AT_ONCE);
    await expectNoBarriers(noor);
    const english = words('en');
    await phone.goto(`${followed}?lang=en`);
    await expect(phone.getByRole('list')).toContainText('Van wie is de oudste brief?');
    await expect(phone.getByRole('main')).toContainText(
      english('ask.now', { state: english('referral.state.clarifying') }),
    );
    await phone.getByRole('textbox', { name: english('ask.writeField') }).fill('Van de zorg.');
    await phone.getByRole('button', { name: english('ask.writeDo'), exact: true }).click();
    await expect(phone.getByRole('list')).toContainText('Van de zorg.');
    await expect(desk.question(TITLE).getByText('Van de zorg.')).toBeAttached(AT_ONCE);
  });

  await test.step('nobody answers: the sender is told, and so is whoever keeps the door', async () => {
    await workspace.server.moveClock(6 * DAY);
    const later = await workspace.join('Noor');
    await later.goTo('');
    await expect(later.page.getByText(say('rightDoor.waitsLate', { count: 1 }))).toBeVisible();
    await later.goTo('right-door');
    const again = new RightDoorPage(later.page, say);
    await expect(again.question(TITLE)).toContainText(say('rightDoor.late'));
    await phone.goto(followed);
    await expect(phone.getByRole('list')).toContainText('U had al iets moeten horen.');
    await again.move(TITLE, 'helpHere', '');
    await again.move(TITLE, 'resolve', 'De oudste brief is betaald.');
    await expect(again.question(TITLE)).toContainText(say('referral.state.resolved'), AT_ONCE);
    await phone.reload();
    await phone.getByRole('radio', { name: say('ask.helpedYes') }).check();
    await phone.getByRole('spinbutton', { name: say('ask.timesTold') }).fill('2');
    await phone.getByRole('button', { name: say('ask.feedbackDo') }).click();
    await expect(again.question(TITLE)).toContainText(say('rightDoor.helped', { count: 2 }), AT_ONCE);
    await again.move(TITLE, 'close', '');
    await expect(again.question(TITLE)).toBeHidden(AT_ONCE);
  });
});

test('a question goes to another door by name, and is never sent away without a better one', async ({
  workspace,
}) => {
  const noor = await workspace.join('Noor');
  const { say } = noor;
  const made = await noor.ask('POST', '/workspaces', { title: 'Zorg', occasion: '', groups: [] });
  const other = WorkspaceView.parse(made.answer);
  const opened = { version: 0, isOpen: true, name: 'Dienst Zorgbijdrage' };
  await noor.ask('POST', `/workspaces/${other.id}/right-door`, opened);
  await noor.goTo('right-door');
  const desk = new RightDoorPage(noor.page, say);
  const address = await desk.open('Gemeente Lindeveen');
  const { page: phone } = await workspace.arrive({ viewport: PHONE });
  await phone.goto(address);
  await phone.getByRole('textbox', { name: say('ask.story') }).fill(STORY);
  await phone.getByRole('radio', { name: say('referral.urgency.soon') }).check();
  await phone.getByRole('radio', { name: say('referral.sharing.storyOnly') }).check();
  await phone.getByRole('button', { name: say('ask.do') }).click();

  const day = addDays(calendarDay(Date.now(), 'Europe/Amsterdam'), 1);
  const proposal = { why: 'De oudste brief komt van deze dienst.', next: 'Samen bellen', day };
  await desk.propose(TITLE, proposal);
  await expect(desk.question(TITLE)).toContainText(say('referral.state.handoverProposed'), AT_ONCE);
  const there = await noor.page.context().newPage();
  await there.goto(`${workspace.origin}/w/${other.slug}/right-door`);
  const second = new RightDoorPage(there, say);
  await second.refuse(TITLE, 'De brief komt van een andere dienst.', 'Dienst Studieschuld');
  await expect(second.question(TITLE)).toBeHidden(AT_ONCE);
  await expect(desk.question(TITLE)).toContainText('Dienst Studieschuld', AT_ONCE);

  const name = 'Dienst Studieschuld';
  await test.step('the place that was named has no door here: it helps by a link', async () => {
    await desk.propose(TITLE, proposal);
    const sent = { name: say('rightDoor.outside.link', { name }) };
    const link = await desk.question(TITLE).getByRole('textbox', sent).inputValue();
    const { page: elsewhere } = await workspace.arrive({ viewport: PHONE });
    await elsewhere.goto(link);
    await expectNoBarriers({ page: elsewhere });
    await elsewhere.getByRole('textbox', { name: say('over.person') }).fill('Fatma');
    await elsewhere.getByRole('button', { name: say('over.joinDo') }).click();
    await expect(elsewhere.getByRole('heading', { name: say('over.answer') })).toBeVisible();
    const helps = say('rightDoor.outside.helps', { name });
    await expect(desk.question(TITLE)).toContainText(helps, AT_ONCE);
    await phone.reload();
    await expect(phone.getByRole('list')).toContainText(`Fatma, ${name}`);
  });

  await desk.propose(TITLE, { ...proposal, door: 'Dienst Zorgbijdrage' });
  await second.move(TITLE, 'accept', 'Wij bellen u morgen.');
  await expect(second.question(TITLE)).toContainText(say('referral.state.handoverAccepted'), AT_ONCE);
  await expect(desk.question(TITLE)).toBeHidden(AT_ONCE);
  await phone.reload();
  const messages = phone.getByRole('list', { name: say('ask.messages') });
  await expect(messages).toContainText('Dienst Zorgbijdrage neemt uw vraag niet over.');
  await expect(messages).toContainText('Wij bellen u morgen.');
  const road = phone.getByRole('list', { name: say('referral.road') }).getByRole('listitem');
  await expect(road.last()).toContainText(`Dienst Zorgbijdrage (${say('referral.here')})`);
});
