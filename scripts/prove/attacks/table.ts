import { setTimeout as wait } from 'node:timers/promises';
import { documentId } from '@opgave/shared/document/documents';
import * as Y from 'yjs';
import { RawClient, type RawClientOptions } from '../../../server/src/collaboration/rawClient.testkit.ts';
import type { TestServer, Visitor } from '../../../server/src/collaboration/server.testkit.ts';

const PATIENCE = 10_000;

/** Resolves when it is so; says false when it did not become so in time. */
export async function until(condition: () => boolean, milliseconds = PATIENCE): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!condition() && performance.now() < end) await wait(5);
  return condition();
}

/** Somebody who has the document. */
export async function synced(
  server: TestServer,
  visitor: Visitor,
  options?: RawClientOptions,
): Promise<RawClient> {
  const client = new RawClient(server, visitor, options);
  if (!(await until(() => client.isSynced))) throw new Error(`not synced: ${client.closeCode ?? 'silent'}`);
  return client;
}

/** What would be there after a restart: the document as the log holds it. */
export async function stored(server: TestServer): Promise<Y.Doc> {
  const { snapshot, updates } = await server.storage.documents.read(
    documentId(server.workspaceId, 'problem'),
  );
  const doc = new Y.Doc();
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update);
  return doc;
}
