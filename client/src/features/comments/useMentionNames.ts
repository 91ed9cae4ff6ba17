import type { WorkspaceId } from '@opgave/shared/ids';
import { GROUPS, type Group } from '@opgave/shared/method/groups';
import { usePeople } from '#connection/queries.ts';
import { useText } from '#i18n/useText.ts';

/** Somebody, or a whole group, that can be named. */
export interface Named {
  readonly kind: 'person' | 'group';
  readonly name: string;
  readonly group: Group | undefined;
}

/** Everyone at this table, as far as one may know their names, after the groups that they are in. */
export function useMentionNames(workspaceId: WorkspaceId): readonly Named[] {
  const t = useText();
  const { data: people = [] } = usePeople(workspaceId);
  const groups = GROUPS.filter((group) => people.some((one) => one.group === group));
  const named = people
    .map(({ displayName, group }) => ({ kind: 'person' as const, name: displayName, group }))
    .filter(({ name }) => name !== '');
  const byName = [...new Map(named.map((one) => [one.name, one])).values()];
  return [
    ...groups.map((group) => ({ kind: 'group' as const, name: t(`group.${group}.name`), group })),
    ...byName.toSorted((one, other) => one.name.localeCompare(other.name)),
  ];
}
