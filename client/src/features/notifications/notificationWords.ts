import type { NotificationView } from '@opgave/shared/contract/notifications';
import { OUTCOMES } from '@opgave/shared/method/consentRound';
import { PHASES } from '@opgave/shared/method/phases';
import type { Translate } from '#i18n/textKey.ts';
import type { TableDates } from '#i18n/useTableTime.ts';

/** One sentence that says what happened. */
export function notificationTitle(t: Translate, item: NotificationView, dates: TableDates): string {
  const { kind, by, detail = '' } = item;
  const phase = PHASES.find((one) => one === detail);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(detail);
  return t(`notification.${kind}`, {
    name: by?.name ?? '',
    organisation: detail,
    ...(phase && { phase: t(`phase.${phase}.name`) }),
    ...(kind === 'recordPublished' && { number: detail }),
    ...(isDay && { day: dates.day(detail) }),
  });
}

/** What was said, or how a round ended. */
export function moreWords(t: Translate, { kind, words, detail }: NotificationView): string | undefined {
  // A phase may have the same key as an outcome.
  const outcome = kind === 'roundClosed' && OUTCOMES.find((one) => one === detail);
  return words ?? (outcome ? t(`consent.outcome.${outcome}`) : undefined);
}
