import { addDays, calendarDay } from '@opgave/shared/method/calendar';
import { AT_ONCE } from '../atOnce.ts';
import { expect, test } from '../fixtures.ts';
import { ReflectionPage } from '../pages/ReflectionPage.ts';
import { RoutePage } from '../pages/RoutePage.ts';

const DAY = 86_400_000;

test.describe('a table whose decision does not come at once', () => {
  test.use({ phase: 'route' });

  test('[ROUTE_ADVICE] [ROUTE_RETURN] late advice is no advice, and a body sends back with a question', async ({
    workspace,
  }) => {
    const [noor, karin] = [await workspace.join('Noor'), await workspace.join('Karin')];
    const { say } = karin;
    const [advice, decision] = ['Klopt dit voor uw mensen?', 'Mag de proef langer duren?'];
    const board = 'Bestuurlijk overleg dienstverlening Lindeveen';

    await test.step('advice is asked until tomorrow, and the board sends its question back', async () => {
      for (const person of [noor, karin]) await person.goTo('route');
      const [hers, seen] = [new RoutePage(noor.page, say), new RoutePage(karin.page, say)];
      await hers.adviseBy.fill(addDays(calendarDay(Date.now(), 'Europe/Amsterdam'), 1));
      await hers.adviseBy.blur();
      await hers.submit('Cliëntenraad Lindeveen', advice);
      await expect(seen.days).toContainText(say('route.adviseBy'), AT_ONCE);
      await hers.submit(board, decision);
      await hers.go(decision, 'scheduled').click();
      await hers.day(decision).fill((await hers.day(decision).getAttribute('min')) ?? '');
      await hers.go(decision, 'scheduled').click();
      await hers.go(decision, 'treated').click();
      await hers.go(decision, 'outcome').click();
      await hers.outcome(decision, 'returned').check({ force: true });
      await hers.backTo(decision, 'choose').check({ force: true });
      await hers.asked(decision).fill('Wat merkt iemand zonder telefoon?');
      await hers.go(decision, 'outcome').click();
      await expect(seen.item(decision)).toContainText('Wat merkt iemand zonder telefoon?', AT_ONCE);
      await expect(seen.item(decision)).toContainText(say('route.outcome.returned'));
    });

    await test.step('what the route asks of the sponsor waits on the overview of all tables', async () => {
      const hendrik = await workspace.join('Hendrik');
      await hendrik.page.goto(workspace.origin);
      const waiting = hendrik.page.getByRole('listitem').filter({ hasText: say('now.later.ask') });
      await waiting.getByRole('link', { name: say('now.goLater.ask') }).click();
      await expect(new RoutePage(hendrik.page, say).item(decision)).toBeVisible();
    });

    await workspace.server.moveClock(2 * DAY);
    const [later, other] = [await workspace.join('Noor'), await workspace.join('Karin')];

    await test.step('two days later nobody waits for the advice', async () => {
      const [hers, seen] = [new RoutePage(later.page, say), new RoutePage(other.page, say)];
      for (const person of [later, other]) await person.goTo('route');
      await expect(seen.item(advice)).toContainText(say('route.noAdvice'));
      await expect(hers.go(advice, 'scheduled')).toBeHidden();
      await expect(seen.days).not.toContainText(say('route.adviseBy'));
    });

    await test.step('and the table goes back to where the question is answered', async () => {
      await later.goTo('back');
      await later.gates.takeBack('choose', 'Het overleg vraagt wat iemand zonder telefoon merkt.');
      await expect(other.table.step('choose')).toBeVisible(AT_ONCE);
    });
  });
});

test.describe('a table that has done what it came for', () => {
  test.use({ phase: 'reflect' });

  test('[REF_NEXT] stops, and what it wrote stays to be read', async ({ workspace }) => {
    const [samira, noor] = [await workspace.join('Samira'), await workspace.join('Noor')];
    const { say } = samira;
    const hers = new ReflectionPage(samira.page, say);
    await samira.goTo('reflection');
    await hers.next('stop').check({ force: true });
    await expect(hers.next('stop')).toBeChecked();
    await noor.goTo('advance');
    await noor.gates.goOn('closed').click();
    await noor.gates.yes('closed').click();

    await expect(noor.table.heading).toHaveText(say('phase.closed.name'));
    await expect(hers.next('continue')).toBeHidden();
    await expect(hers.rounds.filter({ hasText: say('reflect.next.stop') })).toHaveCount(1);
    await samira.goTo('');
    await expect(samira.table.heading).toHaveText(say('phase.closed.name'));
    await expect(noor.page.getByText(say('now.follow.closed')).first()).toBeVisible();
  });
});
