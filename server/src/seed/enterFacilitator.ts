import { Person } from '@opgave/shared/contract/records';
import { type Invitation } from '@opgave/shared/contract/signInRecords';
import { InvitationId } from '@opgave/shared/ids';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { enterDoor } from '#identity/enterDoor.ts';
import { hashToken, newToken } from '#identity/tokens.ts';
import type { CasePerson } from './demoCase.ts';

const DAY = 86_400_000;
/** How the device of somebody in a demo is called. */
export const DEMO_VISITOR = {
  ...{ all: [], knocks: [], refused: [], device: 'demo' },
  countKnock: () => Promise.resolve(),
} as const;

/**
 * Lets the facilitator of the case in by an invitation of the installation itself: whoever runs the seed is the
 * operator, and no administrator has to exist for it.
 */
export async function enterFacilitator(deps: FacilitationDeps, person: CasePerson): Promise<Person> {
  const token = newToken(deps.randomBytes);
  const at = deps.now();
  const invitation: Invitation = {
    id: InvitationId.parse(deps.newId()),
    version: 1,
    tokenHash: hashToken(token),
    role: 'facilitator',
    createdAt: at,
    expiresAt: at + DAY,
    maxUses: 1,
    uses: 0,
  };
  const object = `invitation:${invitation.id}`;
  const details = { role: 'facilitator', isDemo: true };
  await deps.storage.records.commit(
    [{ kind: 'invitation', value: invitation }],
    [{ at, action: 'invitation.created', object, result: 'done', details }],
  );
  const door = { token, displayName: person.displayName, language: person.locale };
  const input = { ...door, readAlong: false, withHelp: false };
  const { entered } = await enterDoor(deps, input, DEMO_VISITOR);
  return Person.parse(await deps.storage.records.get('person', entered.personId));
}
