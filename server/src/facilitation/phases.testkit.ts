import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuditEvent, Workspace } from '@opgave/shared/contract/records';
import { documentId } from '@opgave/shared/document/documents';
import type { Documents } from '#records/documents.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { advancePhase } from './advancePhase.ts';
import type { LiveDeps } from './dependencies.ts';
import { plainDocuments, type TestTable, testDeps, type UsualName, writeParagraph } from './table.testkit.ts';

export const REASON = 'De zaal was hier al helemaal over uitgepraat.';
export const ENDS = { endDate: '2027-06-01' } as const;

/** Real storage with plain documents, and what a facilitator and the people at a table do there with phases. */
export class PhasesBench {
  readonly storage: Storage;
  readonly documents: Documents = plainDocuments();
  readonly deps: LiveDeps;
  readonly #folder: string;

  private constructor(folder: string, storage: Storage) {
    this.#folder = folder;
    this.storage = storage;
    this.deps = testDeps(storage, this.documents);
  }

  static async open(): Promise<PhasesBench> {
    const folder = await mkdtemp(path.join(tmpdir(), 'opgave-phase-'));
    return new PhasesBench(folder, await openEmbeddedStorage({ folder, now: () => Date.now() }));
  }

  current({ workspace }: TestTable): Promise<Workspace | undefined> {
    return this.storage.records.get('workspace', workspace.id);
  }

  eventsOf({ workspace }: TestTable): Promise<readonly AuditEvent[]> {
    return this.storage.events.listByWorkspace(workspace.id, 50);
  }

  goOn(table: TestTable, name: UsualName, version: number, reason = '') {
    const { id: workspaceId } = table.workspace;
    return advancePhase(this.deps, { workspaceId, personId: table.personId(name), version, reason });
  }

  write(table: TestTable, name: UsualName, root: string, text: string): Promise<void> {
    const id = documentId(table.workspace.id, root.startsWith('F') ? 'fundamentals' : 'problem');
    return this.documents.change(id, table.personId(name), (doc) => writeParagraph(doc, root, text));
  }

  async close(): Promise<void> {
    await this.storage.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
