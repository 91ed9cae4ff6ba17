import type { ChoiceView } from '@opgave/shared/contract/choice';
import type { GatesView, WorkspaceCard } from '@opgave/shared/contract/http';
import type { RouteView } from '@opgave/shared/contract/route';
import type { ValuesView } from '@opgave/shared/contract/valuesCheck';
import type { Action } from '@opgave/shared/method/actions';
import { sideOf } from '@opgave/shared/method/groups';
import type { Phase } from '@opgave/shared/method/phases';
import { useChoice } from '#connection/choiceApi.ts';
import { useRoute } from '#connection/routeApi.ts';
import { useValues } from '#connection/valuesApi.ts';
import { type LaterTask, laterTask } from '#features/nowCard/laterTask.ts';
import { useWorkspace } from './workspaceContext.ts';

/** What must be asked of the server to know what a step after consent asks of somebody. */
export interface LaterNeeds {
  readonly choice: boolean;
  readonly route: boolean;
  readonly values: boolean;
}

export function laterNeeds(phase: Phase, may: (action: Action) => boolean): LaterNeeds {
  const choice = phase === 'choose' && may('choiceRecord.write');
  const mayLookBack = phase === 'reflect' && may('reflection.write');
  const values = (choice || mayLookBack) && may('valuesCheck.write');
  return { choice, route: phase === 'route' && may('route.write'), values };
}

interface LaterFound {
  readonly gates: GatesView | undefined;
  readonly choice: ChoiceView | undefined;
  readonly route: RouteView | undefined;
  readonly values: ValuesView | undefined;
}
interface Asked extends Pick<WorkspaceCard, 'phase' | 'group' | 'sideOfOther'> {
  readonly may: (action: Action) => boolean;
}

/** What a step after consent asks of this person; nothing in another step, and until the gates are known. */
export function laterTaskOf(asked: Asked, found: LaterFound): LaterTask | undefined {
  const { phase, may } = asked;
  if (!found.gates) return undefined;
  const { choice, route } = laterNeeds(phase, may);
  return laterTask({
    ...{ phase, gates: found.gates.gates },
    mayWrite: choice || route || (phase === 'reflect' && may('reflection.write')),
    asked: askedOf(asked),
    isToConfirm: isToConfirm(found.choice),
    valuesToDo: notWeighed(found.values),
    isTheirTurn: isTheirTurn(found.route),
  });
}

/** The same at the table that is on the page. */
export function useLaterTask(gates: GatesView | undefined): { readonly later?: LaterTask } {
  const { workspace, may } = useWorkspace();
  const { id, phase, sideOfOther, me } = workspace;
  const needs = laterNeeds(phase, may);
  const { data: choice } = useChoice(id, { isWatched: false, isAsked: needs.choice });
  const { data: route } = useRoute(id, needs.route);
  const { data: values } = useValues(id, needs.values);
  const group = me.group;
  const later = laterTaskOf({ phase, may, sideOfOther, group }, { gates, choice, route, values });
  return later ? { later } : {};
}

/** People from outside say what they noticed, and they and the agencies whether it can be done. */
function askedOf({ group, sideOfOther }: Asked): 'outside' | 'agency' | undefined {
  if (!group) return undefined;
  if (sideOf(group, sideOfOther) === 'outside') return 'outside';
  return group === 'agency' ? 'agency' : undefined;
}

function isToConfirm(choice: ChoiceView | undefined): boolean {
  return choice?.losses.some(({ group, confirmed }) => group === choice.confirmsFor && !confirmed) ?? false;
}

function isTheirTurn(route: RouteView | undefined): boolean {
  const turns = new Set(route?.items.map(({ turn }) => turn));
  return turns.has('body') && !turns.has('table');
}

/** The core values that this person did not weigh yet. */
export function notWeighed(view: ValuesView | undefined): number {
  return view?.values.filter(({ isCore, mine }) => isCore && mine.score === undefined).length ?? 0;
}
