import { AppError } from '@opgave/shared/contract/errors';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { FromTheme } from '@opgave/shared/contract/referrals';
import { mayBeLaid, themesOf } from '@opgave/shared/method/themes';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { keeperAt } from './keepers.ts';
import { moved } from './moveReferral.ts';
import { experienceFrom } from './referralStory.ts';
import { type Storing, withCourse } from './storeReferral.ts';

/**
 * What a new table carries along from a theme of a right door (`method.md` section 10): the story of each question whose
 * sender said that it may be one, without a name. The question stays where it is, with its owner; its sender is told.
 */
export async function carryTheme(
  deps: Dependencies,
  made: Member,
  { workspaceId, theme, group }: FromTheme,
): Promise<readonly Storing[]> {
  const keeper = await requireMember(deps, workspaceId, made.person.id);
  requireAllowed(keeper, 'rightDoor.keep');
  if (!made.workspace.groups.some((planned) => planned.group === group)) {
    throw new AppError('invalid-input', { errors: [{ path: 'fromTheme.group', message: 'not-here' }] });
  }
  const questions = await deps.storage.records.listByWorkspace('referral', workspaceId);
  const found = themesOf(questions, deps.now()).find((one) => one.theme === theme.toLowerCase());
  if (!found) throw new AppError('not-found');
  const carried = { made, keeper, group };
  return Promise.all(found.questions.filter(mayBeLaid).map((one) => carry(deps, one, carried)));
}

interface Carrying {
  readonly made: Member;
  readonly keeper: Member;
  readonly group: FromTheme['group'];
}

async function carry(
  deps: Dependencies,
  before: Referral,
  { made, keeper, group }: Carrying,
): Promise<Storing> {
  const personId = made.person.id;
  const fromRoom = { writtenBy: personId, isForGroup: true };
  const speaker = { personId, group, role: 'participant', fromRoom } as const;
  const experience = experienceFrom(deps, made, { referral: before, speaker });
  const course = await moved(deps, before, {
    move: { kind: 'carry', table: made.workspace.title },
    side: 'owner',
    by: await keeperAt(deps, keeper.workspace, keeper.seat),
    deciding: before.workspaceId,
  });
  const object = `experience:${experience.id}`;
  const details = { state: experience.standing.state };
  return {
    before,
    after: { ...withCourse(before, course), experienceId: experience.id },
    actions: ['carried'],
    actor: personId,
    along: {
      writes: [{ kind: 'experience', value: experience }],
      events: [decision(deps, made, { action: 'experience.writtenDown', object, details })],
    },
  };
}
