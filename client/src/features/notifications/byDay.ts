import type { NotificationView } from '@opgave/shared/contract/notifications';

interface Day {
  readonly name: string;
  readonly items: readonly NotificationView[];
}

/** Puts what came on one day together, in the order it comes in. */
export function byDay(
  items: readonly NotificationView[],
  nameOf: (item: NotificationView) => string,
): readonly Day[] {
  const days = new Map<string, NotificationView[]>();
  for (const item of items) {
    const name = nameOf(item);
    days.set(name, [...(days.get(name) ?? []), item]);
  }
  return [...days].map(([name, ofDay]) => ({ name, items: ofDay }));
}
