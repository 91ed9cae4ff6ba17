import type { AskQuestion } from '@opgave/shared/contract/askForms';
import type { Language, Workspace } from '@opgave/shared/contract/records';
import type { Referral, RightDoor } from '@opgave/shared/contract/referralRecord';
import { ReferralId } from '@opgave/shared/ids';
import { receivedReferral } from '@opgave/shared/method/referral';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { hashToken, newToken } from '#identity/tokens.ts';
import { doorTurn, isArchived } from './doorTurn.ts';
import { keeperAt, keepersAt } from './keepers.ts';
import { senderToken } from './senderLink.ts';
import { referralBy } from './senderReferral.ts';
import { refuseNumbers, storeReferral } from './storeReferral.ts';

/** An open door with somebody behind it. */
export interface OpenDoor {
  readonly door: RightDoor;
  readonly workspace: Workspace;
}

const KEY = /^[A-Za-z0-9_-]{24}$/;

/** The door with this key; a closed one, and one of a table that is over, is as unknown as one that never was (T12). */
export async function openDoor(
  { storage }: Pick<Dependencies, 'storage'>,
  key: string,
): Promise<OpenDoor | undefined> {
  if (!KEY.test(key)) return undefined;
  const [door] = await storage.records.findBy('rightDoor', 'key', key);
  const workspace = door?.isOpen ? await storage.records.get('workspace', door.workspaceId) : undefined;
  return door && workspace && workspace.archivedAt === undefined ? { door, workspace } : undefined;
}

export interface Asking extends OpenDoor {
  readonly language: Language;
  readonly input: AskQuestion;
}

/**
 * Somebody without an account asks something. Answers the secret of the link to come back with: it is told once, and
 * only its hash is kept. Undefined when nobody is behind the door any more.
 */
export async function receiveReferral(deps: Dependencies, asking: Asking): Promise<string | undefined> {
  const { door, workspace, input } = asking;
  const { story, wants, alreadyTried } = input;
  refuseNumbers({ story, wants, alreadyTried });
  const { once } = input;
  const token = once ? await senderToken(deps, 'asked', door.key, once, story) : newToken(deps.randomBytes);
  return inTurn(doorTurn(workspace.id), async () => {
    if (await isArchived(deps, workspace)) return undefined;
    if (once && (await referralBy(deps, token))) return token;
    return keep(deps, asking, token);
  });
}

async function keep(deps: Dependencies, asking: Asking, token: string): Promise<string | undefined> {
  const { door, workspace, language, input } = asking;
  const { story, wants, alreadyTried, urgency, permissionToShare, channel } = input;
  const keepers = await keepersAt(deps, workspace.id);
  const seat = keepers.find(({ personId }) => personId === door.keeper) ?? keepers[0];
  if (!seat) return undefined;
  const owner = await keeperAt(deps, workspace, seat);
  const arrived = { at: deps.now(), timeZone: workspace.timeZone, urgency, permissionToShare, owner };
  const after: Referral = {
    id: ReferralId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    course: receivedReferral(arrived),
    tokenHash: hashToken(token),
    door: door.name,
    ...{ channel, language, story, wants, alreadyTried },
    helpWithReading: input.helpWithReading === 'yes',
    mayBeStory: input.mayBeStory === 'yes',
  };
  await storeReferral(deps, { after, actions: ['received'] });
  return token;
}
