import { LOCALES } from '@opgave/shared/contract/locales';
import type { Language } from '@opgave/shared/contract/records';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something takes in its largest whole unit: "3 dagen" / "3 days". */
export function formatDuration(milliseconds: number, language: Language): string {
  const steps = [
    { unit: 'day', size: DAY },
    { unit: 'hour', size: HOUR },
    { unit: 'minute', size: MINUTE },
  ] as const;
  const { unit, size } = steps.find((step) => milliseconds >= step.size) ?? { unit: 'second', size: 1_000 };
  const count = Math.max(0, Math.round(milliseconds / size));
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** "+1,5" / "+1.5", with a real minus sign and nothing before a zero. */
export function formatSigned(number: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { signDisplay: 'exceptZero' })
    .format(number)
    .replace('-', '−');
}
