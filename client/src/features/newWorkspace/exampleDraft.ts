import { WorkspaceSettings } from '@opgave/shared/method/settings';
import type { Draft } from './draft.ts';

const MONTHS_AHEAD = 9;

/** A new table starts from an example to change, never from empty fields. */
export function exampleDraft(words: { title: string; occasion: string }, today: Date): Draft {
  return {
    ...words,
    organisation: '',
    groups: [
      { group: 'citizen', seats: 3 },
      { group: 'entrepreneur', seats: 2 },
      { group: 'agency', seats: 3 },
      { group: 'ministry', seats: 2 },
      { group: 'municipality', seats: 2 },
    ],
    sideOfOther: 'inside',
    opennessMode: 'open',
    endDate: dayOf(new Date(today.getFullYear(), today.getMonth() + MONTHS_AHEAD, 1)),
    dataInvolved: false,
    extraValues: [],
    ownValues: [],
    affectedGroups: [],
    settings: WorkspaceSettings.parse({}),
  };
}

/** The calendar day where this person is, as `2026-03-02`. */
export function dayOf(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
