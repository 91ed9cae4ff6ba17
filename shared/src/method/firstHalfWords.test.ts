import { expect, it } from 'vitest';
import en from '#texts/en.json';
import nl from '#texts/nl.json';
import { OBJECTOR_ANSWERS, REASON_TYPES } from './consentAnswer.ts';
import { OUTCOMES, ROUND_REFUSALS, ROUND_STATES } from './consentRound.ts';
import { EXPERIENCE_FIELDS, SHOWN_AS, TOLD_BY } from './experiences.ts';
import { GROUPS } from './groups.ts';
import { PERSONAL_DATA } from './personalData.ts';
import { GROUP_QUESTIONS, PERSPECTIVE_FIELDS } from './perspectives.ts';
import { SOLUTION_CODES } from './solutionTalk.ts';
import { REACTIONS, STATEMENT_LABELS } from './statements.ts';
import { VALUE_VERSIONS, VALUES } from './valuesCheck.ts';

const QUESTIONS = Array.from({ length: GROUP_QUESTIONS }, (_, index) => index + 1);
const STEPS = ['minus2', 'minus1', 'zero', 'plus1', 'plus2', 'unknown'];

const WANTED = [
  ...EXPERIENCE_FIELDS.map((field) => `experience.${field}.question`),
  ...TOLD_BY.map((key) => `experience.toldBy.${key}`),
  ...SHOWN_AS.map((key) => `experience.shownAs.${key}`),
  ...PERSONAL_DATA.map((kind) => `personalData.${kind}`),
  ...PERSPECTIVE_FIELDS.map((field) => `perspective.${field}.question`),
  ...GROUPS.filter((group) => group !== 'other').flatMap((group) =>
    QUESTIONS.map((number) => `perspective.${group}.${number}.question`),
  ),
  ...VALUES.flatMap((value) => [`value.${value}.name`, `value.${value}.question`]),
  ...VALUE_VERSIONS.flatMap((version) => STEPS.map((step) => `score.${version}.${step}`)),
  ...SOLUTION_CODES.map((code) => `solution.${code}.question`),
  ...['open', 'rewritten', 'parked', 'kept'].map((state) => `solution.${state}`),
  ...['consent', 'concern', 'objection'].map((kind) => `consent.${kind}.button`),
  ...REASON_TYPES.map((type) => `reasonType.${type}.name`),
  ...OBJECTOR_ANSWERS.map((answer) => `consent.recheck.${answer}`),
  ...ROUND_STATES.map((state) => `consent.state.${state}`),
  ...OUTCOMES.map((outcome) => `consent.outcome.${outcome}`),
  ...ROUND_REFUSALS.map((refusal) => `consent.refusal.${refusal}`),
  ...STATEMENT_LABELS.map((label) => `statement.${label}.name`),
  ...REACTIONS.map((reaction) => `reaction.${reaction}.name`),
];

it.each([
  ['nl', nl],
  ['en', en],
] as const)('[METHOD_WORDS] every key of the first half has words in %s', (_language, texts) => {
  const keys = new Set(Object.keys(texts));
  expect(WANTED.filter((key) => !keys.has(key))).toEqual([]);
});
