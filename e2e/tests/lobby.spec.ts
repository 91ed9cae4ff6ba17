import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { begin } from '../liveSession.ts';

const PHONE = { width: 390, height: 844 };

test.use({ phase: 'define' });

test('who comes with a link waits, and goes in by itself once the facilitator opens; who may not is told so', async ({
  workspace,
}) => {
  const { token } = await workspace.invite({ role: 'participant', group: 'citizen' });
  const { noor, lead, sessionId } = await begin(workspace);
  await noor.goTo('people');
  await noor.people.lobby.check();
  await expect(noor.page.getByText(noor.say('lobby.nobody'))).toBeVisible();

  const [bo, kim] = await Promise.all([
    workspace.arrive({ viewport: PHONE }),
    workspace.arrive({ viewport: PHONE, language: 'en' }),
  ]);
  for (const [person, name] of [
    [bo, 'Bo'],
    [kim, 'Kim'],
  ] as const) {
    await person.door.open(workspace.origin, token);
    await person.door.name.fill(name);
    await person.door.enter.click();
    await expect(person.door.heading).toHaveText(person.say('door.lobby.title'));
  }
  await bo.page.reload();
  await expect(bo.page.getByText(bo.say('door.lobby.waiting'))).toBeVisible();
  await expectNoBarriers(bo);
  await expect(noor.people.knocking).toHaveCount(2);
  await expectNoBarriers(noor);

  // On any other page she hears of it, and the door is one press away.
  await noor.goTo('problem');
  await expect(noor.page.getByText(noor.say('lobby.knocks.more', { name: 'Bo', count: 1 }))).toBeVisible();
  await noor.page.getByRole('link', { name: noor.say('lobby.look') }).click();
  await noor.people.answer('lobby.refuse', 'Kim').click();
  await expect(kim.door.heading).toHaveText(kim.say('door.lobby.refused'));
  await expectNoBarriers(kim);

  // Beside a session that runs it is the same.
  await noor.goTo(`session/${sessionId}`);
  await expect(lead.tool('lobby.title')).toBeVisible();
  await noor.people.answer('lobby.admit', 'Bo').click();
  await expect(bo.door.wayBackHeading).toBeVisible();
  await expect(noor.people.knocking).toHaveCount(0);
  await bo.door.goOn.click();
  await expect(bo.page).toHaveURL(/\/w\//);
  await expect(bo.table.me('Bo')).toBeAttached();
});

test('a page of the door that does not come says so, and comes with a press', async ({ workspace }) => {
  const { token } = await workspace.invite({ role: 'participant', group: 'citizen' });
  const noor = await workspace.facilitator();
  await noor.goTo('people');
  await noor.people.lobby.check();
  await expect(noor.page.getByText(noor.say('lobby.nobody'))).toBeVisible();
  const bo = await workspace.arrive({ viewport: PHONE });
  await bo.page.route('**/assets/LobbyPage-*', (route) => route.abort());

  await bo.door.open(workspace.origin, token);
  await bo.door.name.fill('Bo');
  await bo.door.enter.click();
  await expect(bo.door.heading).toHaveText(bo.say('door.refused.away'));
  await expectNoBarriers(bo);
  await bo.page.unroute('**/assets/LobbyPage-*');
  await bo.page.getByRole('button', { name: bo.say('door.tryAgain') }).click();
  await expect(bo.door.heading).toHaveText(bo.say('door.lobby.title'));
  await expect(noor.people.knocking).toHaveCount(1);
});
