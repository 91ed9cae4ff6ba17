import { SAYINGS } from './sessionSayings.ts';
import type { ScriptStep } from './sessionScript.ts';
import { withTimes } from './sessionScriptOrder.ts';
import { FIRST_STEPS, SECOND_STEPS, type StepKind } from './sessionSteps.ts';

/** Steps that no template begins with, and that a facilitator takes when the talk asks for it. */
const EXTRA_STEPS = {
  /** `method.md` 3.4, for groups from inside. */
  outsideIn: {
    method: 'talk',
    what: { nl: 'Van buiten naar binnen', en: 'From outside to inside' },
    shown: {
      nl: 'Wat hoorde u, en wat betekent dat bij u?',
      en: 'What did you hear, and what does it mean for you?',
    },
    rule: {
      nl: 'Zeg eerst: ik hoorde … Dan: bij ons betekent dat … Pas dan: vanuit mijn rol vind ik …',
      en: 'First say: I heard … Then: for us that means … Only then: from my role I think …',
    },
    say: SAYINGS.ownMinistry,
    rights: 'asPhase',
    where: 'experiences',
  },
  perspectiveSwitch: {
    method: 'perspectiveSwitch',
    what: { nl: 'Van plek wisselen', en: 'Perspective switch' },
    shown: {
      nl: 'Wat heeft de ander nodig?',
      en: 'What does the other need?',
    },
    rule: {
      nl: 'Schrijf wat een andere groep zou zeggen. Die groep zegt daarna of het klopt.',
      en: 'Write what another group would say. Then that group says whether it is right.',
    },
    say: {
      nl: 'U spreekt even voor een ander. Klopt het niet? Dan hoort u straks hoe het wel zit.',
      en: 'You speak for somebody else for a while. Not right? Then you will soon hear how it is.',
    },
    rights: 'asPhase',
    where: 'switch',
  },
  questions: {
    method: 'questions',
    what: { nl: 'Vragen, de grote eerst', en: 'Questions, the big ones first' },
    shown: {
      nl: 'Wat willen we voor deze mensen betekenen?',
      en: 'What do we want to mean for these people?',
    },
    rule: {
      nl: 'Praktische vragen wachten tot de grote vragen beantwoord zijn.',
      en: 'Practical questions wait until the big ones are answered.',
    },
    say: SAYINGS.lawFirst,
    rights: 'asPhase',
    where: 'questions',
  },
  blindSizing: {
    method: 'blindSizing',
    what: { nl: 'Schatten zonder te kijken', en: 'Blind sizing' },
    shown: {
      nl: 'Hoeveel mensen raakt dit, en hoe zwaar?',
      en: 'How many people does this affect, and how badly?',
    },
    rule: {
      nl: 'Schat eerst alleen. Daarna ziet u de groepen naast elkaar.',
      en: 'First estimate alone. Then you see the groups side by side.',
    },
    say: {
      nl: 'Niemand weet het precies. Waar we ver uit elkaar liggen, begint het gesprek.',
      en: 'Nobody knows for sure. Where we are far apart, the talk begins.',
    },
    rights: 'asPhase',
    where: 'sizing',
  },
  dots: {
    method: 'dots',
    what: { nl: 'Stippen leggen', en: 'Put dots' },
    shown: { nl: 'Waar praten we eerst over?', en: 'What do we talk about first?' },
    rule: { nl: 'Stippen beslissen niets.', en: 'Dots decide nothing.' },
    say: SAYINGS.oneVoice,
    rights: 'asPhase',
    where: 'dots',
  },
} as const satisfies Record<string, StepKind>;

const KINDS = { ...FIRST_STEPS, ...EXTRA_STEPS, ...SECOND_STEPS };
export type ReadyStep = keyof typeof KINDS;

/** With the minutes that each usually takes, in the order of a meeting. */
const USUAL: readonly (readonly [ReadyStep, number])[] = [
  ['story', 10],
  ['outsideIn', 10],
  ['silent', 10],
  ['oneTwoFourAll', 12],
  ['statements', 10],
  ['perspectiveSwitch', 15],
  ['blindSizing', 10],
  ['fundamentals', 13],
  ['questions', 15],
  ['dots', 7],
  ['break', 5],
  ['oneSentence', 15],
  ['values', 7],
  ['backToProblem', 5],
  ['parkedToOptions', 15],
  ['doability', 20],
  ['choice', 20],
  ['effects', 7],
];

export interface Ready {
  readonly key: ReadyStep;
  readonly minutes: number;
  readonly kind: StepKind;
}

/** What a script can take up ready-made: instruction, rule, rights and place with it. */
export const READY_STEPS: readonly Ready[] = USUAL.map(([key, minutes]) => ({
  key,
  minutes,
  kind: KINDS[key],
}));

/** The script with one of them put in at this place; it gets an id that no other step has. */
export function withReadyStep(
  steps: readonly ScriptStep[],
  at: number,
  { key, minutes, kind }: Ready,
): ScriptStep[] {
  const step = { ...kind, id: freeStepId(steps, key), minutes, startsAt: 0 };
  return withTimes(steps.toSpliced(at, 0, step));
}

/** The same name without a number, or with the first number that is free. */
export function freeStepId(steps: readonly Pick<ScriptStep, 'id'>[], name: string): string {
  const taken = new Set(steps.map(({ id }) => id));
  if (!taken.has(name)) return name;
  const stem = name.replace(/\d+$/u, '').slice(0, 30);
  let number = 2;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
