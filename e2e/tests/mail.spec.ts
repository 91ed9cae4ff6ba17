import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { Mailbox } from '../pages/Mailbox.ts';
import { NotificationsPage } from '../pages/NotificationsPage.ts';
import type { Person } from '../pages/Person.ts';
import { PublicPage } from '../pages/PublicPage.ts';
import type { WordKey } from '../words.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const NAMED = '@Els herkent u dit bij de mensen die u spreekt?';
const WHY = 'We missen nog verhalen van buiten, dus die halen we eerst op.';

async function comment(by: Person, words: string): Promise<void> {
  await by.goTo('problem');
  const who = by.sheet.section('who');
  await who.getByRole('button', { name: by.say('comments.onThis') }).click();
  await by.page.getByRole('textbox', { name: by.say('comments.yours') }).fill(words);
  await by.page.getByRole('button', { name: by.say('comments.send') }).click();
  await expect(by.page.getByRole('article').filter({ hasText: words })).toBeVisible();
}

async function takeBack(noor: Person): Promise<void> {
  await noor.goTo('back');
  await noor.gates.takeBack('explore', WHY);
  await expect(noor.table.step('explore')).toBeVisible();
}

async function goOn(noor: Person): Promise<void> {
  await noor.goTo('advance');
  await noor.gates.goOn('fundamentals').click();
  if (await noor.gates.reason.isVisible()) await noor.gates.reason.fill(WHY);
  await noor.gates.yes('fundamentals').click();
  await expect(noor.table.step('fundamentals')).toBeVisible();
}

async function expectDone(reader: Person, title: WordKey): Promise<void> {
  await expect(reader.page.getByRole('heading', { level: 1 })).toHaveText(reader.say(title));
  await expectNoBarriers(reader);
}

test('[MAIL_OPT_IN] [MAIL_AT_ONCE] [MAIL_DIGEST] [MAIL_STOP] somebody wants mail, is named, reads the news of a day, and stops with one press', async ({
  workspace,
}) => {
  test.setTimeout(180_000);
  const office = await workspace.openPostOffice();
  const els = await workspace.join('Els');
  const karin = await workspace.join('Karin');
  const noor = await workspace.facilitator();
  const reader = await workspace.arrive();
  const box = new Mailbox('els@post.example', office, reader);
  const told = new NotificationsPage(els.page, els.say);
  const table = els.tableAddress;

  await told.open(workspace.origin);
  await expect(told.heading).toBeVisible();
  await expectNoBarriers(els);
  await told.chooseMail(box.address);
  await expect(told.state).toHaveText(els.say('mail.state.asked', { address: box.address }));
  await box.has(1);
  await box.press('mail.confirmPress', 'mailPage.confirmDo');
  await expectDone(reader, 'mailPage.confirmed');
  await els.page.reload();
  await expect(told.state).toHaveText(els.say('mail.state.confirmed', { address: box.address }));

  // Named: at once, and the link leads to the very words.
  await comment(karin, NAMED);
  await told.open(workspace.origin);
  await expect(told.news(NAMED)).toBeVisible();
  await workspace.server.moveClock(2 * MINUTE);
  await box.has(2);
  const named = els.say('notification.mentioned', { name: 'Karin' });
  expect(box.newest.subject).toContain(named);
  expect(box.newest.text).toContain(NAMED);
  const place = await box.addressOf(named);
  await expectNoBarriers(reader);
  const following = await workspace.arrive({ context: els.page.context() });
  await following.page.goto(place);
  await expect(following.page.getByRole('article').filter({ hasText: NAMED })).toBeInViewport();
  expect(new URL(following.page.url()).pathname).toBe(`${table}/problem`);

  // The rest of a day: one mail, the next morning.
  await takeBack(noor);
  const moved = (to: 'fundamentals' | 'explore') =>
    els.say('notification.phaseMoved', { phase: els.say(`phase.${to}.name`) });
  await told.open(workspace.origin);
  await expect(told.news(moved('explore'))).toBeVisible();
  await workspace.server.moveClock(DAY);
  await box.has(3);
  expect(box.newest.subject).toContain(moved('explore'));
  expect(box.newest.text).not.toContain(NAMED);

  // A day later nobody is signed in any more: by their own link people still come to where the mail led.
  const tooLate = await workspace.arrive({ context: els.page.context() });
  await tooLate.page.goto(place);
  const outside = [tooLate.say('failure.noWayIn'), tooLate.say('chooseSignIn.none.title')];
  await expect(tooLate.table.heading).toHaveText(new RegExp(outside.join('|')));
  const later = await workspace.join('Els', { context: els.page.context() });
  await expect(later.page.getByRole('article').filter({ hasText: NAMED })).toBeInViewport();

  await box.press('mail.stop', 'mailPage.stopDo');
  await expectDone(reader, 'mailPage.stopped');
  await goOn(await workspace.join('Noor'));
  const toldLater = new NotificationsPage(later.page, later.say);
  await toldLater.open(workspace.origin);
  await expect(toldLater.news(moved('fundamentals'))).toBeVisible();
  await workspace.server.moveClock(3 * DAY);
  const somebody = await workspace.join('Karin');
  const other = new Mailbox('karin@post.example', office, reader);
  const hers = new NotificationsPage(somebody.page, somebody.say);
  await hers.open(workspace.origin);
  await hers.chooseMail(other.address);
  await other.has(1);
  // What was due is sent before the server stops.
  await workspace.server.stop();
  await box.has(3);
});

test('[MAIL_OPT_IN] [MAIL_STOP] a public reader follows a table without an account, hears of a change once, and stops', async ({
  workspace,
}) => {
  const office = await workspace.openPostOffice();
  const noor = await workspace.facilitator();
  const reader = await workspace.arrive();
  const box = new Mailbox('lezer@post.example', office, reader);
  const page = new PublicPage(reader.page, reader.say);
  const address = `${workspace.origin}${noor.tableAddress.replace('/w/', '/p/')}`;

  await reader.page.goto(address);
  await page.follow(box.address);
  await expectDone(reader, 'public.follow.asked');
  await box.has(1);
  await box.press('mail.confirmPress', 'mailPage.confirmDo');
  await expectDone(reader, 'mailPage.confirmed');

  await takeBack(noor);
  await workspace.server.moveClock(DAY);
  await box.has(2);
  expect(box.newest.text).toContain(reader.say('mail.whyPublic'));
  expect(box.newest.text).not.toContain('Noor');
  await box.open();
  await expectNoBarriers(reader);
  const phase = reader.say('phase.explore.name');
  await reader.page.getByRole('link', { name: reader.say('public.newsPhase', { phase }) }).click();
  await expect(reader.page).toHaveURL(address);
  await expect(page.heading).toBeVisible();
  expect(await reader.page.context().cookies()).toEqual([]);

  await box.press('mail.stop', 'mailPage.stopDo');
  await expectDone(reader, 'mailPage.stopped');
  await goOn(await workspace.join('Noor'));
  await workspace.server.moveClock(3 * DAY);
  const other = new Mailbox('ander@post.example', office, reader);
  await reader.page.goto(address);
  await page.follow(other.address);
  await other.has(1);
  await workspace.server.stop();
  await box.has(2);
});
