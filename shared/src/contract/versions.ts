import { z } from 'zod';
import { GROUPS, SIDES } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { Block } from './consentRecord.ts';
import { line } from './text.ts';
import { MAX_VERSION_NAME, VERSION_REASONS } from './versionRecord.ts';

// The versions of a text (`trust.md` P11), all under /api/v1/workspaces/:workspaceId/versions/:document:
// GET .                    every version, newest first                           → VersionsView
// POST .                   keeps the text as it is now, with a name              KeepVersion → 201 { number }
// GET ./:number            how it read then; `now` is how it reads now           → VersionText
// POST ./:number/name      gives a version a name                                NameVersion → 204
// POST ./:number/restore   puts sections back as a change of now                 RestoreVersion → 201 { number }

/** The texts of a table that are written together, whose versions one can look at. */
export const VERSIONED_DOCUMENTS = ['problem', 'fundamentals', 'data-why', 'choice'] as const;
const OptionDocument = z.templateLiteral(['option/', z.string().regex(/^[a-z0-9]{16,40}$/)]);
/** One of those that every table has, or the text of one option. */
export const VersionedDocument = z.union([z.enum(VERSIONED_DOCUMENTS), OptionDocument]);
export type VersionedDocument = z.infer<typeof VersionedDocument>;

/** As it stands in an address; `now` is how the text reads at this moment. */
export const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
export const NumberOrNow = z.union([z.literal('now'), VersionNumber]);

const VersionView = z.object({
  number: z.int(),
  /** Of the record, to give it a name by. */
  version: z.int(),
  takenAt: z.iso.datetime(),
  phase: z.enum(PHASES),
  reason: z.enum(VERSION_REASONS),
  name: z.string().optional(),
  restoredFrom: z.int().optional(),
  /** Who wrote since the version before: groups, or only the side where a group would name a person. */
  by: z.object({ groups: z.array(z.enum(GROUPS)), sides: z.array(z.enum(SIDES)) }),
  /** It reads like the version before. */
  isSameText: z.boolean(),
  /** It is the text that a consent round was about. */
  consent: z.object({ round: z.int(), text: z.int(), isAgreed: z.boolean() }).optional(),
});
export type VersionView = z.infer<typeof VersionView>;

export const VersionsView = z.object({
  versions: z.array(VersionView),
  mayName: z.boolean(),
});
export type VersionsView = z.infer<typeof VersionsView>;

export const VersionText = z.object({
  sections: z.array(z.object({ section: z.string(), blocks: z.array(Block) })),
  /** The sections that whoever asks may put back at this moment. */
  mayRestore: z.array(z.string()),
});
export type VersionText = z.infer<typeof VersionText>;

const Name = line(MAX_VERSION_NAME);
export const KeepVersion = z.strictObject({ name: Name });
export type KeepVersion = z.infer<typeof KeepVersion>;
export const NameVersion = z.strictObject({ name: Name, version: z.int() });
export type NameVersion = z.infer<typeof NameVersion>;
export const RestoreVersion = z.strictObject({ sections: z.array(z.string().max(40)).min(1).max(40) });
export type RestoreVersion = z.infer<typeof RestoreVersion>;
export const KeptVersion = z.object({ number: z.int() });
