import { documentId } from '@opgave/shared/document/documents';
import type { PersonId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import type { Phase } from '@opgave/shared/method/phases';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import * as Y from 'yjs';
import type { DemoCase } from './demoCase.ts';
import { personIdOf, type Seeding } from './seeding.ts';
import { inTurns, writeItem, writeParagraph } from './writing.ts';

/** What nobody has written yet when the demo stands still in the middle of `define`. */
const STILL_TO_WRITE: ReadonlySet<string> = new Set(['doNothing', 'notThis', 'goodLooksLike', 'unknown']);
/** How far apart two writers of one section are in the list of participants, so that groups meet. */
const STRIDE = 5;

/** The text of the case in the problem document, by several participants per section. */
export async function writeProblem(seeding: Seeding, until: Phase): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  const id = documentId(workspaceId, 'problem');
  const texts = textsAt(demoCase, until);
  const participants = participantsOf(seeding);
  for (const [index, { key, kind }] of PROBLEM_SECTIONS.entries()) {
    const text = texts.get(key);
    if (kind !== 'prose' || text === undefined) continue;
    const writers = participants.map((_, turn) => pick(participants, index * 2 + turn * STRIDE));
    await writeParagraph(deps.documents, { id, root: key }, inTurns(text, writers));
  }
  await writeDifferences(seeding);
  await writeBoundaries(seeding);
}

/** At `define` half written; after that as it was put to everyone, and what repair changed comes in the round itself. */
function textsAt({ problemDoc }: DemoCase, until: Phase): ReadonlyMap<string, string> {
  const agreed = Object.entries(problemDoc.sections).map(([key, { nl }]) => [key, nl] as const);
  const put = problemDoc.versions.find(({ changedSections }) => changedSections)?.changedSections ?? {};
  const before = Object.entries(put).map(([key, { nl }]) => [key, nl] as const);
  const texts = new Map([...agreed, ...before]);
  if (until === 'define') for (const key of STILL_TO_WRITE) texts.delete(key);
  return texts;
}

async function writeDifferences(seeding: Seeding): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  for (const { groupA, groupB, text, open } of demoCase.problemDoc.differences) {
    const writers = [...membersOf(seeding, groupA).slice(0, 1), ...membersOf(seeding, groupB).slice(0, 1)];
    const make = () => {
      const item = new Y.XmlElement('difference');
      item.setAttribute('groupA', groupA);
      item.setAttribute('groupB', groupB);
      // The types of Yjs know only texts as attributes; a difference is open when nothing is said.
      if (!open) Reflect.apply(item.setAttribute, item, ['isOpen', false]);
      return item;
    };
    const place = { id: documentId(workspaceId, 'problem'), root: 'differences', make };
    await writeItem(deps.documents, place, inTurns(text.nl, writers));
  }
}

async function writeBoundaries(seeding: Seeding): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  const participants = participantsOf(seeding);
  for (const [index, { kind, text }] of demoCase.problemDoc.boundaries.entries()) {
    const make = () => {
      const item = new Y.XmlElement('boundary');
      item.setAttribute('kind', kind);
      return item;
    };
    const place = { id: documentId(workspaceId, 'problem'), root: 'boundaries', make };
    await writeItem(deps.documents, place, inTurns(text.nl, [pick(participants, index * STRIDE)]));
  }
}

function participantsOf(seeding: Seeding): readonly PersonId[] {
  const participants = seeding.demoCase.people.filter(({ role }) => role === 'participant');
  return participants.map(({ id }) => personIdOf(seeding, id));
}

function membersOf(seeding: Seeding, group: Group): readonly PersonId[] {
  const members = seeding.demoCase.people.filter((one) => one.role === 'participant' && one.group === group);
  return members.map(({ id }) => personIdOf(seeding, id));
}

function pick(people: readonly PersonId[], index: number): PersonId {
  const person = people[index % people.length];
  if (person === undefined) throw new Error('The case has no participants.');
  return person;
}
