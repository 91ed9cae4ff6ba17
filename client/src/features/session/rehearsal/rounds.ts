import { SwitchSentenceId } from '@opgave/shared/ids';
import { dotColumns } from '@opgave/shared/method/dots';
import { type SwitchSentence, switchPairs } from '@opgave/shared/method/perspectiveSwitch';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { SWITCH_MARKS } from '@opgave/shared/method/sessionSwitch';
import { sizingColumns } from '@opgave/shared/method/sizing';
import { PEOPLE } from './madeUpPeople.ts';
import { after, type Rehearsal } from './rehearsal.ts';

export type RehearsedRound = 'dots' | 'sizing' | 'switch';
const STATE_OF = { dots: 'dots', sizing: 'sizing', switch: 'switching' } as const;

/** Shows what the made-up people put, or lets go of it, as the server does in a real session. */
export function closeRound(
  rehearsal: Rehearsal,
  tool: RehearsedRound,
  { isShown, at }: { readonly isShown: boolean; readonly at: number },
): Rehearsal {
  if (!rehearsal.state[STATE_OF[tool]].open) return rehearsal;
  const fact = isShown ? shownFact(rehearsal, tool) : ({ kind: `${tool}.dropped` } as const);
  return after(rehearsal, [fact], { at });
}

function shownFact({ state }: Rehearsal, tool: RehearsedRound): SessionFact {
  if (tool === 'switch') return { kind: 'switch.shown', pairs: switchPairs(SENTENCES, undefined) };
  if (tool === 'dots') {
    const { items, perPerson = 0 } = state.dots.open ?? { items: [] };
    const ballots = PEOPLE.map(({ group, side }, index) => ({
      ...{ group, side },
      given: items.map((_item, place) => Number((place + index) % items.length < perPerson)),
    }));
    return { kind: 'dots.shown', columns: [...dotColumns(ballots, undefined)] };
  }
  const ballots = PEOPLE.map(({ group, side }, index) => ({
    ...({ group, side, low: 100 * (index + 1), high: 1_000 * (index + 1) ** 2, severity: 3 } as const),
  }));
  return { kind: 'sizing.shown', columns: [...sizingColumns(ballots, undefined)] };
}

/** Each writes for every other group once; whoever is of that group says whether it is so. */
const SENTENCES: readonly SwitchSentence[] = PEOPLE.flatMap((by, writer) =>
  [...new Set(PEOPLE.map(({ group }) => group))]
    .filter((about) => about !== by.group)
    .map((about, place) => ({
      id: SwitchSentenceId.parse(`rehearsal00000000${writer}${place}`),
      ...{ by, about, text: '' },
      marks: PEOPLE.filter(({ group }) => group === about).map((person, marker) => ({
        ...person,
        mark: SWITCH_MARKS[(writer + place + marker) % SWITCH_MARKS.length] ?? 'partly',
      })),
    })),
);

/** What who leads reads while people write and mark: how much there is. */
export const SWITCH_COUNTS = {
  people: PEOPLE.length,
  sentences: SENTENCES.length,
  marks: SENTENCES.flatMap(({ marks }) => marks).length,
};
