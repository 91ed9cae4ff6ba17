import { SessionMade } from '@opgave/shared/contract/sessions';
import { expectNoBarriers, expectNoSideways } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { sessionOf } from '../liveSession.ts';
import { ScriptPage } from '../pages/ScriptPage.ts';

test.use({ phase: 'define' });

test('capability 25: a script is put in order by keyboard and mouse, loses no word to a co-facilitator, and comes back from a file', async ({
  workspace,
}) => {
  const noor = await workspace.facilitator();
  const script = new ScriptPage(noor.page, noor.say);
  const sessions = `/workspaces/${await noor.workspaceId()}/sessions`;
  const first = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  const { id } = SessionMade.parse((await noor.ask('POST', sessions, first)).answer);
  await noor.goTo(`session/${id}/script`);

  const story = 'Eén ervaring, verteld door wie het meemaakte';
  await script.button('session.moveDown', { name: story }).focus();
  await noor.page.keyboard.press('Enter');
  await expect(script.step(3)).toHaveValue(story);
  for (const [from, to] of [
    [3, 1],
    [1, 3],
  ] as const) {
    await script.drag(from, to);
    await expect(script.step(to)).toHaveValue(story);
  }
  await script.step(1).fill('Welkom bij ons');

  // Somebody else keeps another title meanwhile, and the screen for the room gets a link.
  await noor.ask('POST', `${sessions}/${id}/screen`);
  await noor.ask('PATCH', `${sessions}/${id}`, { version: 1, title: 'Sessie 2' });
  await expect(script.button('ui.takeTheirs')).toBeVisible();
  await expect(script.step(1)).toHaveValue('Welkom bij ons');
  await expectNoBarriers(noor);
  await script.button('session.saveScript').click();
  await expect(noor.page.getByText(noor.say('error.stale-version'))).toBeVisible();
  await script.button('session.saveScript').click();
  await expect(noor.page.getByText(noor.say('session.scriptSaved'))).toBeVisible();
  await expect(script.title).toHaveValue('Sessie 1');
  await script.button('session.keepTemplate').click();
  await expect(noor.page.getByText(noor.say('session.templateKept'))).toBeVisible();

  // Out as a file, and in again with one step changed by hand.
  const file = await script.file();
  const { ok } = await noor.page.request
    .get(/"\$schema": "([^"]+)"/u.exec(file)?.[1] ?? '')
    .then((answer) => ({
      ok: answer.ok(),
    }));
  expect(ok).toBe(true);
  await noor.goTo('sessions');
  await script.button('session.prepare').click();
  await expect(script.beginWith).toContainText(noor.say('session.ofOrganisation', { title: 'Sessie 1' }));
  await expect(script.beginWith).toContainText(noor.say('session.copyOf', { title: 'Sessie 1' }));
  const buffer = Buffer.from(file.replace('Eerst het probleem, dan de oplossing.', 'Eerst luisteren.'));
  await script.fromFile.setInputFiles({ name: 'Uit een bestand.json', mimeType: 'application/json', buffer });
  await expect(script.title).toHaveValue('Uit een bestand');
  await expect(script.step(3)).toHaveValue(story);
  await script.compareWith.selectOption('Sessie 1');
  await expect(script.compared.getByRole('row', { name: /Eerst luisteren\./u })).toContainText(
    'Eerst het probleem, dan de oplossing.',
  );
  await expectNoBarriers(noor);
});

const SMALLEST = { width: 320, height: 640 };
const WIDE = { width: 1440, height: 900 };

test('pitfall 7, pitfall 12: no session ends by one press, and each of its pages can be used by everyone', async ({
  workspace,
}) => {
  const noor = await workspace.facilitator();
  const lead = sessionOf(noor);
  const sessions = `/workspaces/${await noor.workspaceId()}/sessions`;
  const first = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  const { id } = SessionMade.parse((await noor.ask('POST', sessions, first)).answer);
  const look = async (page: string) => {
    await noor.goTo(page);
    await expect(noor.table.heading).toBeVisible();
    await expectNoBarriers(noor);
    await noor.page.setViewportSize(SMALLEST);
    await expectNoSideways(noor.page);
    await noor.page.setViewportSize(WIDE);
  };

  // A whole rehearsal, and the session is as it was: not begun, and with nothing that happened.
  await look(`session/${id}/rehearsal`);
  await lead.button('session.goOn').click();
  await lead.button('session.endNow').click();
  await lead.button('session.endNo').click();
  await expect(lead.now).toContainText('Eén ervaring');
  await lead.end();
  await expect(noor.page.getByText(noor.say('session.rehearsed'))).toBeVisible();
  const { answer } = await noor.ask('GET', `${sessions}/${id}`);
  expect(answer).toMatchObject({ version: 1, number: 0, now: { course: { status: 'ready' } } });
  expect((await noor.ask('GET', `${sessions}/${id}/events`)).answer).toEqual({ events: [], decisions: [] });

  await look('sessions');
  await noor.goTo(`session/${id}`);
  await lead.button('session.begin').click();
  await expect(lead.now).toBeVisible();
  await look(`session/${id}`);
  await look('notes');
  await noor.goTo(`session/${id}`);
  await lead.end();
  for (const page of ['', '/minutes', '/replay']) await look(`session/${id}${page}`);
});
