import type { ValuesView, ValueView } from '@opgave/shared/contract/valuesCheck';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import { CORE_VALUES } from '@opgave/shared/method/valuesCheck';
import { isCoreValue } from '@opgave/shared/method/weighing';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { askedValues } from './askedValues.ts';
import { type AroundValues, pictureView } from './pictureView.ts';
import { mayAnswer, mayWeigh } from './rights.ts';
import { readWeighing, type Weighing } from './scores.ts';

const CHECK = 'v1';

/** What one person may see of the values: their own answers, and the picture once they gave them. */
export async function viewValues(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<ValuesView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'valuesCheck.read');
  const seats = await deps.storage.records.listByWorkspace('seat', workspaceId);
  const weighing = await readWeighing(deps, { ...member.workspace, seats }, CHECK);
  const around = { member, seats, weighing };
  return {
    check: CHECK,
    mayWeigh: mayWeigh(member, CHECK),
    mayAnswer: mayAnswer(member, CHECK),
    values: shownValues(around).map((value) => valueView(value, around)),
  };
}

/** Whoever still weighs sees what others gave only after their own answer to the three values. */
export function isPictureOpen(member: Member, { stored }: Weighing): boolean {
  if (!mayWeigh(member, CHECK)) return true;
  return CORE_VALUES.every((value) =>
    stored.some((score) => score.value === value && score.personId === member.person.id),
  );
}

/** A value that was weighed stays, also when the workspace no longer asks for it. */
function shownValues({ member, weighing }: AroundValues): readonly ValueKey[] {
  const asked = askedValues(member.workspace);
  return [...new Set([...asked, ...weighing.stored.map(({ value }) => value)])];
}

function valueView(value: ValueKey, around: AroundValues): ValueView {
  const { member, weighing } = around;
  const own = member.workspace.ownValues?.find(({ key }) => key === value);
  return {
    value,
    isCore: isCoreValue(value),
    ...(own && { own }),
    mine: mineOf(value, around),
    ...(isPictureOpen(member, weighing) && { picture: pictureView(value, around) }),
  };
}

function mineOf(value: ValueKey, { member, weighing }: AroundValues): ValueView['mine'] {
  const own = weighing.stored.find((score) => score.value === value && score.personId === member.person.id);
  if (own === undefined) return { version: 0 };
  const { version, score, reason, forWhom } = own;
  return { version, score, reason, ...(forWhom !== undefined && { forWhom }) };
}
