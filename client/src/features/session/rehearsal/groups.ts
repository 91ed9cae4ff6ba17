import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import { BreakoutId, type PersonId } from '@opgave/shared/ids';
import { joined } from '@opgave/shared/method/joining';
import { mixed } from '@opgave/shared/method/mixing';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { mayFollow, type Stage, stageMinutes } from '@opgave/shared/method/sessionStages';
import { MINUTE } from '@opgave/shared/method/sessionTimer';
import { PEOPLE } from './madeUpPeople.ts';
import { after, type Rehearsal } from './rehearsal.ts';

const SIZES = { pairs: 2, fours: 4 } as const;
const MIXED = PEOPLE.map(({ personId: id, group, side }) => ({ id, group, side }));

interface Making {
  readonly wish: MakeBreakouts;
  readonly at: number;
  /** Of the step of now, when it is one of going from alone to all together. */
  readonly stepMinutes: number | undefined;
}

/** Sends the made-up people into small groups, by the rules of a real session. */
export function makeGroups(rehearsal: Rehearsal, { wish, at, stepMinutes }: Making): Rehearsal {
  if (wish.kind === 'stage') return goToStage(rehearsal, { to: wish.to, at, stepMinutes });
  const groups = wish.kind === 'byHand' ? wish.groups : mixed(MIXED, wish.size);
  const until = wish.minutes === undefined ? undefined : at + wish.minutes * MINUTE;
  return after(rehearsal, [madeFact(rehearsal, groups, until)], { at });
}

/** Everyone is together again. */
export function comeBack(rehearsal: Rehearsal, at: number): Rehearsal {
  return after(rehearsal, [{ kind: 'breakouts.returned' }], { at });
}

function goToStage(
  rehearsal: Rehearsal,
  { to, at, stepMinutes }: Pick<Making, 'at' | 'stepMinutes'> & { readonly to: Stage },
): Rehearsal {
  const { stage, open } = rehearsal.state.breakouts;
  if (!mayFollow(stage, to)) return rehearsal;
  const until = at + stageMinutes(to, stepMinutes) * MINUTE;
  const apart = to === 'pairs' || to === 'fours' ? [madeFact(rehearsal, groupsOf(rehearsal, to), until)] : [];
  const back = apart.length === 0 && open.length > 0 ? [{ kind: 'breakouts.returned' } as const] : [];
  return after(rehearsal, [...back, ...apart, { kind: 'breakouts.staged', stage: to, until }], { at });
}

function groupsOf({ state }: Rehearsal, to: 'pairs' | 'fours'): readonly (readonly PersonId[])[] {
  if (to === 'pairs') return mixed(MIXED, SIZES.pairs);
  const pairs = state.breakouts.open.map(({ people }) => MIXED.filter(({ id }) => people.includes(id)));
  return joined(pairs, [], SIZES.fours);
}

function madeFact(
  { number }: Rehearsal,
  groups: readonly (readonly PersonId[])[],
  until: number | undefined,
): SessionFact {
  return {
    kind: 'breakouts.made',
    breakouts: groups.map((people, index) => ({
      id: BreakoutId.parse(`rehearsal${String(number).padStart(8, '0')}${index}`),
      people: [...people],
    })),
    ...(until !== undefined && { until }),
  };
}
