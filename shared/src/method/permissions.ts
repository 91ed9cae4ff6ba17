import type { PersonId } from '#ids.ts';
import type { Group, Side } from './groups.ts';
import type { Phase } from './phases.ts';
import type { InstallationRole, OpennessMode, Role } from './roles.ts';

export const ARTEFACTS = [
  'setup',
  'seats',
  'experience',
  'perspective',
  'statement',
  'vote',
  'fundamentals',
  'problemDoc',
  'parked',
  'valuesCheck',
  'dataCanvasWhy',
  'dataCanvasLaw',
  'consentResponse',
  'option',
  'choiceRecord',
  'route',
  'agendaItem',
  'reflection',
  'comment',
] as const;
export type Artefact = (typeof ARTEFACTS)[number];

export const VERBS = ['read', 'comment', 'write', 'withdraw', 'moderate', 'decide'] as const;
export type Verb = (typeof VERBS)[number];

/** Who asks. Without `personId` nobody is signed in; without `seat` the person is not in this workspace. */
export interface Actor {
  readonly personId?: PersonId;
  readonly installationRole?: InstallationRole;
  readonly seat?: { readonly role: Role; readonly group?: Group; readonly side?: Side };
}

/** Where and on what. */
export interface Where {
  readonly phase: Phase;
  readonly furthestPhase: Phase;
  readonly opennessMode?: OpennessMode;
  readonly isArchived: boolean;
  readonly openVoting?: boolean;
  /** The author of the item, if it has one. */
  readonly owner?: PersonId;
}

export type WorkspaceAction =
  | 'workspace.create'
  | 'workspace.read'
  | 'workspace.archive'
  | 'facilitator.share'
  | 'facilitator.appoint'
  | 'phase.advance'
  | 'phase.back'
  | 'record.read';
export type Action = `${Artefact}.${Verb}` | WorkspaceAction;
