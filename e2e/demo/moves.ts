import type { Phase } from '@opgave/shared/method/phases';
import { expect } from '../fixtures.ts';
import type { Cast } from './Cast.ts';
import { demoCase } from './demoCase.ts';

const REASON = 'We gaan verder; dit halen we later in.';

/** The facilitator takes everyone to the next step; what is only wise gets a reason. */
export async function goOn(cast: Cast, to: Phase): Promise<void> {
  const facilitator = await cast.browserOf(demoCase.workspace.facilitatorId);
  const { gates, table } = facilitator;
  await facilitator.goTo('advance');
  await gates.goOn(to).click();
  if (await gates.reason.isVisible()) await gates.reason.fill(REASON);
  await gates.yes(to).click();
  await expect(table.step(to)).toBeVisible();
}
