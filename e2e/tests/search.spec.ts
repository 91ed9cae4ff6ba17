import { expect, test } from '../fixtures.ts';

test('somebody finds a comment by keyboard and lands at it, and on a phone the search is in the menu', async ({
  workspace,
}) => {
  const sanne = await workspace.join('Sanne');
  await sanne.goTo('problem');
  await sanne.page.getByRole('link', { name: sanne.say('search.do'), exact: true }).press('Enter');
  const field = sanne.page.getByRole('searchbox', { name: sanne.say('search.label') });
  await field.fill('SCHAMEN voor de buren');
  await field.press('Enter');
  const kind = sanne.say('search.kind.comment');
  const comments = sanne.page.getByRole('region', { name: sanne.say('search.foundOf', { kind }) });
  await expect(comments).toContainText('zich schamen voor de buren');
  await expect(sanne.page.getByRole('region', { name: kind, exact: true })).toHaveCount(1);
  await comments.getByRole('link', { name: 'Els' }).press('Enter');
  await expect(sanne.page).toHaveURL(/problem\?comment=\w+#whatHappens$/);
  const thread = sanne.page.getByRole('article').filter({ hasText: 'schamen voor de buren' });
  await expect(thread).toBeInViewport();

  await sanne.page.goBack();
  await expect(field).toHaveValue('SCHAMEN voor de buren');
  await expect(comments.getByRole('link', { name: 'Els' })).toBeVisible();

  const els = await workspace.join('Els', { viewport: { width: 390, height: 844 } });
  await els.goTo('');
  await els.page.getByRole('button', { name: els.say('shell.me', { name: 'Els' }) }).click();
  await els.page.getByRole('menuitem', { name: els.say('page.search') }).click();
  await els.page.getByRole('searchbox', { name: els.say('search.label') }).fill('nergenswoord');
  await els.page.getByRole('button', { name: els.say('search.do'), exact: true }).click();
  await expect(els.page.getByRole('heading', { name: els.say('search.nothing') })).toBeVisible();
});
