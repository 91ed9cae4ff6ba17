/** Everything that somebody can make or weigh at a table, as the write matrix names it (`method.md` section 1.1). */
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
  'assumption',
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
  'notes',
] as const;
export type Artefact = (typeof ARTEFACTS)[number];

export const VERBS = ['read', 'comment', 'write', 'withdraw', 'moderate', 'decide'] as const;
export type Verb = (typeof VERBS)[number];

export const WORKSPACE_ACTIONS = [
  'workspace.create',
  'workspace.read',
  'workspace.archive',
  'facilitator.share',
  'facilitator.appoint',
  'phase.advance',
  'phase.back',
  'record.read',
  'record.publish',
  'balance.read',
  'session.read',
  'session.join',
  'session.takePart',
  'session.lead',
  'version.name',
  'order.keep',
  'order.report',
  'experience.scribe',
  'statement.scribe',
  'parked.scribe',
  'rightDoor.keep',
  'organisation.lead',
] as const;
export type WorkspaceAction = (typeof WORKSPACE_ACTIONS)[number];
export type Action = `${Artefact}.${Verb}` | WorkspaceAction;
