import type { NewAuditEvent, Person, Seat, Workspace } from '@opgave/shared/contract/records';
import { documentId } from '@opgave/shared/document/documents';
import { type DocumentId, PersonId, SeatId, WorkspaceId } from '@opgave/shared/ids';
import { WorkspaceSettings } from '@opgave/shared/method/settings';
import type { DocumentAppend, Storage } from './ports.ts';

/** One place where data lives: opened again it holds the same. */
export interface Place {
  open(): Promise<Storage>;
  /** Changes one byte of the newest update of a document, below every check. */
  damageDocument(id: DocumentId): Promise<void>;
  /** The same for a record of a person. */
  damagePerson(id: PersonId): Promise<void>;
}
export type NewPlace = () => Promise<Place>;

export const WORKSPACE = WorkspaceId.parse('w'.repeat(16));
export const OTHER_WORKSPACE = WorkspaceId.parse('v'.repeat(16));
export const ANNA = PersonId.parse('anna'.repeat(4));
export const BRAM = PersonId.parse('bram'.repeat(4));
export const PROBLEM = documentId(WORKSPACE, 'problem');
export const FUNDAMENTALS = documentId(WORKSPACE, 'fundamentals');

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function words(update: Uint8Array | undefined): string | undefined {
  return update && new TextDecoder().decode(update);
}

export function update(text: string, id: DocumentId = PROBLEM): DocumentAppend {
  return { id, update: bytes(text), claims: [] };
}

/** What a document says: its snapshot, then each update. */
export async function readWords(storage: Storage, id: DocumentId = PROBLEM): Promise<readonly string[]> {
  const { snapshot, updates } = await storage.documents.read(id);
  return [snapshot, ...updates].flatMap((part) => words(part) ?? []);
}

export function person(version = 1, displayName = 'Anna', id = ANNA): Person {
  return { id, version, displayName, language: 'nl', createdAt: 1 };
}

export function seat(name: string, changes: Partial<Seat> = {}): Seat {
  return {
    id: SeatId.parse(name.padEnd(16, '0')),
    version: 1,
    workspaceId: WORKSPACE,
    personId: ANNA,
    displayName: 'Anna',
    organisation: '',
    role: 'participant',
    group: 'citizen',
    withHelp: false,
    status: 'active',
    joinedAt: 1,
    ...changes,
  };
}

export function workspace(slug: string, version = 1): Workspace {
  return {
    id: WORKSPACE,
    version,
    slug,
    title: 'Wachten',
    occasion: '',
    organisation: '',
    language: 'nl',
    dataInvolved: false,
    groups: [],
    sideOfOther: 'inside',
    timeZone: 'Europe/Amsterdam',
    settings: WorkspaceSettings.parse({}),
    phase: 'prepare',
    phaseSince: 1,
    furthestPhase: 'prepare',
    permissionEpoch: 1,
    isDemo: false,
    createdAt: 1,
  };
}

export function event(action: string, workspaceId: WorkspaceId | undefined = WORKSPACE): NewAuditEvent {
  const details = { tweede: [1, null], eerste: { b: true, a: 'x' } };
  return { at: 5, actor: ANNA, action, object: 'seat', result: 'done', details, workspaceId };
}
