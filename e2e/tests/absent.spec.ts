import { WorkspaceView } from '@opgave/shared/contract/http';
import { expectNoBarriers } from '../barriers.ts';
import { expect, test } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';

const PHONE = { width: 390, height: 844 };

async function nameAsAffected(noor: Person, affectedGroups: readonly string[]): Promise<void> {
  const id = await noor.workspaceId();
  const slug = noor.tableAddress.split('/').at(-1);
  const { answer } = await noor.ask('GET', `/workspaces/by-slug/${slug}`);
  const { version } = WorkspaceView.parse(answer);
  const { status } = await noor.ask('PATCH', `/workspaces/${id}`, { version, affectedGroups });
  expect(status).toBe(200);
}

test('[ABSENT_NAMED] the definition says whose voice is missing, in one line on a phone', async ({
  workspace,
}) => {
  const samira = await workspace.join('Samira', { viewport: PHONE });
  const noor = await workspace.join('Noor');
  const { say } = samira;
  const without = samira.page.getByText(
    say('absent.line', { groups: say('group.other.name').toLowerCase() }),
  );
  await samira.goTo('problem');
  await expect(samira.sheet.section('oneSentence')).toBeVisible();
  await expect(without).toBeHidden();

  await nameAsAffected(noor, ['other', 'citizen']);
  await expect(without).toBeVisible();
  const line = await without.boundingBox();
  expect(line?.height).toBeLessThan(40);
  await expectNoBarriers(samira);
  await samira.goTo('experiences');
  await expect(without).toBeHidden();
});
