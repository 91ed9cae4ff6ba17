import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { begin, expectTogether, openScreen, sessionOf, takePart, withClock } from '../liveSession.ts';
import { SessionPage } from '../pages/SessionPage.ts';
import { words } from '../words.ts';

const MINUTE_AND_A_HALF = 90_000;

test.use({ phase: 'define' });

test('pitfall 9: a room goes through a session together, whatever its clocks say and whoever drops out', async ({
  workspace,
  browser,
}) => {
  test.setTimeout(180_000);
  const noor = await workspace.join('Noor');
  const samira = await takePart(workspace, 'Samira', {
    context: await withClock(browser, MINUTE_AND_A_HALF),
  });
  const karin = await takePart(workspace, 'Karin', { context: await withClock(browser, -MINUTE_AND_A_HALF) });
  const lead = sessionOf(noor);
  await samira.person.goTo('values');
  await karin.person.goTo('values');

  await noor.goTo('sessions');
  await lead.button('session.prepare').click();
  await lead.title.fill('Sessie 1');
  await lead.button('session.prepareNow').click();
  await expect(lead.button('session.saveScript')).toBeVisible();
  await lead.toSession.click();
  await lead.button('session.begin').click();
  await expect(lead.now).toContainText('Welkom, doel en afspraken');

  // Who leads takes everyone along; one may stay, and is told where the others are.
  await expect(samira.session.takesYou).toBeVisible();
  await samira.session.button('session.stayHere').click();
  await expect(karin.person.page).not.toHaveURL(/values/);
  await expect(samira.person.page).toHaveURL(/values/);
  await expect(samira.session.button('session.goAlong')).toBeVisible();
  await expect(lead.notYetHere).toHaveText(/Samira$/u);

  // While people listen, nobody writes: not around the screen either.
  const workspaceId = await samira.person.workspaceId();
  const on = { kind: 'section', document: 'problem', section: 'causes' };
  const comment = () =>
    samira.person.ask('POST', `/workspaces/${workspaceId}/comments`, { on, text: 'Klopt dit?' });
  expect((await comment()).status).toBe(403);

  // The screen for the room asks for no sign-in and names nobody.
  const screen = await openScreen(browser, noor, lead);
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Wat is de opgave?');
  expect(await screen.content()).not.toMatch(/Samira|Karin|Noor/);
  await expectNoBarriers({ page: screen });

  const everyone = [lead, samira.session, karin.session, new SessionPage(screen, words('nl'))];
  await expectTogether(everyone);

  // A clock that stands still survives a reload and the loss of the server.
  await lead.button('session.pause').click();
  await expect(lead.button('session.resume')).toBeVisible();
  await expect(samira.session.strip).toContainText(samira.person.say('session.paused'));
  await noor.page.reload();
  await expectTogether([lead, samira.session, karin.session]);
  await workspace.crash();
  const joost = await takePart(workspace, 'Joost', {
    context: await withClock(browser, -MINUTE_AND_A_HALF),
  });
  await expectTogether([lead, samira.session, joost.session]);
  await lead.button('session.resume').click();
  await expect(lead.button('session.pause')).toBeVisible();

  // A hand, and the floor.
  await samira.session.button('session.raiseHand').click();
  await expect(lead.hands).toContainText(['Samira']);
  await karin.session.button('session.raiseHand').click();
  await expect(lead.hands).toHaveCount(2);
  await karin.session.button('session.lowerHand').click();
  await expect(lead.hands).toHaveCount(1);
  await lead.giveTurnTo('Samira').click();
  await expect(samira.session.strip).toContainText(samira.person.say('session.youSpeak'));

  // A move by accident is taken back.
  await lead.button('session.goOn').click();
  await expect(lead.now).toContainText('Eén ervaring');
  // The story of that step, over the whole screen and without a name.
  await lead.storyToScreen.first().click();
  await expect(screen.getByRole('blockquote')).toBeVisible();
  await expect(karin.person.page).toHaveURL(/experiences\/\w+$/u);
  expect(await screen.content()).not.toMatch(/Samira|Karin|Noor/);
  await lead.button('session.takeBack').click();
  await expect(screen.getByRole('blockquote')).toHaveCount(0);
  await expect(lead.now).toContainText('Welkom');

  // To a step further on, and back from there as well.
  await lead.jumpTo(5);
  await expect(lead.agendaStep(5)).toHaveAttribute('aria-current', 'step');
  await lead.button('session.takeBack').click();
  await expect(lead.now).toContainText('Welkom');
  await screen.close();
});

test('dots, and words without a name, are seen by nobody before everyone may see them', async ({
  workspace,
  browser,
}) => {
  const { noor, lead } = await begin(workspace);
  const samira = await takePart(workspace, 'Samira', {
    context: await browser.newContext({
      locale: 'nl-NL',
      hasTouch: true,
      viewport: { width: 390, height: 844 },
    }),
  });
  // On a phone one reads the question of the step and its rule, as the screen for the room has them.
  await expect(samira.session.question).toHaveText(
    /Wat is de opgave\?\s*Eerst het probleem, dan de oplossing\./u,
  );
  const karin = await takePart(workspace, 'Karin', {
    context: await browser.newContext({ locale: 'nl-NL' }),
  });
  await lead.tool('dots.title').click();
  await lead.dotItems.fill('Brieven\nBellen\nWachten');
  await lead.button('dots.open').click();

  await expect(samira.person.page).toHaveURL(/dots/);
  await samira.session.putDotOn('Brieven').tap();
  await samira.session.putDotOn('Brieven').tap();
  await samira.session.putDotOn('Wachten').tap();
  await samira.session.button('dots.put').tap();
  await karin.session.putDotOn('Brieven').focus();
  await karin.person.page.keyboard.press('Enter');
  await karin.session.button('dots.put').focus();
  await karin.person.page.keyboard.press('Enter');
  await expect(noor.page.getByText(noor.say('dots.placed', { count: 2 }))).toBeVisible();
  await expect(karin.person.page.getByRole('heading', { level: 1 })).toHaveText(
    karin.person.say('dots.title'),
  );
  await expectNoBarriers(karin.person);

  await lead.sure('dots.show');
  await karin.session.button('dots.asTable').click();
  await expect(karin.session.dotsTable.getByRole('row', { name: /^Brieven/ })).toHaveText('Brieven123');
  await expectNoBarriers(karin.person);

  // Without names: chosen before, read by nobody until all may, and only the question stands on the screen.
  const screen = await openScreen(browser, noor, lead);
  await lead.tool('anonymous.title').click();
  await lead.anonymousQuestion.fill('Wat durft u niet te zeggen?');
  await lead.button('anonymous.begin').click();
  const answer = samira.person.page.getByRole('textbox', { name: 'Wat durft u niet te zeggen?' });
  await expect(answer).toBeVisible();
  await answer.fill('Dat ik de brieven niet open.');
  await samira.session.button('anonymous.send').tap();
  await expect(answer).toHaveValue('');
  await expectNoBarriers(samira.person);
  await expect(karin.person.page).toHaveURL(/anonymous/);
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Wat durft u niet te zeggen?');
  expect(await screen.content()).not.toContain('Dat ik de brieven niet open.');
  expect(await karin.person.page.content()).not.toContain('Dat ik de brieven niet open.');
  await lead.sure('anonymous.close');
  await expect(karin.person.page.getByText('Dat ik de brieven niet open.')).toBeVisible();

  // After the session the words are still there to read.
  await lead.end();
  await expect(lead.readAnonymous).toBeVisible();
  await karin.person.page.reload();
  await expect(karin.person.page.getByText('Dat ik de brieven niet open.')).toBeVisible();
  await expectNoBarriers(karin.person);

  // So are the dots, and no step stands as the one of now.
  await karin.person.page.goto(new URL('dots', karin.person.page.url()).href);
  await karin.session.whatCameOfDots.click();
  await expect(karin.session.dotsPicture).toBeVisible();
  await expect(karin.session.stepOfNow).toHaveCount(0);
  await expectNoBarriers(karin.person);
});

test('two small groups write apart, and what they wrote comes back with who was there, also in the minutes', async ({
  workspace,
  browser,
}) => {
  test.setTimeout(180_000);
  const { noor, lead, sessionId } = await begin(workspace);
  const here = async (name: string) =>
    takePart(workspace, name, { context: await browser.newContext({ locale: 'nl-NL' }) });
  const [samira, karin, joost] = [await here('Samira'), await here('Karin'), await here('Joost')];
  for (const { session } of [samira, karin, joost]) {
    await session.button('attendance.iAmHere').click();
    await expect(session.button('attendance.iAmHere')).toBeHidden();
  }

  // The agreements stay on every page until one says to take part like that.
  await samira.session.button('attendance.iAgree').click();
  await expect(samira.session.button('attendance.iAgree')).toBeHidden();

  // By hand, with the keyboard alone.
  await lead.tool('together.title').click();
  await lead.choose('together.way').selectOption('byHand');
  for (const [name, group] of [
    ['Samira', '1'],
    ['Karin', '2'],
  ] as const) {
    await lead.choose('together.moveTo', { name }).focus();
    await noor.page.keyboard.press(group === '1' ? 'ArrowDown' : 'End');
    await expect(lead.choose('together.moveTo', { name })).toHaveValue(group);
  }
  await expectNoBarriers(noor);
  await lead.button('together.make').click();
  await lead.minuteMoreFor(2).click();
  // Joost was put in none: one press puts him where most room is, and not with the other from inside.
  await lead.placeLate('Joost', 1).click();
  await expect(lead.smallGroup(1)).toHaveCount(2);

  for (const [{ person, session }, words] of [
    [samira, 'Brieven komen te laat.'],
    [karin, 'Wij zien elkaar niet.'],
  ] as const) {
    await session.toGroupNotes.click();
    await person.sheet.writable.click();
    await person.page.keyboard.insertText(words);
    await expect(person.table.saved).toBeVisible();
  }
  await lead.sure('together.comeBack');
  await noor.goTo(`notes/${sessionId}`);
  await expect(noor.page.getByRole('main')).toContainText(
    /Uit groep 1:.*Brieven komen te laat\..*Uit groep 2:.*Wij zien elkaar niet\./su,
  );

  await noor.goTo(`session/${sessionId}`);
  await lead.end();
  await noor.goTo(`session/${sessionId}/minutes`);
  const minutes = noor.page.getByRole('textbox', { name: noor.say('session.minutesWords') });
  await expect(minutes).toHaveValue(/- Inwoners: 1[\s\S]*Uit groep 2:/u);
  expect(await minutes.inputValue()).not.toMatch(/Samira|Karin|Joost/u);
});

test('who leads has keys of one letter, shares the lead, and finds the room as it is after a minute away', async ({
  workspace,
  browser,
}) => {
  test.setTimeout(180_000);
  const { noor, lead, sessionId } = await begin(workspace);
  const { keyboard } = noor.page;
  await keyboard.press('Space');
  await expect(lead.button('session.resume')).toBeVisible();
  const before = await lead.secondsLeft();
  await keyboard.press('+');
  await expect.poll(() => lead.secondsLeft()).toBe(before + 60);
  await keyboard.press('h');
  await expect(noor.page.getByRole('heading', { name: noor.say('session.hands') })).toBeFocused();
  await keyboard.press('?');
  await expect(noor.page.getByText(noor.say('session.goOnTwice'))).toBeVisible();
  await keyboard.press('ArrowRight');
  await expect(noor.page.getByText(noor.say('session.pressAgain'))).toBeVisible();
  await expect(lead.now).toContainText('Welkom');
  await keyboard.press('ArrowRight');
  await expect(lead.now).toContainText('Eén ervaring');

  // A field keeps every key.
  await lead.tool('dots.title').click();
  await lead.dotItems.focus();
  await keyboard.type('hb+ ?');
  await expect(lead.dotItems).toHaveValue('hb+ ?');
  await expect(lead.now).toContainText('Eén ervaring');

  const karin = await takePart(workspace, 'Karin', {
    context: await browser.newContext({ locale: 'nl-NL' }),
  });
  const workspaceId = await noor.workspaceId();
  const seated = (await noor.peopleThere()).find(({ displayName }) => displayName === 'Karin');
  const shared = await noor.ask('POST', `/workspaces/${workspaceId}/facilitators`, {
    personId: seated?.personId,
    mode: 'share',
  });
  expect(shared.status).toBeLessThan(300);
  await karin.person.goTo(`session/${sessionId}`);
  await expect(karin.session.button('session.goOn')).toBeVisible();

  await noor.page.context().setOffline(true);
  await workspace.server.moveClock(60_000);
  // Only in a test the server's own clock jumps: the page looks at it anew, as when one comes back to it.
  await karin.person.page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
  await karin.session.button('session.goOn').click();
  await expect(karin.session.now).toContainText('Stil schrijven');
  await noor.page.context().setOffline(false);
  await expect(lead.now).toContainText('Stil schrijven');
  await expectTogether([lead, karin.session]);
  await lead.button('session.pause').click();
  await expect(karin.session.button('session.resume')).toBeVisible();
});
