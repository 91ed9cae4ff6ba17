import type { Group, Side } from './groups.ts';

/** What an idea would be made of (`method.md` section 8.1), the lightest first. */
export const INSTRUMENTS = ['practice', 'agreement', 'policyRule', 'money', 'law', 'stopRule'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** The texts of an option, each a root of its document; `min` in characters without markup, 0 where it may stay empty. */
export const OPTION_TEXTS = [
  { key: 'what', min: 1 },
  { key: 'solves', min: 1 },
  { key: 'because', min: 1 },
  { key: 'whyNotLighter', min: 40 },
  { key: 'doable', min: 0 },
  { key: 'doableAgency', min: 0 },
  { key: 'cost', min: 0 },
  { key: 'risk', min: 0 },
] as const satisfies readonly { readonly key: string; readonly min: number }[];
export type OptionText = (typeof OPTION_TEXTS)[number]['key'];
export type OptionTexts = Readonly<Record<OptionText, string>>;

/** What an option would do to a group or a value. */
export const EFFECT_SIGNS = ['better', 'same', 'worse', 'unknown'] as const;
export type EffectSign = (typeof EFFECT_SIGNS)[number];

/** The questions on whether people can really do it, and what one who was asked thinks of it as a whole. */
export const DOABILITY_QUESTIONS = ['understands', 'badDay', 'steps', 'mistake', 'helps'] as const;
export type DoabilityQuestion = (typeof DOABILITY_QUESTIONS)[number];
export const DOABILITY_VERDICTS = ['yes', 'partly', 'no'] as const;
export type DoabilityVerdict = (typeof DOABILITY_VERDICTS)[number];

/** Enough of an option to tell what it lacks. */
export interface OptionContent {
  readonly isZero: boolean;
  readonly instrument?: Instrument | undefined;
  readonly texts: OptionTexts;
}
export type MissingInOption = OptionText | 'instrument';

/** What an option lacks before it counts; "do nothing" is there to compare with, and lacks nothing. */
export function missingInOption({ isZero, instrument, texts }: OptionContent): readonly MissingInOption[] {
  if (isZero) return [];
  const asked = OPTION_TEXTS.filter(({ key }) => key !== 'whyNotLighter' || instrument === 'law');
  const short = asked.filter(({ key, min }) => texts[key].trim().length < min).map(({ key }) => key);
  return instrument === undefined ? ['instrument', ...short] : short;
}

/** Whether one of the options takes something away; where none does, the table is asked why (`method.md` section 8.1). */
export function hasOptionThatStops(options: readonly Pick<OptionContent, 'instrument'>[]): boolean {
  return options.some(({ instrument }) => instrument === 'stopRule');
}

/** A group or a value, as `group:citizen` or `value:fairness`. */
export type EffectSubject = `group:${string}` | `value:${string}`;

export interface OptionEffect {
  readonly on: EffectSubject;
  readonly sign: EffectSign;
}
interface WithEffects {
  readonly id: string;
  readonly effects: readonly OptionEffect[];
}

/** The subjects on which options were said to do something else; what nobody said yet is no difference. */
export function differsOn(options: readonly WithEffects[]): readonly EffectSubject[] {
  const subjects = [...new Set(options.flatMap(({ effects }) => effects.map(({ on }) => on)))];
  return subjects.filter((on) => new Set(options.flatMap((option) => signOn(option, on) ?? [])).size > 1);
}

/** Pairs of options that do the same wherever both were looked at: they differ in name only. */
export function pairsAlike(options: readonly WithEffects[]): readonly (readonly [string, string])[] {
  return options.flatMap((one, index) =>
    options
      .slice(index + 1)
      .filter((other) => areAlike(one, other))
      .map((other) => [one.id, other.id] as const),
  );
}

function areAlike(one: WithEffects, other: WithEffects): boolean {
  const shared = one.effects.filter(({ on }) => signOn(other, on) !== undefined);
  return shared.length > 1 && shared.every(({ on, sign }) => signOn(other, on) === sign);
}

function signOn({ effects }: WithEffects, subject: EffectSubject): EffectSign | undefined {
  return effects.find(({ on }) => on === subject)?.sign;
}

interface Asked {
  readonly group: Group;
  readonly side: Side;
}

/** Who said whether people can do it, as `CHO_DOABLE` counts them: seats from outside, and seats of agencies. */
export function doabilityCounts(asked: readonly Asked[]): {
  readonly outside: number;
  readonly agency: number;
} {
  return {
    outside: asked.filter(({ side }) => side === 'outside').length,
    agency: asked.filter(({ group }) => group === 'agency').length,
  };
}
