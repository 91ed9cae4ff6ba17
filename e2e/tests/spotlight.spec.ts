import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { begin, takePart } from '../liveSession.ts';

test.use({ phase: 'define' });

test('a light on a passage, a card or a picture takes whoever follows there; who stays keeps their own page and height', async ({
  workspace,
  browser,
}) => {
  const { noor, lead } = await begin(workspace);
  const here = async (name: string) =>
    takePart(workspace, name, { context: await browser.newContext({ locale: 'nl-NL' }) });
  const [samira, karin] = [await here('Samira'), await here('Karin')];

  // Karin reads the stories in her own time, some way down.
  await karin.person.goTo('experiences');
  await karin.session.button('session.stayHere').click();
  await expect(karin.session.button('session.goAlong')).toBeVisible();
  const story = karin.person.page.getByRole('article').last();
  await story.scrollIntoViewIfNeeded();
  const height = await heightOf(story);

  // A passage: its words are chosen, and the light falls on them.
  await noor.goTo('problem');
  const passage = noor.sheet.section('causes').getByRole('paragraph').first();
  const words = await passage.innerText();
  await passage.click({ clickCount: 3 });
  await lead.button('session.bringHere').click();
  await expect(samira.person.page).toHaveURL(/problem#causes$/u);
  await expect(samira.person.sheet.section('causes')).toBeInViewport();
  await expect(samira.session.strip.getByRole('blockquote')).toHaveText(words.trim());
  await expect(karin.session.strip.getByRole('blockquote')).toHaveText(words.trim());
  await expect(karin.person.page).toHaveURL(/experiences$/u);
  await expect.poll(() => heightOf(story)).toBe(height);

  // A picture, by the name that stands above it.
  await noor.goTo('values');
  const picture = noor.page.getByRole('main').locator('section[data-place]').last();
  await picture.getByRole('heading').first().click({ clickCount: 3 });
  await lead.button('session.bringHere').click();
  await expect(samira.person.page).toHaveURL(/values#at-[\w-]+$/u);
  const shown = await picture.getAttribute('data-place');
  await expect(samira.person.page.locator(`[data-place="${shown}"]`)).toBeInViewport();

  // A card on a page of many.
  await noor.goTo('parked');
  const card = noor.page.getByRole('main').locator('[data-place]').last();
  await card.getByRole('paragraph').first().click({ clickCount: 3 });
  await lead.button('session.bringHere').click();
  await expect(samira.person.page).toHaveURL(/parked#at-\w+$/u);
  const place = await card.getAttribute('data-place');
  await expect(samira.person.page.locator(`[data-place="${place}"]`)).toBeInViewport();
  await expect.poll(() => heightOf(story)).toBe(height);

  // Everyone can always come back, and always go along.
  await samira.session.button('session.backWhereIWas').click();
  await expect(samira.person.page).toHaveURL(/values#at-[\w-]+$/u);
  await karin.session.button('session.goAlong').click();
  await expect(karin.person.page).toHaveURL(/parked#at-\w+$/u);
  await lead.button('session.lightOff').click();
  await expect(karin.session.strip.getByRole('blockquote')).toHaveCount(0);
});

/** Where it stands on the screen: what somebody reads stays there, whatever comes above it. */
async function heightOf(card: Locator): Promise<number> {
  const box = await card.boundingBox();
  return Math.round(box?.y ?? 0);
}
