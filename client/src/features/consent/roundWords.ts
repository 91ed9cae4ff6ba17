import type { Language } from '@opgave/shared/contract/records';
import { PROBLEM_SECTIONS, type ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { formatDay, formatTime } from '#i18n/format.ts';
import { inWords } from '#i18n/inWords.ts';
import type { Translate } from '#i18n/textKey.ts';

/** "5 · Waardoor komt het?" */
export function sectionName(key: ProblemSectionKey, words: string): string {
  const number = PROBLEM_SECTIONS.find((section) => section.key === key)?.number;
  return `${number} · ${words}`;
}

/** A calendar day such as `2026-03-02` in words; it is the same day in every time zone. */
export function dayWords(day: string, language: Language): string {
  return formatDay(day, language);
}

/** "Nog drie dagen." */
export function daysLeftWords(t: Translate, daysLeft: number): string {
  if (daysLeft === 0) return t('round.lastDay');
  return t('round.daysLeft', { count: daysLeft, words: inWords(t, daysLeft) });
}

/** "om 15.10 uur", or with the day when that was another day. */
export function sentWords(t: Translate, sentAt: string, language: Language): string {
  const at = new Date(sentAt);
  const isToday = at.toDateString() === new Date().toDateString();
  const time = formatTime(at, language);
  return isToday ? t('round.atTime', { time }) : t('round.onDay', { day: formatDay(at, language), time });
}
