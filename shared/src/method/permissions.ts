import type { PersonId } from '#ids.ts';
import {
  type Action,
  ARTEFACTS,
  type Artefact,
  VERBS,
  type Verb,
  WORKSPACE_ACTIONS,
  type WorkspaceAction,
} from './actions.ts';
import type { Group, Side } from './groups.ts';
import { isHeld } from './holding.ts';
import type { Phase } from './phases.ts';
import type { InstallationRole, OpennessMode, Role } from './roles.ts';
import { AUTHORSHIP, type Cell, cellAt, WITHOUT_COMMENTS, type Writer } from './writeMatrix.ts';

/** Who asks. Without `personId` nobody is signed in; without `seat` the person is not in this workspace. */
export interface Actor {
  readonly personId?: PersonId;
  readonly installationRole?: InstallationRole;
  readonly seat?: {
    readonly role: Role;
    readonly group?: Group;
    readonly side?: Side;
    /** A participant whom the facilitator asked to write down what others say. */
    readonly isScribe?: boolean;
    /** Asked by the facilitator to stop writing for a while. */
    readonly isMuted?: boolean;
  };
}

/** Where and on what. */
export interface Where {
  readonly phase: Phase;
  readonly furthestPhase: Phase;
  readonly opennessMode?: OpennessMode;
  readonly isArchived: boolean;
  readonly openVoting?: boolean;
  /** What takes no new words now, because the facilitator locked it. */
  readonly locked?: readonly Artefact[];
  /** A step of a live session in which people listen: nobody writes or comments meanwhile. */
  readonly isListening?: boolean;
  /** The text that rests while people comment on it: nobody writes it, whatever the phase. */
  readonly resting?: Artefact;
  /** The author of the item, if it has one. */
  readonly owner?: PersonId;
  /** Only while this section is in repair: the groups of those who objected (`method.md` section 7). */
  readonly repairGroups?: readonly Group[];
}

type Seat = NonNullable<Actor['seat']>;
type Rule = (actor: Actor, where: Where) => boolean;

/** One question about content, asked by somebody with a seat. */
interface Question {
  readonly personId: PersonId;
  readonly seat: Seat;
  readonly artefact: Artefact;
  readonly cell: Cell;
  readonly where: Where;
}

/** The rules for what is not content. A new action without a rule fails the build. */
const WORKSPACE_RULES: Readonly<Record<WorkspaceAction, Rule>> = {
  'workspace.create': (actor) => isSignedIn(actor) && actor.installationRole !== undefined,
  'workspace.read': hasSeat,
  'workspace.archive': (actor, where) => isFacilitator(actor) && !where.isArchived,
  'facilitator.share': (actor, where) => isFacilitator(actor) && isOpen(where),
  'facilitator.appoint': (actor) => isSignedIn(actor) && actor.installationRole === 'administrator',
  'phase.advance': (actor, where) => isFacilitator(actor) && isOpen(where),
  'phase.back': (actor, where) => isFacilitator(actor) && isOpen(where),
  'record.read': hasSeat,
  'record.publish': (actor, where) =>
    isFacilitator(actor) && !where.isArchived && where.opennessMode !== 'open',
  'order.keep': (actor, where) => isFacilitator(actor) && isOpen(where),
  'order.report': (actor, where) => hasSeat(actor) && isOpen(where),
  'balance.read': (actor) => hasSeat(actor) && takesPartOrLeads(actor),
  'session.read': hasSeat,
  'session.join': (actor, where) => hasSeat(actor) && actor.seat?.role !== 'observer' && isOpen(where),
  'session.takePart': (actor, where) => hasSeat(actor) && actor.seat?.role === 'participant' && isOpen(where),
  'session.lead': (actor, where) => isFacilitator(actor) && isOpen(where),
  'version.name': (actor, where) => takesPart(actor) && isOpen(where),
  'experience.scribe': scribes('experience'),
  'statement.scribe': scribes('statement'),
  'parked.scribe': scribes('parked'),
  'rightDoor.keep': answersForDoor,
  'organisation.lead': (actor, where) => isFacilitator(actor) && !where.isArchived,
};

/** The rules for content, one for each verb, over the cell of the write matrix. */
const VERB_RULES: Readonly<Record<Verb, (question: Question) => boolean>> = {
  read: ({ cell }) => cell.isVisible,
  comment: mayComment,
  write: (question) => isWriter(question, question.cell.writers) && isForThisPerson(question),
  withdraw: mayWithdraw,
  moderate: ({ seat, cell, where }) => seat.role === 'facilitator' && cell.isVisible && isOpen(where),
  decide: mayDecide,
};

const CONTENT_ACTIONS = ARTEFACTS.flatMap((artefact) =>
  VERBS.map((verb) => ({ action: `${artefact}.${verb}` as const, artefact, verb })),
);

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...Object.entries(WORKSPACE_RULES),
  ...CONTENT_ACTIONS.map(({ action, artefact, verb }) => [action, contentRule(artefact, verb)] as const),
]);

export const ALL_ACTIONS: readonly Action[] = [
  ...WORKSPACE_ACTIONS,
  ...CONTENT_ACTIONS.map(({ action }) => action),
];

/** Whether this person may do this here. The whole of who may do what, when; what is not allowed is refused. */
export function can(actor: Actor, action: Action, where: Where): boolean {
  return RULES.get(action)?.(actor, where) ?? false;
}

function contentRule(artefact: Artefact, verb: Verb): Rule {
  return ({ personId, seat }, where) => {
    if (personId === undefined || seat === undefined) return false;
    if (where.isArchived && verb !== 'read') return false;
    if (verb === 'write' && isHeld(artefact, seat.isMuted, where.locked)) return false;
    if (where.isListening === true && isHeldBack(seat, artefact, verb)) return false;
    if (where.resting === artefact && verb === 'write') return false;
    const cell = cellAt(artefact, where.phase, where.furthestPhase);
    return VERB_RULES[verb]({ personId, seat, artefact, cell, where });
  };
}

const GOES_ON: ReadonlySet<Artefact> = new Set(['consentResponse', 'notes']);

/**
 * While people listen they neither write nor comment. A consent round goes on in everyone's own time, and who was sent
 * to work apart writes notes there.
 */
function isHeldBack({ role }: Seat, artefact: Artefact, verb: Verb): boolean {
  const isAtWork = role === 'participant' || role === 'commenter';
  return isAtWork && (verb === 'write' || verb === 'comment') && !GOES_ON.has(artefact);
}

/** The facilitator or a participant asked to, as long as participants write it themselves (`method.md` section 1.1). */
function scribes(artefact: Artefact): Rule {
  return (actor, where) => {
    const isAsked = actor.seat?.role === 'participant' && actor.seat.isScribe === true;
    if (isHeld(artefact, actor.seat?.isMuted, where.locked) || where.resting === artefact) return false;
    if (!isOpen(where) || !(isFacilitator(actor) || (hasSeat(actor) && isAsked))) return false;
    return cellAt(artefact, where.phase, where.furthestPhase).writers.includes('participant');
  };
}

function isWriter({ seat, where }: Question, writers: readonly Writer[]): boolean {
  return writers.some((writer) => {
    if (writer === 'commenterWithOpenVoting') return seat.role === 'commenter' && where.openVoting === true;
    if (writer === 'repairer') return isRepairer(seat, where.repairGroups);
    return writer === seat.role;
  });
}

/** In repair the facilitator writes with the objectors and whoever is of their groups. */
function isRepairer(seat: Seat, groups: Where['repairGroups']): boolean {
  if (groups === undefined) return false;
  if (seat.role === 'facilitator') return true;
  return seat.role === 'participant' && seat.group !== undefined && groups.includes(seat.group);
}

function isForThisPerson({ personId, artefact, where }: Question): boolean {
  const authorship = AUTHORSHIP[artefact];
  if (authorship === 'shared') return true;
  if (authorship === 'personal') return where.owner === personId;
  return where.owner === undefined || where.owner === personId;
}

function mayComment(question: Question): boolean {
  const { artefact, cell, where } = question;
  if (!cell.takesComments || WITHOUT_COMMENTS.has(artefact)) return false;
  return isWriter(question, cellAt('comment', where.phase, where.furthestPhase).writers);
}

/** A comment is always its author's to withdraw; a story as long as the workspace is open (`method.md` 1.1 and 3.2). */
function mayWithdraw(question: Question): boolean {
  const { personId, artefact, cell, where } = question;
  if (where.owner !== personId || AUTHORSHIP[artefact] === 'shared') return false;
  if (artefact === 'comment') return true;
  if (artefact === 'experience') return cell.isVisible && isOpen(where);
  return isWriter(question, cell.writers);
}

/** The sponsor answers a standing objection; the facilitator turns the perspectives over. Nobody else decides. */
function mayDecide({ seat, artefact, where }: Question): boolean {
  if (artefact === 'consentResponse') return seat.role === 'sponsor' && where.phase === 'consent';
  if (artefact === 'perspective') return seat.role === 'facilitator' && where.phase === 'explore';
  return false;
}

function isSignedIn(actor: Actor): boolean {
  return actor.personId !== undefined;
}

function hasSeat(actor: Actor): boolean {
  return isSignedIn(actor) && actor.seat !== undefined;
}

function takesPartOrLeads({ seat }: Actor): boolean {
  return seat?.role === 'participant' || seat?.role === 'facilitator';
}

/** Whoever has a part in the text or in its course; who reads along names no versions. */
function takesPart(actor: Actor): boolean {
  const role = actor.seat?.role;
  return hasSeat(actor) && role !== 'observer' && role !== 'commenter';
}

function isFacilitator(actor: Actor): boolean {
  return hasSeat(actor) && actor.seat?.role === 'facilitator';
}

/** Also when the table is closed: no question is left without an answer (`method.md` section 10). */
function answersForDoor(actor: Actor, where: Where): boolean {
  if (where.isArchived) return false;
  return isFacilitator(actor) || (hasSeat(actor) && actor.seat?.role === 'sponsor');
}

function isOpen(where: Where): boolean {
  return !where.isArchived && where.phase !== 'closed';
}
