import type { NotificationView } from '@opgave/shared/contract/notifications';

export interface NewsGroup {
  readonly title: string;
  readonly parts: readonly { readonly part: string; readonly views: readonly NotificationView[] }[];
}

/** Per table, and in it per document, in the order in which the newest of each comes. */
export function grouped(views: readonly NotificationView[]): readonly NewsGroup[] {
  return [...by(views, ({ workspace }) => workspace.slug).values()].map((ofTable) => ({
    title: ofTable[0]?.workspace.title ?? '',
    parts: [...by(ofTable, ({ part }) => part)].map(([part, ofPart]) => ({ part, views: ofPart })),
  }));
}

function by(
  views: readonly NotificationView[],
  keyOf: (view: NotificationView) => string,
): ReadonlyMap<string, readonly NotificationView[]> {
  const groups = new Map<string, NotificationView[]>();
  for (const view of views) {
    const key = keyOf(view);
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return groups;
}
