import { AT_ONCE } from '../atOnce.ts';
import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import { OrderDesk } from '../pages/OrderDesk.ts';
import type { Person } from '../pages/Person.ts';

const REASON = 'We lezen nu eerst samen wat er staat.';

const deskOf = ({ page, say }: Person) => new OrderDesk(page, say);

test('a section on hold, a person who pauses and a report: seen at once where it matters, and undone', async ({
  workspace,
}) => {
  const [noor, samira] = [await workspace.join('Noor'), await workspace.join('Samira')];
  const [lead, at] = [deskOf(noor), deskOf(samira)];
  const causes = samira.say('section.causes.title');

  // One section on hold: nobody writes in it, beside it they do, and everyone reads why.
  await samira.goTo('problem');
  await samira.sheet.write('causes', ' Dit blijft staan.');
  await noor.goTo('problem');
  await lead.button('order.lock', causes).click();
  await expectNoBarriers(noor);
  await lead.giveReason('order.lockYes', REASON);
  await expect(noor.page.getByText(REASON)).toBeVisible();
  await expect(samira.sheet.section('causes').getByText(REASON)).toBeVisible(AT_ONCE);
  await expect(samira.sheet.text('causes')).toHaveCount(0);
  await expect(samira.sheet.section('causes')).toContainText('Dit blijft staan.');
  await expectNoBarriers(samira);
  await samira.sheet.write('size', ' Ernaast mag het.');
  await lead.button('order.unlock', causes).click();
  await expect(samira.sheet.text('causes')).toBeVisible();

  // One person pauses, reads why, and goes on again.
  await noor.goTo('people');
  await noor.people.open('Samira');
  await lead.plain('order.mute').click();
  await lead.giveReason('order.muteYes', REASON);
  await expect(lead.note('order.pausing', { name: 'Samira' })).toBeVisible();
  await expect(at.note('order.youPauseWriting')).toBeVisible(AT_ONCE);
  await expect(samira.sheet.text('size')).toHaveCount(0);
  await lead.plain('order.unmute').click();
  await expect(at.note('order.youPauseWriting')).toBeHidden();
  await expect(samira.sheet.text('size')).toBeVisible();

  // A report reaches the facilitator alone, who says that it was handled.
  await samira.goTo('parked');
  await at.button('order.report', '').last().click();
  await at.giveReason('order.reportYes', 'Hierin staat de naam van mijn buurvrouw.');
  await expect(at.note('order.reported')).toBeVisible();
  await noor.page.reload();
  await expect(noor.page.getByText('Hierin staat de naam van mijn buurvrouw.')).toBeVisible();
  await expect(lead.note('order.reportedBy', { name: 'Samira' })).toBeVisible();
  await lead.plain('order.handled').click();
  await expect(lead.note('order.noReports')).toBeVisible();
});
