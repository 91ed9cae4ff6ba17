import type { ValuesView, ValueView } from '@opgave/shared/contract/valuesCheck';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { GROUPS } from '@opgave/shared/method/groups';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import { CORE_VALUES, spreadOf, VALUE_VERSIONS, type ValueVersion } from '@opgave/shared/method/valuesCheck';
import { checkShownIn, isCoreValue } from '@opgave/shared/method/weighing';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { askedValues } from './askedValues.ts';
import { type AroundValues, pictureView } from './pictureView.ts';
import { mayAnswer, mayWeigh } from './rights.ts';
import { readWeighings, type Weighing } from './scores.ts';

interface AroundVersions extends AroundValues {
  readonly check: ValueVersion;
  readonly weighings: Readonly<Record<ValueVersion, Weighing>>;
}

/** What one person may see of the values: their own answers, and the picture once they gave them. */
export async function viewValues(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<ValuesView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'valuesCheck.read');
  const seats = await deps.storage.records.listByWorkspace('seat', workspaceId);
  const check = checkShownIn(member.where.phase);
  const table = { ...member.workspace, seats };
  const weighings = await readWeighings(deps, table);
  const weighing = weighings[check];
  const around = { member, seats, check, weighing, weighings };
  return {
    check,
    mayWeigh: mayWeigh(member, check),
    mayAnswer: mayAnswer(member, check),
    values: shownValues(around).map((value) => valueView(value, around)),
  };
}

/** Whoever still weighs sees what others gave only after their own answer to the three values. */
export function isPictureOpen(member: Member, { stored }: Weighing, check: ValueVersion): boolean {
  if (!mayWeigh(member, check)) return true;
  return CORE_VALUES.every((value) =>
    stored.some((score) => score.value === value && score.personId === member.person.id),
  );
}

/** A value that was weighed stays, also when the workspace no longer asks for it. */
function shownValues({ member, weighing }: AroundValues): readonly ValueKey[] {
  const asked = askedValues(member.workspace);
  return [...new Set([...asked, ...weighing.stored.map(({ value }) => value)])];
}

function valueView(value: ValueKey, around: AroundVersions): ValueView {
  const { member, weighing, check } = around;
  const own = member.workspace.ownValues?.find(({ key }) => key === value);
  return {
    value,
    isCore: isCoreValue(value),
    ...(own && { own }),
    mine: mineOf(value, around),
    ...(isPictureOpen(member, weighing, check) && {
      picture: { ...pictureView(value, around), movement: movementOf(value, around) },
    }),
  };
}

/**
 * The medians of every group from version to version, as far as somebody weighed; never a total. What is not yet known
 * of this version is not in it, because the picture itself is not.
 */
function movementOf(
  value: ValueKey,
  { weighings }: AroundVersions,
): NonNullable<ValueView['picture']>['movement'] {
  const spreads = VALUE_VERSIONS.map((check) => ({
    check,
    spread: spreadOf(weighings[check].counted, value),
  }));
  const groups = GROUPS.filter((group) =>
    spreads.some(({ spread }) => spread.some((one) => one.group === group && one.median !== undefined)),
  );
  return groups.map((group) => ({
    group,
    medians: spreads.flatMap(({ check, spread }) => {
      const median = spread.find((one) => one.group === group)?.median;
      return median === undefined ? [] : [{ check, median }];
    }),
  }));
}

function mineOf(value: ValueKey, { member, weighing }: AroundValues): ValueView['mine'] {
  const own = weighing.stored.find((score) => score.value === value && score.personId === member.person.id);
  if (own === undefined) return { version: 0 };
  const { version, score, reason, forWhom } = own;
  return { version, score, reason, ...(forWhom !== undefined && { forWhom }) };
}
