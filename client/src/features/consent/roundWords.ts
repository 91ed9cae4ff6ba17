import { PROBLEM_SECTIONS, type ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { inWords } from '#i18n/inWords.ts';
import type { Translate } from '#i18n/textKey.ts';
import type { TableDates } from '#i18n/useTableTime.ts';

/** "5 · Waardoor komt het?" */
export function sectionName(key: ProblemSectionKey, words: string): string {
  const number = PROBLEM_SECTIONS.find((section) => section.key === key)?.number;
  return `${number} · ${words}`;
}

/** "Nog drie dagen." */
export function daysLeftWords(t: Translate, daysLeft: number): string {
  if (daysLeft === 0) return t('round.lastDay');
  return t('round.daysLeft', { count: daysLeft, words: inWords(t, daysLeft) });
}

/** "om 15.10 uur", or with the day when that was another day. */
export function sentWords(t: Translate, sentAt: string, dates: TableDates): string {
  const [day, time] = [dates.day(sentAt), dates.time(sentAt)];
  return day === dates.day(Date.now()) ? t('round.atTime', { time }) : t('round.onDay', { day, time });
}
