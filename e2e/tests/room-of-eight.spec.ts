import { expect, test, type Workspace } from '../fixtures.ts';
import { begin, expectTogether, openScreen, takePart } from '../liveSession.ts';
import { SessionPage } from '../pages/SessionPage.ts';
import { words } from '../words.ts';

const OUTSIDE = ['Samira', 'Yusuf', 'Loes', 'Bram'];
const INSIDE = ['Karin', 'Tom', 'Joost', 'Ingrid'];
const NAMES = new RegExp(['Noor', ...OUTSIDE, ...INSIDE].join('|'), 'u');
/** Eight browsers on one machine take their time. */
const PATIENTLY = { timeout: 40_000 };
const EXPERIENCE = 'Eén ervaring';

test.use({ phase: 'define' });

/** Everyone at once; the line of one of them can be cut. */
async function comeInTogether(workspace: Workspace, name: string) {
  const line = await workspace.openLine();
  const room = await Promise.all(
    [...OUTSIDE, ...INSIDE].map((each) => takePart(workspace, each, each === name ? { line } : {})),
  );
  return { line, room };
}

test('eight people, a screen and who leads go through a session together, also who falls away for a while', async ({
  workspace,
  browser,
}) => {
  test.setTimeout(240_000);
  const { noor, lead, sessionId } = await begin(workspace);
  const { line, room } = await comeInTogether(workspace, 'Joost');
  const sessions = room.map(({ session }) => session);
  const others = room.filter(({ name }) => name !== 'Joost');
  const joost = room.find(({ name }) => name === 'Joost');
  if (!joost) throw new Error('Joost is not there');
  await Promise.all(sessions.map((session) => session.button('attendance.iAmHere').click(PATIENTLY)));
  await lead.tool('attendance.title').click();
  await expect(lead.whoIsHere).toHaveCount(8, PATIENTLY);

  const screen = await openScreen(browser, noor, lead);

  // The same step and the same clock for all ten.
  await lead.button('session.goOn').click();
  await Promise.all(sessions.map((session) => expect(session.strip).toContainText(EXPERIENCE)));
  await expect(screen.getByRole('main')).toContainText(EXPERIENCE);
  await expectTogether([lead, ...sessions, new SessionPage(screen, words('nl'))]);

  // One line is gone; the room goes on, and who comes back is where everyone is.
  // What a browser could not load while its line was away it does not ask for again: let it have all first.
  await joost.person.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await joost.person.page.waitForLoadState('networkidle');
  line.cut();
  await lead.tool('dots.title').click();
  await lead.dotItems.fill('Brieven\nBellen\nWachten');
  await lead.button('dots.open').click();
  const put = async ({ session }: (typeof room)[number]) => {
    await session.putDotOn('Brieven').click();
    await session.button('dots.put').click();
  };
  await Promise.all(others.map(put));
  await expect(noor.page.getByText(noor.say('dots.placed', { count: 7 }))).toBeVisible();
  await expect(screen.getByRole('listitem').filter({ hasText: 'Brieven' })).toBeVisible();
  line.restore();
  await put(joost);
  await expect(noor.page.getByText(noor.say('dots.placed', { count: 8 }))).toBeVisible();
  await expect(lead.whoIsHere).toHaveCount(8);
  await lead.sure('dots.show');
  await joost.session.button('dots.asTable').click();
  await expect(joost.session.dotsTable.getByRole('row', { name: /^Brieven/ })).toContainText('8');

  // Two small groups, outside and inside alike in both.
  await lead.tool('together.title').click();
  await lead.choose('together.size').selectOption('4');
  await lead.button('together.make').click();
  for (const number of [1, 2]) {
    const group = lead.smallGroup(number);
    await expect(group).toHaveCount(4);
    await expect(group.filter({ hasText: new RegExp(OUTSIDE.join('|'), 'u') })).toHaveCount(2);
  }
  await Promise.all(sessions.map((session) => session.toGroupNotes.click()));
  await Promise.all(
    room.map(async ({ name, person }) => {
      await person.sheet.writable.click(PATIENTLY);
      // Behind what others wrote meanwhile, not in the middle of a word of theirs.
      await person.page.keyboard.press('Control+End');
      await person.page.keyboard.insertText(`Woord van ${name.toUpperCase()}.`);
      await expect(person.table.saved).toBeVisible();
    }),
  );
  await lead.sure('together.comeBack');
  await noor.goTo(`notes/${sessionId}`);
  for (const name of [...OUTSIDE, ...INSIDE]) {
    await expect(noor.page.getByRole('main')).toContainText(`Woord van ${name.toUpperCase()}.`);
  }
  expect(await screen.content()).not.toMatch(NAMES);

  await noor.goTo(`session/${sessionId}`);
  await lead.end();
  await noor.goTo(`session/${sessionId}/minutes`);
  const minutes = noor.page.getByRole('textbox', { name: noor.say('session.minutesWords') });
  await expect(minutes).toHaveValue(/- Inwoners: 2[\s\S]*Uit groep 2:/u);
  expect(await minutes.inputValue()).not.toMatch(NAMES);
  await screen.close();
});
