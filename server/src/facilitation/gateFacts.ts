import type { Seat, Workspace } from '@opgave/shared/contract/records';
import { authorsOfRoot } from '@opgave/shared/document/authors';
import { documentId } from '@opgave/shared/document/documents';
import { differenceItems, noneFoundReason, textOfRoot } from '@opgave/shared/document/extractText';
import type { PersonId } from '@opgave/shared/ids';
import type { FundamentalsFacts, GateFacts, GroupSeats, ProblemFacts } from '@opgave/shared/method/facts';
import { GROUPS, type Group, sideOf } from '@opgave/shared/method/groups';
import { measureProblem } from '@opgave/shared/method/problemFacts';
import { FUNDAMENTALS, type FundamentalKey, PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import type { Role } from '@opgave/shared/method/roles';
import type { Doc } from 'yjs';
import type { DocumentState } from '#records/documents.ts';
import { choiceFacts } from './choiceFacts.ts';
import { commentsFacts } from './commentsFacts.ts';
import { consentFacts } from './consentFacts.ts';
import { dataFacts } from './dataFacts.ts';
import type { FacilitationDeps } from './dependencies.ts';
import { perspectivesFacts } from './perspectivesFacts.ts';
import { reflectionFacts } from './reflectionFacts.ts';
import { routeFacts } from './routeFacts.ts';
import { solutionFacts } from './solutionFacts.ts';
import { sourcesFacts } from './sourcesFacts.ts';
import { statementsFacts } from './statementsFacts.ts';
import { storiesFacts } from './storiesFacts.ts';
import { valuesFacts } from './valuesFacts.ts';

/** Counts what the gates ask, from records and documents as they are now. What does not exist yet stays undefined. */
export async function gatherFacts(deps: FacilitationDeps, workspace: Workspace): Promise<GateFacts> {
  const [seats, problem, fundamentals] = await Promise.all([
    deps.storage.records.listByWorkspace('seat', workspace.id),
    deps.documents.read(documentId(workspace.id, 'problem')),
    deps.documents.read(documentId(workspace.id, 'fundamentals')),
  ]);
  const { settings, opennessMode, endDate } = workspace;
  const groups = groupSeats(workspace, seats);
  const { sizeSources, fundamentalsLinked } = await sourcesFacts(deps, workspace);
  return {
    minGroups: settings.minGroups,
    minExperiences: settings.minExperiences,
    occasionLength: workspace.occasion.trim().length,
    facilitators: holdersOf('facilitator', seats),
    sponsors: holdersOf('sponsor', seats),
    groups,
    ...(opennessMode !== undefined && { opennessMode }),
    ...(endDate !== undefined && { endDate }),
    dataInvolved: workspace.dataInvolved,
    problem: problemFacts(problem.doc, sizeSources),
    fundamentals: fundamentalsFacts(fundamentals, seats),
    fundamentalsLinked,
    ...(await solutionFacts(deps, workspace, problem.doc)),
    ...(await storiesFacts(deps, workspace, seats)),
    ...(await perspectivesFacts(deps, workspace, groups)),
    ...(await commentsFacts(deps, workspace, seats)),
    ...(await valuesFacts(deps, workspace, seats)),
    ...(await consentFacts(deps, workspace)),
    ...(await dataFacts(deps, workspace)),
    ...(await choiceFacts(deps, workspace, seats)),
    ...(await routeFacts(deps, workspace)),
    ...(await reflectionFacts(deps, workspace)),
    ...(await statementsFacts(deps, workspace, { seats, groups })),
  };
}

function holdersOf(role: Role, seats: readonly Seat[]): readonly PersonId[] {
  return seats
    .filter((seat) => seat.status === 'active' && seat.role === role)
    .map(({ personId }) => personId);
}

function groupSeats(workspace: Workspace, seats: readonly Seat[]): readonly GroupSeats[] {
  const taken = seats.filter((seat) => seat.status === 'active' && seat.role === 'participant');
  return GROUPS.map((group) => ({
    group,
    side: sideOf(group, workspace.sideOfOther),
    seats: taken.filter((seat) => seat.group === group).length,
  })).filter(({ seats: number }) => number > 0);
}

function problemFacts(doc: Doc, sizeSources: number): ProblemFacts {
  const prose = PROBLEM_SECTIONS.filter(({ kind }) => kind === 'prose');
  const differences = doc.getXmlFragment('differences');
  const reason = noneFoundReason(differences);
  return measureProblem({
    sections: Object.fromEntries(prose.map(({ key }) => [key, textOfRoot(doc.getXmlFragment(key))])),
    differences: differenceItems(differences).map(({ text }) => text),
    ...(reason !== undefined && { noneFoundReason: reason }),
    sizeSources,
  });
}

function fundamentalsFacts(state: DocumentState, seats: readonly Seat[]): FundamentalsFacts {
  const groupOf = new Map(seats.map(({ personId, group }) => [personId, group]));
  const entries = FUNDAMENTALS.map((key) => ({
    key,
    length: textOfRoot(state.doc.getXmlFragment(key)).length,
    groups: groupsIn(state, key, groupOf),
  }));
  return {
    lengths: Object.fromEntries(entries.map(({ key, length }) => [key, length])),
    groupsThatEdited: Object.fromEntries(entries.map(({ key, groups }) => [key, groups])),
  };
}

/** The groups of everyone who wrote something that stands in this answer now. */
function groupsIn(
  { doc, authors }: DocumentState,
  key: FundamentalKey,
  groupOf: ReadonlyMap<PersonId, Group | undefined>,
): readonly Group[] {
  const people = [...authorsOfRoot(doc, key)].map((client) => authors.get(client));
  const groups = people.map((personId) => personId && groupOf.get(personId));
  return [...new Set(groups.filter((group) => group !== undefined))];
}
