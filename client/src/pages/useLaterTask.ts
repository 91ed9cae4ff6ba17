import type { ChoiceView } from '@opgave/shared/contract/choice';
import type { GatesView } from '@opgave/shared/contract/http';
import type { RouteView } from '@opgave/shared/contract/route';
import type { ValuesView } from '@opgave/shared/contract/valuesCheck';
import { sideOf } from '@opgave/shared/method/groups';
import { useChoice } from '#connection/choiceApi.ts';
import { useRoute } from '#connection/routeApi.ts';
import { useValues } from '#connection/valuesApi.ts';
import { type LaterTask, laterTask } from '#features/nowCard/laterTask.ts';
import { type InWorkspace, useWorkspace } from './workspaceContext.ts';

/** What the steps after consent ask of this person; nothing in another step, and until the gates are known. */
export function useLaterTask(gates: GatesView | undefined): { readonly later?: LaterTask } {
  const { workspace, may } = useWorkspace();
  const { id, phase } = workspace;
  const mayChoose = phase === 'choose' && may('choiceRecord.write');
  const mayLayOut = phase === 'route' && may('route.write');
  const mayLookBack = phase === 'reflect' && may('reflection.write');
  const { data: choice } = useChoice(id, { isWatched: false, isAsked: mayChoose });
  const { data: route } = useRoute(id, mayLayOut);
  const { data: values } = useValues(id, (mayChoose || mayLookBack) && may('valuesCheck.write'));
  if (!gates) return {};
  const later = laterTask({
    ...{ phase, gates: gates.gates, mayWrite: mayChoose || mayLayOut || mayLookBack },
    asked: askedOf(workspace),
    isToConfirm: isToConfirm(choice),
    valuesToDo: notWeighed(values),
    isTheirTurn: isTheirTurn(route),
  });
  return later ? { later } : {};
}

/** People from outside say what they noticed, and they and the agencies whether it can be done. */
function askedOf({ me: { group }, sideOfOther }: InWorkspace['workspace']): 'outside' | 'agency' | undefined {
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
