import { type NumberSetting, SETTINGS } from '@opgave/shared/method/settings';

const SHARE_STEP = 0.05;

/** Shown in percents. */
export function isShareSetting(setting: NumberSetting): boolean {
  return setting === 'quorum' || setting === 'quietUnder';
}

/** Of a long time not every day is a choice. */
const CHOICES: Partial<Record<NumberSetting, readonly number[]>> = { attendanceDays: [1, 7, 14, 30, 60, 90] };

/** Every value of a setting within its bounds, with the value of now in any case. */
export function settingSteps(setting: NumberSetting, value: number): readonly number[] {
  const { min, max } = SETTINGS[setting];
  const step = isShareSetting(setting) ? SHARE_STEP : 1;
  const count = Math.round((max - min) / step) + 1;
  const every = Array.from({ length: count }, (_, index) => Number((min + index * step).toFixed(2)));
  const steps = CHOICES[setting] ?? every;
  return steps.includes(value) ? steps : [...steps, value].sort((one, other) => one - other);
}
