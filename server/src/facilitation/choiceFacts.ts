import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { calendarDay } from '@opgave/shared/method/calendar';
import { choiceFacts as factsOf } from '@opgave/shared/method/choice';
import type { ChoiceFacts, LaterFacts } from '@opgave/shared/method/facts';
import { sideOf } from '@opgave/shared/method/groups';
import { doabilityCounts } from '@opgave/shared/method/options';
import { type ReadChoice, readChoice } from '#records/choice/choice.ts';
import { seatedGroups } from '#records/choice/choiceView.ts';
import { countingOptions } from '#records/options/options.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** What lies on the table to choose from, and what was chosen; nothing as long as nobody laid an idea there. */
export async function choiceFacts(
  deps: Pick<FacilitationDeps, 'storage' | 'documents' | 'now'>,
  workspace: Workspace,
  seats: readonly Seat[],
): Promise<Pick<LaterFacts, 'choice'>> {
  const read = await readChoice(deps, workspace);
  if (read.options.length === 0) return {};
  const today = calendarDay(deps.now(), workspace.timeZone);
  const chosen = factsOf(read.content, { seated: seatedGroups(seats), today });
  return { choice: { ...chosen, ...optionFacts(read, workspace) } };
}

type OptionFacts = Pick<
  ChoiceFacts,
  'options' | 'hasZeroOption' | 'doabilityByOutside' | 'doabilityByAgency'
>;

/** Doability is asked of what was chosen; before that, of everything that counts. */
function optionFacts({ options, choice }: ReadChoice, { sideOfOther }: Workspace): OptionFacts {
  const counting = countingOptions(options);
  const chosen = counting.filter(({ option }) => choice.picked.options.includes(option.id));
  const asked = (chosen.length > 0 ? chosen : counting).flatMap(({ option }) =>
    option.doability.map(({ group }) => ({ group, side: sideOf(group, sideOfOther) })),
  );
  const { outside, agency } = doabilityCounts(asked);
  return {
    options: counting.length,
    hasZeroOption: options.some(({ option }) => option.isZero),
    doabilityByOutside: outside,
    doabilityByAgency: agency,
  };
}
