import type { Body } from '@opgave/shared/contract/bodyRecord';
import type { Opening } from '@opgave/shared/contract/opening';
import type { Workspace } from '@opgave/shared/contract/records';
import type { AgendaItem } from '@opgave/shared/contract/routeRecord';
import type { BodyId, PersonId } from '@opgave/shared/ids';
import type { ChoiceText, DecisionLevel } from '@opgave/shared/method/choice';
import { GROUPS, type Group } from '@opgave/shared/method/groups';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import { isAtLeast } from '@opgave/shared/method/phases';
import type { SpokenAs } from '@opgave/shared/method/publicRecord';
import type { ItemOutcome } from '@opgave/shared/method/route';
import { readChoice } from '../choice/choice.ts';
import type { RoundDeps } from '../consent/rounds.ts';
import { authorsOfChoice } from '../opening/authors.ts';
import { bodiesOf, bodyOnRoute } from '../organisation/bodies.ts';
import { readRoute } from '../route/route.ts';
import { spokenAtTable } from './speakers.ts';

/** What a body of the organisation said of the choice. */
interface PublicDecision {
  readonly question: string;
  readonly body: string;
  readonly outcome: ItemOutcome;
  readonly text: string;
  readonly at: number;
}

/** What the table chose and gave up, what was decided on it, and what participants were told. Nobody is named. */
export interface PublicChoice {
  readonly texts: readonly { readonly key: ChoiceText; readonly text: string }[];
  readonly picked: readonly string[];
  readonly notChosen: readonly { readonly title: string; readonly why: string }[];
  readonly prevails?: ValueKey;
  readonly yields: readonly ValueKey[];
  readonly losses: readonly {
    readonly by: SpokenAs;
    readonly isNothing: boolean;
    readonly what: string;
    readonly softened?: string;
  }[];
  readonly effects: readonly { readonly effect: string; readonly sign: string; readonly by: string }[];
  readonly whoDecides?: { readonly level: DecisionLevel; readonly body: string };
  readonly decided: readonly PublicDecision[];
  readonly reportBack?: string;
}

/**
 * Whether what the table chose is public: once it is made, and of a table that is not open as it was when the record was
 * published with it. A choice that is opened again is nobody's outside until it is made again.
 */
export async function isChoicePublic(deps: RoundDeps, workspace: Workspace): Promise<boolean> {
  const { phase, opennessMode, opening, publication } = workspace;
  if (!isAtLeast(phase, 'route')) return false;
  if (opennessMode !== 'open') {
    if (!publication?.parts.includes('choice')) return false;
    return (await madeAt(deps, workspace)).every((at) => at <= publication.at);
  }
  const { settledAt } = opening ?? {};
  if (!opening || settledAt === undefined) return true;
  if ((await madeAt(deps, workspace)).some((at) => at > settledAt)) return true;
  return wereAllAsked(opening, await authorsOfChoice(deps, workspace.id));
}

/** When the choice was made, every time. */
async function madeAt({ storage }: RoundDeps, { id }: Workspace): Promise<readonly number[]> {
  const versions = await storage.records.listByWorkspace('documentVersion', id);
  return versions
    .filter(({ document, reason }) => document === 'choice' && reason === 'phase-change')
    .filter(({ phase: before }) => before === 'choose')
    .map(({ takenAt }) => takenAt);
}

/** What was chosen before the table opened is public only if whoever wrote it was asked; earlier releases did not ask all. */
function wereAllAsked({ asked, withheld = [] }: Opening, authors: readonly PersonId[]): boolean {
  const known = new Set([...asked, ...withheld]);
  return authors.every((personId) => known.has(personId));
}

export async function publicChoice(deps: RoundDeps, workspace: Workspace): Promise<PublicChoice | undefined> {
  if (!(await isChoicePublic(deps, workspace))) return undefined;
  const [{ choice, content, options }, route, bodies, spoken] = await Promise.all([
    readChoice(deps, workspace),
    readRoute(deps, workspace),
    bodiesOf(deps, workspace),
    spokenAtTable(deps, workspace, ['participant']),
  ]);
  const titleOf = (id: string) => options.find(({ option }) => option.id === id)?.option.title ?? '';
  const { prevails, yields } = choice.values;
  const { whoDecides, effects } = choice;
  const until = untilOf(workspace);
  const { reportBack } = route;
  const decided = route.items.map((item) => decisionOf(item, until, (id) => bodyOnRoute(deps, id, bodies)));
  return {
    texts: textsOf(content.texts),
    picked: choice.picked.options.map(titleOf),
    notChosen: choice.notChosen.map(({ option, why }) => ({ title: titleOf(option), why })),
    ...(prevails !== undefined && { prevails }),
    yields,
    losses: inOrder(choice.losses).map(({ group, kind, what, softened }) => ({
      ...{ by: spoken(group), isNothing: kind === 'nothing', what },
      ...(softened !== undefined && { softened }),
    })),
    effects: effects.map(({ effect, sign, by }) => ({ effect, sign, by })),
    ...(whoDecides && { whoDecides: { level: whoDecides.level, body: whoDecides.body } }),
    decided: (await Promise.all(decided)).flatMap((one) => one ?? []),
    ...(reportBack && reportBack.at <= until && { reportBack: reportBack.text }),
  };
}

/** In the order of the groups, not in that of who was first. */
function inOrder<T extends { readonly group: Group }>(losses: readonly T[]): readonly T[] {
  return losses.toSorted((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
}

const TEXTS: readonly ChoiceText[] = ['chosen', 'because', 'givenUp', 'whyThisOrder', 'stopIf'];

function textsOf(texts: Readonly<Record<ChoiceText, string>>): PublicChoice['texts'] {
  return TEXTS.flatMap((key) => (texts[key].trim() === '' ? [] : [{ key, text: texts[key] }]));
}

/** What came later than this is not public by itself. */
export function untilOf({ opennessMode, publication }: Workspace): number {
  return opennessMode === 'open' ? Number.POSITIVE_INFINITY : (publication?.at ?? 0);
}

async function decisionOf(
  { question, body, outcome, history }: AgendaItem,
  until: number,
  find: (id: BodyId) => Promise<Body | undefined>,
): Promise<PublicDecision | undefined> {
  const at = history.findLast(({ state }) => state === 'outcome')?.at;
  if (!outcome || at === undefined || at > until) return undefined;
  const name = (await find(body))?.name ?? '';
  return { question, body: name, outcome: outcome.kind, text: outcome.text, at };
}
