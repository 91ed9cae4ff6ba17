import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import { AppError } from '@opgave/shared/contract/errors';
import { BreakoutId, type PersonId } from '@opgave/shared/ids';
import { joined } from '@opgave/shared/method/joining';
import type { Mixed } from '@opgave/shared/method/mixing';
import { breakoutOf } from '@opgave/shared/method/sessionBreakouts';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { mayFollow, stageMinutes, stageStep } from '@opgave/shared/method/sessionStages';
import { MINUTE } from '@opgave/shared/method/sessionTimer';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { type AboutSession, type FoundSession, findSession } from '../sessions/oneSession.ts';
import { storeFacts } from '../sessions/storeFacts.ts';
import { mixedOf, peopleFor, requireRunning, requireSome, tellTogether } from './makeBreakouts.ts';

type GoingToStage = AboutSession & {
  readonly input: Extract<MakeBreakouts, { kind: 'stage' }>;
  /** Who is connected now. */
  readonly here: readonly PersonId[];
};

const SIZES = { pairs: 2, fours: 4 } as const;

/** Alone, in pairs, in fours made of those pairs, and all together, each with its own clock (`method.md` 13.1). */
export async function goToStage(deps: Dependencies, going: GoingToStage): Promise<void> {
  await retryWhenStale(async () => {
    const found = await findSession(deps, going);
    requireRunning(found);
    const { to, seen } = going.input;
    const { stage } = found.run.state.breakouts;
    if ((stage ?? null) !== seen || !mayFollow(stage, to)) throw new AppError('session-moved-on');
    const until = deps.now() + stageMinutes(to, minutesOfStep(found)) * MINUTE;
    const facts = [
      ...(await together(deps, found, { ...going, until })),
      { kind: 'breakouts.staged', stage: to, until } as const,
    ];
    const run = await storeFacts(deps, { run: found.run, facts, by: found.member.person.id });
    tellTogether(deps, going, run.number);
  });
}

function minutesOfStep({ session, run }: FoundSession): number | undefined {
  return stageStep(session.script.steps.find(({ id }) => id === run.state.course.now?.stepId));
}

/** Who works with whom from now on. */
async function together(
  deps: Dependencies,
  found: FoundSession,
  { input: { to }, here, until }: GoingToStage & { readonly until: number },
): Promise<readonly SessionFact[]> {
  const { open } = found.run.state.breakouts;
  if (to === 'alone' || to === 'all') return open.length > 0 ? [{ kind: 'breakouts.returned' }] : [];
  const people = await peopleFor(deps, found, here);
  const groups = to === 'pairs' ? mixedOf(deps, people, SIZES[to]) : foursOf(found, people);
  return [
    {
      kind: 'breakouts.made',
      breakouts: groups.map((ids) => ({ id: BreakoutId.parse(deps.newId()), people: [...ids] })),
      until,
    },
  ];
}

/** Who left takes no place in it, and who came late joins. */
function foursOf(
  { run }: FoundSession,
  people: readonly Mixed<PersonId>[],
): readonly (readonly PersonId[])[] {
  const { breakouts } = run.state;
  const pairs = breakouts.open.map((pair) => people.filter(({ id }) => pair.people.includes(id)));
  const late = people.filter(({ id }) => !breakoutOf(breakouts, id));
  return requireSome(joined(pairs, late, SIZES.fours));
}
