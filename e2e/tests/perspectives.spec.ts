import type { PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';
import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { PerspectivesPage } from '../pages/PerspectivesPage.ts';

test.use({ phase: 'explore' });

const PHONE = { width: 390, height: 844 };
const SECRET = 'Mijn buurman leest mijn post voor.';
const OUTSIDE = 'Ik sprak een vrouw op straat. Zij durft niet meer te bellen.';

function answersOf(group: 'citizen' | 'entrepreneur'): ReadonlyMap<PerspectiveRoot, string> {
  return new Map<PerspectiveRoot, string>([
    ['notice', SECRET],
    ['need', 'Rust en een volgorde.'],
    ['worry', 'Dat alles straks digitaal is.'],
    ['value', 'Niet iedereen hoeft alles te weten.'],
    ['letGo', 'Het hoeft niet in één keer.'],
    [`${group}.1`, 'Ik maak de post niet open.'],
    [`${group}.2`, 'Aan de balie liep ik vast.'],
  ]);
}

async function perspectives(person: Person, rest = ''): Promise<PerspectivesPage> {
  const page = new PerspectivesPage(person);
  await page.open(rest);
  return page;
}

test('everyone writes alone, the facilitator turns all cards at once, and then all read side by side', async ({
  workspace,
}) => {
  const [yusuf, bram] = [await workspace.join('Yusuf'), await workspace.join('Bram')];
  const [joost, noor] = [await workspace.join('Joost'), await workspace.join('Noor')];
  const [his, brams] = [await perspectives(yusuf), await perspectives(bram)];
  const [joosts, noors] = [await perspectives(joost), await perspectives(noor)];

  await expect(joosts.heading).toHaveText(joost.say('perspectives.ready.title'));
  await expect(joosts.closedCards.getByRole('listitem')).toHaveCount(6);
  await expectNoBarriers(joost);
  await his.start.click();
  await brams.start.click();
  await Promise.all([his.writeAll(answersOf('citizen')), brams.writeAll(answersOf('entrepreneur'))]);
  await expectNoBarriers(yusuf);
  await yusuf.page.reload();
  await expect(his.text('notice')).toContainText(SECRET);
  await expect(yusuf.table.saved).toBeVisible();
  await his.submit.click();
  await brams.submit.click();
  await expect(his.heading).toHaveText(yusuf.say('perspectives.ready.title'));
  await expect(his.closedCards).toBeVisible();

  await expect(
    noor.page.getByText(noor.say('perspectives.reveal.row', { ready: 3, seats: 3 })).first(),
  ).toBeVisible();
  for (const person of [noor, joost]) {
    await expect(person.page.getByRole('main')).not.toContainText(SECRET);
    await expect(person.page.getByRole('main')).not.toContainText('Yusuf');
  }
  await noors.reveal.click();
  await expect(noors.dialog).toContainText(noor.say('perspectives.reveal.final'));
  await expect(noors.dialog).toContainText(noor.say('perspectives.reveal.effect', { count: 12 }));
  await expectNoBarriers(noor);
  await noors.dialog.getByRole('button', { name: noor.say('perspectives.reveal.yes') }).click();

  for (const [page, person] of [
    [noors, noor],
    [joosts, joost],
    [his, yusuf],
    [brams, bram],
  ] as const) {
    await expect(page.heading).toHaveText(person.say('perspectives.side.title'));
    await expect(page.table.getByRole('columnheader')).toHaveCount(5);
    await expect(
      person.page.getByText(person.say('perspectives.reveal.turned', { count: 12 })),
    ).toBeAttached();
  }
  await joost.page
    .getByRole('main')
    .getByRole('button', { name: joost.say('group.citizen.name') })
    .click();
  await expect(joosts.cell(SECRET)).toBeVisible();
  await expectNoBarriers(joost);
});

test('who works inside first writes of somebody from outside; then the other questions open', async ({
  workspace,
}) => {
  const tom = await workspace.join('Tom');
  const page = await perspectives(tom);
  await page.start.click();
  await expect(tom.page.getByText(tom.say('perspective.exercise.2'))).toBeVisible();
  await expect(page.texts).toHaveCount(1);
  await expectNoBarriers(tom);

  await page.write('outside', OUTSIDE);
  await page.goOn.click();
  await expect(page.text('outside')).toContainText(OUTSIDE);

  await expect(page.text('agency.1')).toBeVisible();
  await page.write('notice', 'Wij horen het te laat.');
  await expect(tom.table.saved).toBeVisible();
  await page.submit.click();
  await expect(page.missing).toContainText(tom.say('perspectives.mine.missingTitle', { count: 7 }));
  await page.missing.getByRole('link', { name: tom.say('perspective.worry.question') }).click();
  await expect(tom.page).toHaveURL(/#worry$/);
  await expect(page.text('notice')).toContainText('Wij horen het te laat.');
});

test('whoever comes later first gives their own view', async ({ workspace }) => {
  const samira = await workspace.join('Samira');
  const noor = await workspace.join('Noor');
  const noors = await perspectives(noor);
  await noors.reveal.click();
  await noors.dialog.getByRole('button', { name: noor.say('perspectives.reveal.yes') }).click();
  const hers = await perspectives(samira);
  await expect(hers.table).toBeVisible();

  const { token } = await workspace.invite({ role: 'participant', group: 'citizen' });
  const bo = await workspace.arrive();
  await bo.door.open(workspace.origin, token);
  await bo.door.name.fill('Bo');
  await bo.door.enter.click();
  await bo.door.goOn.click();
  const page = await perspectives(bo);
  await expect(page.heading).toHaveText(bo.say('perspectives.later.title'));
  await expect(page.table).toHaveCount(0);
  await page.start.click();
  await page.writeAll(answersOf('citizen'));
  await page.submit.click();
  await expect(page.table).toBeVisible();
  await samira.page.getByRole('main').getByRole('button', { name: 'Inwoners' }).click();
  await expect(hers.cell(SECRET)).toBeVisible();
});

test('on a phone one question at a time, to write and to read', async ({ workspace }) => {
  const yusuf = await workspace.join('Yusuf', { viewport: PHONE });
  const noor = await workspace.join('Noor');
  const page = await perspectives(yusuf);
  await page.start.click();
  await expect(page.texts).toHaveCount(1);
  await page.write('notice', SECRET);
  await page.next.click();
  await expect(page.text('need')).toBeVisible();
  await expect(page.text('notice')).toHaveCount(0);
  await expectNoBarriers(yusuf);

  const noors = await perspectives(noor);
  await noors.reveal.click();
  await noors.dialog.getByRole('button', { name: noor.say('perspectives.reveal.yes') }).click();
  await page.open();
  await expect(yusuf.page.getByText('Elke dienst doet alsof zij de enige zijn.')).toBeVisible();
  await expect(yusuf.page.getByText('Ik heb rust en een duidelijke volgorde nodig.')).toHaveCount(0);
  await yusuf.page.getByRole('button', { name: yusuf.say('sheet.next') }).click();
  await expect(yusuf.page.getByText('Ik heb rust en een duidelijke volgorde nodig.')).toBeVisible();
  await expectNoBarriers(yusuf);
});

test.describe('at a table that describes the problem', () => {
  test.use({ phase: 'define' });

  test('two answers are linked as a difference, by keyboard too, and put in the text', async ({
    workspace,
  }) => {
    const loes = await workspace.join('Loes');
    const page = await perspectives(loes);
    const { keyboard } = loes.page;
    const say = loes.say;
    await page.cell('Dat mensen die wel op tijd betalen zich bekocht voelen.').focus();
    await keyboard.press('v');
    await expect(loes.page.getByText(say('tensions.pickOther'))).toBeVisible();
    await keyboard.press('ArrowLeft');
    await expect(page.cell('Dat het straks alleen nog op de computer kan.')).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.dialog).toContainText('Dat het straks alleen nog op de computer kan.');
    await expectNoBarriers(loes);
    const values = page.dialog.getByRole('combobox', { name: say('tensions.value'), exact: true });
    await values.first().selectOption('fairness');
    await values.last().selectOption('equality');
    await page.dialog.getByRole('button', { name: say('tensions.save'), exact: true }).click();

    const mark = say('tensions.cell', { one: 'eerlijkheid', other: 'gelijkheid' });
    await expect(page.table.getByText(mark)).toHaveCount(2);
    await loes.page
      .getByRole('main')
      .getByRole('button', { name: say('tensions.place') })
      .click();
    await page.dialog.getByRole('button', { name: say('tensions.place') }).click();
    await expect(loes.page.getByText(say('tensions.inText'))).toBeVisible();
    await expectNoBarriers(loes);
    await loes.goTo('problem');
    await expect(loes.sheet.section('differences')).toContainText(
      'Dat het straks alleen nog op de computer kan.',
    );
  });
});
