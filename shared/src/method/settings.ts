import { z } from 'zod';
import { BALANCE_PARTS, BALANCE_TARGETS } from './balance.ts';
import { GROUPS } from './groups.ts';

/** The gear settings of `method.md` that hold in the first half, each with its default and bounds. */
export const SETTINGS = {
  minGroups: { default: 3, min: 3, max: 7 },
  minExperiences: { default: 2, min: 1, max: 5 },
  extraQuestions: { default: 3, min: 0, max: 3 },
  extraValues: { default: 4, min: 0, max: 6 },
  quorum: { default: 0.5, min: 0.4, max: 0.8 },
  consentDays: { default: 7, min: 3, max: 14 },
  extensionDays: { default: 3, min: 1, max: 5 },
  repairDays: { default: 5, min: 2, max: 7 },
  recheckDays: { default: 3, min: 2, max: 5 },
  reminders: { default: 2, min: 0, max: 2 },
  /** Days after a session that one may look up who was there. */
  attendanceDays: { default: 30, min: 1, max: 90 },
  quietUnder: { default: 0.5, min: 0.2, max: 0.9 },
} as const;
export type NumberSetting = keyof typeof SETTINGS;

function within(key: NumberSetting, whole = true) {
  const { min, max, default: standard } = SETTINGS[key];
  const number = whole ? z.int() : z.number();
  return number.min(min).max(max).default(standard);
}

const Parts = z.int().min(BALANCE_PARTS.min).max(BALANCE_PARTS.max);

export const WorkspaceSettings = z.object({
  minGroups: within('minGroups'),
  minExperiences: within('minExperiences'),
  extraQuestions: within('extraQuestions'),
  extraValues: within('extraValues'),
  quorum: within('quorum', false),
  consentDays: within('consentDays'),
  extensionDays: within('extensionDays'),
  repairDays: within('repairDays'),
  recheckDays: within('recheckDays'),
  reminders: within('reminders'),
  attendanceDays: within('attendanceDays'),
  quietUnder: within('quietUnder', false),
  silentFirst: z.boolean().default(true),
  openVoting: z.boolean().default(false),
  commentsWait: z.boolean().default(false),
  answersHiddenUntilClose: z.boolean().default(true),
  addressForm: z.enum(['u', 'je']).default('u'),
  offlineCopies: z.boolean().default(true),
  balanceTarget: z.enum(BALANCE_TARGETS).default('groups'),
  balanceParts: z.partialRecord(z.enum(GROUPS), Parts).default({}),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

const { shape } = WorkspaceSettings;

/** A change names only what changes; no default may fill in the rest, as a partial schema would. */
export const ChangedSettings = z
  .strictObject({
    minGroups: shape.minGroups.unwrap(),
    minExperiences: shape.minExperiences.unwrap(),
    extraQuestions: shape.extraQuestions.unwrap(),
    extraValues: shape.extraValues.unwrap(),
    quorum: shape.quorum.unwrap(),
    consentDays: shape.consentDays.unwrap(),
    extensionDays: shape.extensionDays.unwrap(),
    repairDays: shape.repairDays.unwrap(),
    recheckDays: shape.recheckDays.unwrap(),
    reminders: shape.reminders.unwrap(),
    attendanceDays: shape.attendanceDays.unwrap(),
    quietUnder: shape.quietUnder.unwrap(),
    silentFirst: shape.silentFirst.unwrap(),
    openVoting: shape.openVoting.unwrap(),
    commentsWait: shape.commentsWait.unwrap(),
    answersHiddenUntilClose: shape.answersHiddenUntilClose.unwrap(),
    addressForm: shape.addressForm.unwrap(),
    offlineCopies: shape.offlineCopies.unwrap(),
    balanceTarget: shape.balanceTarget.unwrap(),
    balanceParts: shape.balanceParts.unwrap(),
  })
  .partial();
