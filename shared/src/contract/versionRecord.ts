import { z } from 'zod';
import { SnapshotId, WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';

/** Why a version was kept; `restore` is how the text reads after an earlier one was put back. */
export const VERSION_REASONS = ['phase-change', 'while-writing', 'named', 'restore'] as const;

export const MAX_VERSION_NAME = 80;

/** What a list of versions says of one; its words are in the snapshot with the same id. */
export const DocumentVersion = z.object({
  id: SnapshotId,
  version: z.int().min(1),
  workspaceId: WorkspaceId,
  document: z.string(),
  number: z.int().min(1),
  phase: z.enum(PHASES),
  reason: z.enum(VERSION_REASONS),
  takenAt: z.int().min(0),
  /** Of the words without markup: two versions that read alike have the same. */
  hash: z.string(),
  /** The groups of those who wrote since the version before, by the judged attribution (P34). */
  groups: z.array(z.enum(GROUPS)),
  /** Given by somebody at the table. */
  name: z.string().optional(),
  /** The number of the version that was put back. */
  restoredFrom: z.int().min(1).optional(),
});
export type DocumentVersion = z.infer<typeof DocumentVersion>;

/** A version of one document, kept at every phase change and while it is written. */
export const Snapshot = z.object({
  id: SnapshotId,
  version: z.int().min(1),
  workspaceId: WorkspaceId,
  document: z.string(),
  number: z.int().min(1),
  phase: z.enum(PHASES),
  reason: z.enum(VERSION_REASONS),
  /** A Yjs update with the whole state. */
  state: z.base64(),
  takenAt: z.int().min(0),
});
export type Snapshot = z.infer<typeof Snapshot>;
