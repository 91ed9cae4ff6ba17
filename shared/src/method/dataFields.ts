import { type Asked, choice, day, words } from './asked.ts';
import type { LaterStep } from './dataCanvas.ts';

/** The usual grounds for government come first (`method.md` section 6.1). */
export const GROUNDS = [
  'publicTask',
  'legalObligation',
  'vitalInterest',
  'contract',
  'permission',
  'legitimateInterest',
] as const;
export const LAW_OUTCOMES = ['allowed', 'allowedIf', 'notAllowedChangeLaw', 'notNeeded', 'unclear'] as const;
export const DPIA_STATES = ['needed', 'notNeeded', 'done'] as const;
export const DATA_DECISIONS = [
  'share',
  'shareLess',
  'tryFirst',
  'doNotShare',
  'askChangeOfLaw',
  'askAdvice',
] as const;
export const COMPATIBLE = ['samePurpose', 'compatible', 'needsLaw'] as const;
export const YES_NO = ['yes', 'no'] as const;

const MIN_EXPLAIN = 60;
const MIN_ROOM = 30;

const FIELDS = {
  minimum: [],
  weigh: [words('explain', MIN_EXPLAIN)],
  law: [
    words('purpose'),
    choice('ground', GROUNDS),
    words('groundLaw', 0),
    choice('compatible', COMPATIBLE),
    words('specialRules', 0),
    words('necessity'),
    words('proportionality'),
    words('subsidiarity'),
    words('awb'),
    words('room', MIN_ROOM),
    choice('outcome', LAW_OUTCOMES),
    words('conditions', 0),
    words('judgedBy'),
  ],
  safeguards: [
    words('inform'),
    words('correct'),
    words('object'),
    words('access'),
    words('security'),
    words('retention'),
    choice('dpia', DPIA_STATES),
    words('dpiaReason', 0),
    choice('algorithm', YES_NO),
    words('humanRights', 0),
  ],
  decide: [choice('decision', DATA_DECISIONS), words('who'), words('reason'), day('reviewDate')],
} as const satisfies Readonly<Record<LaterStep, readonly Asked[]>>;
export type LaterField = (typeof FIELDS)[LaterStep][number]['key'];

/** The questions of the last five steps that are answered in words, by a choice or with a day. */
export const LATER_FIELDS: Readonly<Record<LaterStep, readonly Asked<LaterField>[]>> = FIELDS;
export const ALL_LATER_FIELDS: readonly Asked<LaterField>[] = Object.values(LATER_FIELDS).flat();

/** In which step a question is asked; undefined for what is no question of the last five. */
export function stepOfField(key: string): LaterStep | undefined {
  return ENTRIES.find(({ fields }) => fields.some((field) => field.key === key))?.step;
}
const ENTRIES: readonly { readonly step: LaterStep; readonly fields: readonly Asked[] }[] = [
  { step: 'minimum', fields: FIELDS.minimum },
  { step: 'weigh', fields: FIELDS.weigh },
  { step: 'law', fields: FIELDS.law },
  { step: 'safeguards', fields: FIELDS.safeguards },
  { step: 'decide', fields: FIELDS.decide },
];
