import type { GatesView, WorkspaceCard } from '@opgave/shared/contract/http';
import type { PersonId } from '@opgave/shared/ids';
import { useQueries } from '@tanstack/react-query';
import { choiceKey, readChoice } from '#connection/choiceApi.ts';
import { readRoute, routeKey } from '#connection/routeApi.ts';
import { readValues, valuesKey } from '#connection/valuesApi.ts';
import { mayAt } from '#features/home/waiting.ts';
import type { LaterTask } from '#features/nowCard/laterTask.ts';
import { laterNeeds, laterTaskOf } from './useLaterTask.ts';

type TaskOf = (index: number, gates: GatesView | undefined) => LaterTask | undefined;

/** What the steps after consent ask of somebody at each of these tables, in their order. */
export function useLaterTasks(
  cards: readonly WorkspaceCard[],
  personId: PersonId,
): { readonly taskOf: TaskOf; readonly isKnown: boolean } {
  const tables = cards.map((card) => {
    const may = mayAt(card, personId);
    return { card, may, needs: laterNeeds(card.phase, may) };
  });
  const choices = useQueries({
    queries: tables.map(({ card: { id }, needs }) => ({
      ...{ queryKey: choiceKey(id), queryFn: () => readChoice(id), enabled: needs.choice },
    })),
  });
  const routes = useQueries({
    queries: tables.map(({ card: { id }, needs }) => ({
      ...{ queryKey: routeKey(id), queryFn: () => readRoute(id), enabled: needs.route },
    })),
  });
  const values = useQueries({
    queries: tables.map(({ card: { id }, needs }) => ({
      ...{ queryKey: valuesKey(id), queryFn: () => readValues(id), enabled: needs.values },
    })),
  });
  const isKnown = [...choices, ...routes, ...values].every(({ isLoading }) => !isLoading);
  function taskOf(index: number, gates: GatesView | undefined): LaterTask | undefined {
    const table = tables[index];
    if (!table) return undefined;
    const { phase, group, sideOfOther } = table.card;
    const found = { choice: choices[index]?.data, route: routes[index]?.data, values: values[index]?.data };
    return laterTaskOf({ phase, may: table.may, sideOfOther, group }, { gates, ...found });
  }
  return { taskOf, isKnown };
}
