import type { ChangeWorkspace, WorkspaceView } from '@opgave/shared/contract/http';
import type { Group } from '@opgave/shared/method/groups';
import type { OwnValue } from '@opgave/shared/method/ownValues';
import type { Value } from '@opgave/shared/method/valuesCheck';

export type SetupDraft = Pick<
  WorkspaceView,
  | 'title'
  | 'occasion'
  | 'organisation'
  | 'opennessMode'
  | 'dataInvolved'
  | 'groups'
  | 'sideOfOther'
  | 'timeZone'
  | 'settings'
> & {
  readonly endDate: string;
  readonly extraValues: readonly Value[];
  readonly ownValues: readonly OwnValue[];
  readonly affectedGroups: readonly Group[];
};

export function setupDraftOf(workspace: WorkspaceView): SetupDraft {
  const { title, occasion, organisation, dataInvolved, groups, sideOfOther, timeZone, settings } = workspace;
  const { opennessMode, endDate = '', extraValues = [], ownValues = [], affectedGroups = [] } = workspace;
  return {
    title,
    occasion,
    organisation,
    dataInvolved,
    groups,
    sideOfOther,
    timeZone,
    settings,
    endDate,
    extraValues,
    ownValues,
    affectedGroups,
    ...(opennessMode && { opennessMode }),
  };
}

/** Only what is different, on the version that was read; undefined when nothing is. */
export function setupChangeOf(workspace: WorkspaceView, draft: SetupDraft): ChangeWorkspace | undefined {
  const before = setupDraftOf(workspace);
  const differs = (key: keyof SetupDraft) => JSON.stringify(before[key]) !== JSON.stringify(draft[key]);
  const change = {
    ...(differs('title') && { title: draft.title }),
    ...(differs('occasion') && { occasion: draft.occasion }),
    ...(differs('organisation') && { organisation: draft.organisation }),
    ...(differs('opennessMode') && draft.opennessMode && { opennessMode: draft.opennessMode }),
    ...(differs('endDate') && { endDate: draft.endDate === '' ? null : draft.endDate }),
    ...(differs('dataInvolved') && { dataInvolved: draft.dataInvolved }),
    ...(differs('timeZone') && { timeZone: draft.timeZone }),
    ...(differs('settings') && { settings: draft.settings }),
    ...groupsChangeOf(draft, differs),
    ...valuesChangeOf(draft, differs),
  };
  return Object.keys(change).length > 0 ? { version: workspace.version, ...change } : undefined;
}

function valuesChangeOf({ extraValues, ownValues }: SetupDraft, differs: (key: keyof SetupDraft) => boolean) {
  return {
    ...(differs('extraValues') && { extraValues: [...extraValues] }),
    ...(differs('ownValues') && { ownValues: [...ownValues] }),
  };
}

function groupsChangeOf(
  { groups, sideOfOther, affectedGroups }: SetupDraft,
  differs: (key: keyof SetupDraft) => boolean,
) {
  return {
    ...(differs('groups') && { groups }),
    ...(differs('sideOfOther') && { sideOfOther }),
    ...(differs('affectedGroups') && { affectedGroups: [...affectedGroups] }),
  };
}

export interface ChangedDraft {
  readonly before: SetupDraft;
  readonly draft: SetupDraft;
}

/** As it is now, with what somebody had changed on top of what was there before. */
export function mergeDrafts(now: SetupDraft, { before, draft }: ChangedDraft): SetupDraft {
  function pick<Key extends keyof SetupDraft>(key: Key): SetupDraft[Key] {
    return JSON.stringify(before[key]) === JSON.stringify(draft[key]) ? now[key] : draft[key];
  }
  const opennessMode = pick('opennessMode');
  return {
    title: pick('title'),
    occasion: pick('occasion'),
    organisation: pick('organisation'),
    endDate: pick('endDate'),
    dataInvolved: pick('dataInvolved'),
    groups: pick('groups'),
    sideOfOther: pick('sideOfOther'),
    timeZone: pick('timeZone'),
    extraValues: pick('extraValues'),
    ownValues: pick('ownValues'),
    affectedGroups: pick('affectedGroups'),
    settings: pick('settings'),
    ...(opennessMode && { opennessMode }),
  };
}
