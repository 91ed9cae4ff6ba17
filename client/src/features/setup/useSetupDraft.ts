import type { WorkspaceView } from '@opgave/shared/contract/http';
import { DEFAULT_TIME_ZONE } from '@opgave/shared/contract/timeZone';
import { GROUPS, SIDES } from '@opgave/shared/method/groups';
import { OwnValue } from '@opgave/shared/method/ownValues';
import { OPENNESS_MODES } from '@opgave/shared/method/roles';
import { WorkspaceSettings } from '@opgave/shared/method/settings';
import { VALUES } from '@opgave/shared/method/valuesCheck';
import { useCallback, useMemo, useState } from 'react';
import { z } from 'zod';
import { forgetKept, keep, readKeptAs } from '#connection/kept.ts';
import { type ChangedDraft, mergeDrafts, type SetupDraft, setupDraftOf } from './setupDraft.ts';

/** As typed; it may still be wrong. */
const Draft = z.object({
  title: z.string(),
  occasion: z.string(),
  organisation: z.string(),
  opennessMode: z.enum(OPENNESS_MODES).optional(),
  endDate: z.string(),
  dataInvolved: z.boolean(),
  groups: z.array(z.object({ group: z.enum(GROUPS), seats: z.int() })),
  sideOfOther: z.enum(SIDES),
  timeZone: z.string().default(DEFAULT_TIME_ZONE),
  extraValues: z.array(z.enum(VALUES)).default([]),
  ownValues: z.array(OwnValue).default([]),
  affectedGroups: z.array(z.enum(GROUPS)).default([]),
  settings: WorkspaceSettings,
});
const Edited = z.object({ before: Draft, draft: Draft });

/** What was changed and not saved yet stays in this tab through reloads; the rest is as the server has it now. */
export function useSetupDraft(workspace: WorkspaceView) {
  const key = `opgave.setup.${workspace.id}`;
  const [edited, setEdited] = useState<ChangedDraft | undefined>(() => readKeptAs(key, Edited));
  const before = useMemo(() => setupDraftOf(workspace), [workspace]);
  const draft = edited ? mergeDrafts(before, edited) : before;
  const change = useCallback(
    (next: SetupDraft) => {
      setEdited({ before, draft: next });
      keep(key, JSON.stringify({ before, draft: next }));
    },
    [key, before],
  );
  const forget = useCallback(() => {
    setEdited(undefined);
    forgetKept(key);
  }, [key]);
  return { draft, change, forget };
}
