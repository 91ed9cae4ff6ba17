import { SessionMade } from '@opgave/shared/contract/sessions';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, type JoinOptions, type Workspace } from './fixtures.ts';
import type { Person } from './pages/Person.ts';
import { SessionPage } from './pages/SessionPage.ts';

export function sessionOf(person: Person): SessionPage {
  return new SessionPage(person.page, person.say);
}

/** Somebody who comes in, with the session as they see it. */
export async function takePart(workspace: Workspace, name: string, options: JoinOptions) {
  const person = await workspace.join(name, options);
  return { name, person, session: sessionOf(person) };
}

/** A session that runs, with its facilitator at the console. */
export async function begin(
  workspace: Workspace,
): Promise<{ noor: Person; lead: SessionPage; sessionId: string }> {
  const noor = await workspace.facilitator();
  const body = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } };
  const { answer } = await noor.ask('POST', `/workspaces/${await noor.workspaceId()}/sessions`, body);
  const { id: sessionId } = SessionMade.parse(answer);
  const lead = sessionOf(noor);
  await noor.goTo(`session/${sessionId}`);
  await lead.button('session.begin').click();
  await expect(lead.now).toContainText('Welkom, doel en afspraken');
  return { noor, lead, sessionId };
}

/** The screen for the room, in a browser where nobody is signed in. */
export async function openScreen(browser: Browser, noor: Person, lead: SessionPage): Promise<Page> {
  await lead.button('session.screen').click();
  const address = (await lead.openScreen.getAttribute('href')) ?? '';
  const screen = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1920, height: 1080 } });
  await screen.goto(address);
  await noor.page.keyboard.press('Escape');
  return screen;
}

/**
 * Everyone's clock shows the same, within a second, and what it takes to read them all, at most two. One that was just asked
 * for anew may still be on its way.
 */
export async function expectTogether(all: readonly SessionPage[]): Promise<void> {
  for (const session of all) await expect(session.clock).toHaveText(/^\d+:\d\d$/);
  await expect(async () => {
    const begin = performance.now();
    const seconds = await Promise.all(all.map((session) => session.secondsLeft()));
    const reading = (performance.now() - begin) / 1_000;
    expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThanOrEqual(
      1 + Math.min(Math.floor(reading), 2),
    );
  }).toPass({ timeout: 20_000 });
}

/** Somebody whose device believes it is another time. */
export async function withClock(browser: Browser, skew: number): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  await context.addInitScript((by) => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + by;
  }, skew);
  return context;
}
