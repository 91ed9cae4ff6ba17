import type { PersonId, SwitchSentenceId } from '#ids.ts';
import type { Group, Side } from './groups.ts';
import type { OpennessMode } from './roles.ts';
import { SWITCH, SWITCH_MARKS, type SwitchMark, type SwitchPair } from './sessionSwitch.ts';
import { shownPerGroup } from './shownPerGroup.ts';

interface Seated {
  readonly personId: PersonId;
  readonly group: Group;
  readonly side: Side;
}

/** A sentence in the name of another group, with what the people of that group say of it. */
export interface SwitchSentence {
  readonly id: SwitchSentenceId;
  readonly by: Seated;
  readonly about: Group;
  readonly text: string;
  readonly marks: readonly (Seated & { readonly mark: SwitchMark })[];
}

/** A sentence as everyone may read it: of no person, and without marks where those would be of one. */
export interface ShownSentence {
  readonly id: SwitchSentenceId;
  readonly from: Group[];
  readonly about: Group[];
  readonly text: string;
  readonly marks?: number[];
}

/**
 * Whether what this person writes and marks is known to be theirs: the only one of a group is seen as that group, where
 * groups do not stand together with others of their side, or nobody else sits on it.
 */
export function isOnlyOne(
  { personId, group, side }: Seated,
  seated: readonly Seated[],
  mode: OpennessMode | undefined,
): boolean {
  const others = seated.filter((one) => one.personId !== personId);
  return !others.some((one) => (mode === 'ruleOfTheHouse' ? one.side === side : one.group === group));
}

/** Per pair of groups, in `ruleOfTheHouse` with few people together with others of their side (`field.md` 1.9). */
export function switchPairs(
  sentences: readonly SwitchSentence[],
  mode: OpennessMode | undefined,
): SwitchPair[] {
  const { fromOf, aboutOf } = lotsOf(sentences, mode);
  const names = sentences.map((one) => JSON.stringify([fromOf(one), aboutOf(one)]));
  return [...new Set(names)].toSorted().flatMap((name) => {
    const own = sentences.filter((_, index) => names[index] === name);
    const [first] = own;
    if (!first) return [];
    return [{ from: fromOf(first), about: aboutOf(first), sentences: own.length, marks: countMarks(own) }];
  });
}

/** In the order of the alphabet, so that not even the order in which they came says anything. */
export function shownSentences(
  sentences: readonly SwitchSentence[],
  mode: OpennessMode | undefined,
): ShownSentence[] {
  const { fromOf, aboutOf } = lotsOf(sentences, mode);
  return sentences
    .map((one) => {
      const about = aboutOf(one);
      const shown = { id: one.id, from: fromOf(one), about, text: one.text };
      const areOfSome = about.length === 1 && one.marks.length > 1;
      return areOfSome ? { ...shown, marks: countMarks([one]) } : shown;
    })
    .toSorted((one, other) => one.text.localeCompare(other.text));
}

function lotsOf(sentences: readonly SwitchSentence[], mode: OpennessMode | undefined) {
  const writers = shownPerGroup(eachOnce(sentences.map(({ by }) => by)), mode);
  const markers = shownPerGroup(eachOnce(sentences.flatMap(({ marks }) => marks)), mode);
  const lotOf = (lots: readonly { readonly groups: Group[] }[], group: Group) =>
    lots.find(({ groups }) => groups.includes(group))?.groups ?? [group];
  return {
    fromOf: ({ by }: SwitchSentence) => lotOf(writers, by.group),
    aboutOf: ({ about }: SwitchSentence) => lotOf(markers, about),
  };
}

function eachOnce(people: readonly Seated[]): readonly Seated[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}

function countMarks(sentences: readonly SwitchSentence[]): number[] {
  const given = sentences.flatMap(({ marks }) => marks.map(({ mark }) => mark));
  return SWITCH_MARKS.map((each) => given.filter((mark) => mark === each).length);
}

/** In whole percents: `right` counts, `partly` counts half. Nothing when nobody marked. */
export function understanding({ marks }: Pick<SwitchPair, 'marks'>): number | undefined {
  const [right = 0, partly = 0, not = 0] = marks;
  const all = right + partly + not;
  return all === 0 ? undefined : Math.round((100 * (right + partly / 2)) / all);
}

/** What one person of a group is asked about: all, or a share of many that goes round the people of that group. */
export function shareToMark<T>(sentences: readonly T[], place: number): readonly T[] {
  if (sentences.length <= SWITCH.toMark) return sentences;
  const from = (place * SWITCH.toMark) % sentences.length;
  return [...sentences.slice(from), ...sentences.slice(0, from)].slice(0, SWITCH.toMark);
}
