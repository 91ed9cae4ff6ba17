import { randomBytes, randomUUID } from 'node:crypto';
import { LIMITS } from '@opgave/shared/contract/limits';
import type { Person, Seat, Workspace } from '@opgave/shared/contract/records';
import type { DocumentId } from '@opgave/shared/ids';
import { PersonId, SeatId, WorkspaceId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import type { Role } from '@opgave/shared/method/roles';
import { WorkspaceSettings } from '@opgave/shared/method/settings';
import * as Y from 'yjs';
import type { Documents } from '#records/documents.ts';
import type { RecordWrite, Storage } from '#storage/ports.ts';
import type { LiveDeps } from './dependencies.ts';

/** Documents without a sync engine, for tests: every person writes with a client id of their own. */
export function plainDocuments(): Documents {
  const states = new Map<DocumentId, { doc: Y.Doc; authors: Map<number, PersonId> }>();

  function stateOf(id: DocumentId) {
    const state = states.get(id) ?? { doc: new Y.Doc(), authors: new Map<number, PersonId>() };
    states.set(id, state);
    return state;
  }

  return {
    read: async (id) => stateOf(id),
    async change(id, personId, edit) {
      const { doc, authors } = stateOf(id);
      const mine = new Y.Doc();
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc));
      authors.set(mine.clientID, personId);
      mine.transact(() => edit(mine));
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc)));
    },
  };
}

export function newId(): string {
  return randomUUID().replaceAll('-', '');
}

export function testDeps(storage: Storage, documents: Documents): LiveDeps {
  return {
    storage,
    documents,
    config: { limits: LIMITS, origins: [] },
    now: () => Date.now(),
    newId,
    randomBytes,
    metrics: { connectionOpened: () => undefined, connectionClosed: () => undefined },
    logger: { warn: () => undefined, error: () => undefined },
  };
}

export interface SeatPlan {
  readonly name: string;
  readonly role: Role;
  readonly group?: Group;
}

export const USUAL_SEATS = [
  { name: 'Noor', role: 'facilitator' },
  { name: 'Hendrik', role: 'sponsor' },
  { name: 'Samira', role: 'participant', group: 'citizen' },
  { name: 'Dirk', role: 'participant', group: 'citizen' },
  { name: 'Karin', role: 'participant', group: 'agency' },
  { name: 'Joost', role: 'participant', group: 'ministry' },
  { name: 'Els', role: 'commenter', group: 'citizen' },
  { name: 'Sanne', role: 'observer' },
] as const satisfies readonly SeatPlan[];
export type UsualName = (typeof USUAL_SEATS)[number]['name'];

export interface TestTable {
  readonly workspace: Workspace;
  personId(name: UsualName): PersonId;
  seat(name: UsualName): Seat;
}

/** A table with the usual people, stored straight away; only the end date (a soft gate) is still to be set. */
export async function storeTable(storage: Storage, changes: Partial<Workspace> = {}): Promise<TestTable> {
  const workspace: Workspace = { ...readyWorkspace(), ...changes };
  const people = USUAL_SEATS.map((plan) => placed(plan, workspace.id));
  const writes: RecordWrite[] = people.flatMap(({ person, seat }) => [
    { kind: 'person', value: person },
    { kind: 'seat', value: seat },
  ]);
  await storage.records.commit([{ kind: 'workspace', value: workspace }, ...writes], []);

  function find(name: UsualName) {
    const found = people.find(({ person }) => person.displayName === name);
    if (!found) throw new Error(`${name} has no seat`);
    return found;
  }
  return {
    workspace,
    personId: (name) => find(name).person.id,
    seat: (name) => find(name).seat,
  };
}

function placed({ name, role, group }: SeatPlan, workspaceId: WorkspaceId): { person: Person; seat: Seat } {
  const id = PersonId.parse(newId());
  return {
    person: { id, version: 1, displayName: name, language: 'nl', createdAt: 0 },
    seat: {
      id: SeatId.parse(newId()),
      version: 1,
      workspaceId,
      personId: id,
      displayName: name,
      organisation: '',
      role,
      ...(group !== undefined && { group }),
      withHelp: false,
      status: 'active',
      joinedAt: 0,
    },
  };
}

function readyWorkspace(): Workspace {
  return {
    id: WorkspaceId.parse(newId()),
    version: 1,
    slug: `tafel-${newId().slice(0, 8)}`,
    title: 'Te veel brieven',
    occasion: 'Mensen krijgen brieven van vier diensten en weten niet wat eerst moet.',
    organisation: 'Gemeente Lindeveen',
    language: 'nl',
    opennessMode: 'open',
    dataInvolved: false,
    groups: [{ group: 'citizen', seats: 2 }],
    sideOfOther: 'inside',
    timeZone: 'Europe/Amsterdam',
    settings: WorkspaceSettings.parse({}),
    phase: 'prepare',
    phaseSince: 0,
    furthestPhase: 'prepare',
    permissionEpoch: 1,
    isDemo: false,
    createdAt: 0,
  };
}

/** Puts a paragraph in a root, in the name of whoever changes the document. */
export function writeParagraph(doc: Y.Doc, root: string, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  const fragment = doc.getXmlFragment(root);
  fragment.insert(fragment.length, [paragraph]);
}
