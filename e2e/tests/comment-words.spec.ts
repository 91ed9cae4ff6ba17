import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { tabTo } from '../tabTo.ts';

const BETTER = 'Mensen met schulden zien niet meer welke brief eerst moet.';
const WHY = 'Zo snapt mijn buurvrouw het ook,';

test('by keyboard alone somebody proposes other words, names who should see it, and reads that they were put in', async ({
  workspace,
}) => {
  const els = await workspace.join('Els');
  const karin = await workspace.join('Karin');
  await els.goTo('problem');
  await expect(els.sheet.section('oneSentence')).toBeVisible();
  await els.page.keyboard.press('F2');
  await els.page.keyboard.press('Enter');
  const menu = els.page.getByRole('menu', { name: els.say('words.menu') });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await els.page.keyboard.press('w');

  const other = els.page.getByRole('textbox', { name: els.say('comments.otherWordsLabel') });
  await expect(other).toBeFocused();
  await els.page.keyboard.press('ControlOrMeta+A');
  await els.page.keyboard.type(BETTER);
  const why = els.page.getByRole('textbox', { name: els.say('comments.whyOther') });
  await tabTo(els.page, why);
  await els.page.keyboard.type(`${WHY} @kar`);
  await expect(els.page.getByRole('option', { name: 'Karin' })).toHaveAttribute('aria-selected', 'true');
  await expectNoBarriers(els);
  await els.page.keyboard.press('Enter');
  await expect(why).toHaveValue(`${WHY} @Karin `);
  await tabTo(els.page, els.page.getByRole('button', { name: els.say('comments.sendOther') }));
  await els.page.keyboard.press('Enter');
  const own = els.page.getByRole('article').filter({ hasText: WHY });
  await expect(own).toContainText(BETTER);

  await karin.page.goto(`${workspace.origin}/notifications`);
  await expect(karin.page.getByRole('main')).toContainText(WHY);
  await expectNoBarriers(karin);
  await karin.page.goBack();
  await karin.goTo('problem');
  const seen = karin.page.getByRole('article').filter({ hasText: WHY });
  await seen.getByRole('button', { name: karin.say('comments.accept') }).press('Enter');
  await expect(karin.sheet.section('oneSentence')).toContainText(BETTER);

  await expect(els.sheet.section('oneSentence')).toContainText(BETTER);
  await expect(own).toContainText(els.say('comments.takenUp'));

  await els.page.goto(`${workspace.origin}${els.tableAddress.replace('/w/', '/p/')}`);
  await expect(els.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoBarriers(els);
});
