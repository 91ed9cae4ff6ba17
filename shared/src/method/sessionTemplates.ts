import { SCRIPT_FORMAT, SCRIPT_VERSION, type ScriptWords, type SessionScript } from './sessionScript.ts';
import { withTimes } from './sessionScriptOrder.ts';
import { FIRST_STEPS, SECOND_STEPS, type StepKind } from './sessionSteps.ts';

export const TEMPLATE_KEYS = ['first90', 'first60', 'online', 'second90'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

interface Template {
  readonly title: ScriptWords;
  readonly script: SessionScript;
}

const STEPS = { ...FIRST_STEPS, ...SECOND_STEPS };
type StepName = keyof typeof STEPS;

/** What the product ships (`method.md` 13.1): minutes per step, in order. */
const SHIPPED: Readonly<
  Record<TemplateKey, { title: ScriptWords; steps: readonly (readonly [StepName, number])[] }>
> = {
  first90: {
    title: { nl: 'Wat is de opgave? In 90 minuten', en: 'What is the problem? In 90 minutes' },
    steps: [
      ['welcome', 5],
      ['story', 10],
      ['silent', 10],
      ['oneTwoFourAll', 12],
      ['statements', 10],
      ['fundamentals', 13],
      ['break', 5],
      ['oneSentence', 15],
      ['values', 7],
      ['close', 3],
    ],
  },
  first60: {
    title: { nl: 'Wat is de opgave? In een uur', en: 'What is the problem? In an hour' },
    steps: [
      ['welcome', 5],
      ['story', 9],
      ['silent', 6],
      ['oneTwoFourAll', 10],
      ['fundamentals', 8],
      ['oneSentence', 12],
      ['values', 7],
      ['close', 3],
    ],
  },
  online: {
    title: { nl: 'Wat is de opgave? Op afstand', en: 'What is the problem? Online' },
    steps: [
      ['welcome', 5],
      ['story', 10],
      ['silent', 10],
      ['oneTwoFourAll', 10],
      ['statements', 10],
      ['break', 5],
      ['fundamentals', 15],
      ['oneSentence', 15],
      ['values', 7],
      ['close', 3],
    ],
  },
  second90: {
    title: { nl: 'Echt kiezen, in 90 minuten', en: 'Really choose, in 90 minutes' },
    steps: [
      ['backToProblem', 5],
      ['parkedToOptions', 15],
      ['doability', 20],
      ['valuesAgain', 15],
      ['break', 5],
      ['choice', 20],
      ['effects', 7],
      ['close', 3],
    ],
  },
};

/** In an hour there is room for one of the two first questions. */
const ONE_QUESTION: ScriptWords = {
  nl: 'Eén grote vraag, in drietallen',
  en: 'One first question, in threes',
};

/** A script that begins as the product ships it; whoever prepares a session makes it their own. */
export function templateOf(key: TemplateKey): Template {
  const { title, steps } = SHIPPED[key];
  const placed = steps.map(([name, minutes]) => ({ id: name, minutes, startsAt: 0, ...stepIn(key, name) }));
  return {
    title,
    script: { format: SCRIPT_FORMAT, formatVersion: SCRIPT_VERSION, steps: withTimes(placed) },
  };
}

function stepIn(key: TemplateKey, name: StepName): StepKind {
  const step: StepKind = STEPS[name];
  return key === 'first60' && name === 'fundamentals' ? { ...step, what: ONE_QUESTION } : step;
}
