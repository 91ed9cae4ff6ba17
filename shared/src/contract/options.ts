import { z } from 'zod';
import { OptionId, ParkedId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import {
  DOABILITY_QUESTIONS,
  DOABILITY_VERDICTS,
  EFFECT_SIGNS,
  INSTRUMENTS,
  OPTION_TEXTS,
} from '#method/options.ts';
import { LIMITS } from './limits.ts';
import { EffectSubject } from './optionRecord.ts';
import { line, text } from './text.ts';

// Options: GET and POST /api/v1/workspaces/:workspaceId/options, PATCH .../options/:optionId,
// POST .../options/:optionId/effects, /doability, /aside and /return. The texts are roots of document `option/<id>`.

const Version = z.int().min(1);
const MAX_EFFECT = 300;
const MAX_ANSWER = 500;
const MAX_PARKED = 20;
const Title = line(LIMITS.titleLength, 3);
const FromParked = z
  .array(ParkedId)
  .max(MAX_PARKED)
  .refine((ids) => new Set(ids).size === ids.length, 'twice');

export const ProposeOption = z.strictObject({
  title: Title,
  instrument: z.enum(INSTRUMENTS).optional(),
  /** Ideas that were parked before, of which this one is made. */
  fromParked: FromParked.default([]),
});
export type ProposeOption = z.infer<typeof ProposeOption>;

export const ChangeOption = z.strictObject({
  version: Version,
  title: Title.optional(),
  instrument: z.enum(INSTRUMENTS).optional(),
  fromParked: FromParked.optional(),
});
export type ChangeOption = z.infer<typeof ChangeOption>;

/** What the option would do to one group or value; better and worse need words. */
export const JudgeEffect = z
  .strictObject({
    on: EffectSubject,
    /** Of this part as it was seen; 0 when nobody said anything yet. */
    version: z.int().min(0),
    sign: z.enum(EFFECT_SIGNS),
    text: text(MAX_EFFECT).default(''),
  })
  .refine(({ sign, text: words }) => words !== '' || sign === 'same' || sign === 'unknown', {
    path: ['text'],
    message: 'words',
  });
export type JudgeEffect = z.infer<typeof JudgeEffect>;

const Answer = text(MAX_ANSWER).pipe(z.string().min(1));

/** One's own answers on whether people can really do it. */
export const AnswerDoability = z.strictObject({
  answers: z.strictObject({
    understands: Answer,
    badDay: Answer,
    steps: Answer,
    mistake: Answer,
    helps: Answer,
  }),
  verdict: z.enum(DOABILITY_VERDICTS),
});
export type AnswerDoability = z.infer<typeof AnswerDoability>;

export const PutAside = z.strictObject({
  version: Version,
  reason: text(LIMITS.textLength).pipe(z.string().min(LIMITS.reasonMinLength)),
});
export type PutAside = z.infer<typeof PutAside>;

/** Without a name where the table speaks by group only. */
const By = z.object({ name: z.string().optional(), group: z.enum(GROUPS).optional() });
const TEXT_KEYS = OPTION_TEXTS.map(({ key }) => key);

export const OptionView = z.object({
  id: OptionId,
  version: Version,
  isZero: z.boolean(),
  title: z.string(),
  instrument: z.enum(INSTRUMENTS).optional(),
  by: By,
  proposedAt: z.iso.datetime(),
  /** The ideas it is made of, with their words. */
  fromParked: z.array(z.object({ id: ParkedId, text: z.string() })),
  /** As they stand in its document now. */
  texts: z.record(z.enum(TEXT_KEYS), z.string()),
  /** What it lacks before it counts. */
  missing: z.array(z.string()),
  effects: z.array(
    z.object({ on: EffectSubject, version: Version, sign: z.enum(EFFECT_SIGNS), text: z.string(), by: By }),
  ),
  doability: z.array(
    z.object({
      by: By,
      isMine: z.boolean(),
      answers: z.record(z.enum(DOABILITY_QUESTIONS), z.string()),
      verdict: z.enum(DOABILITY_VERDICTS),
    }),
  ),
  aside: z.object({ reason: z.string(), by: By, at: z.iso.datetime() }).optional(),
});
export type OptionView = z.infer<typeof OptionView>;

export const OptionsView = z.object({
  mayWrite: z.boolean(),
  options: z.array(OptionView),
  /** Every group with a seat, outside first, and every value of this table: what options are laid against. */
  subjects: z.array(EffectSubject),
  /** All parked ideas that this person may see, each with the options that were made of it. */
  parked: z.array(
    z.object({ id: ParkedId, text: z.string(), wouldSolve: z.string(), by: By, usedIn: z.array(OptionId) }),
  ),
});
export type OptionsView = z.infer<typeof OptionsView>;
export const OptionMade = z.object({ id: OptionId });
