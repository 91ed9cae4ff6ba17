import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { documentId, NOTES_ROOT, notesDocument } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import type { SessionId } from '@opgave/shared/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeBreakouts } from '#records/breakouts/makeBreakouts.ts';
import { returnFromBreakouts } from '#records/breakouts/returnFromBreakouts.ts';
import type { Documents } from '#records/documents.ts';
import { actInSession } from '#records/sessions/actInSession.ts';
import { viewMinutes } from '#records/sessions/minutes.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { createHarvestClock } from './harvestClock.ts';
import { plainDocuments, storeTable, type TestTable, testDeps } from './table.testkit.ts';

const SOON = { timeout: 5_000 };
let folder: string;
let storage: Storage;
let table: TestTable;
let documents: Documents;
let sessionId: SessionId;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-harvest-'));
  storage = await openEmbeddedStorage({ folder, now: () => Date.now() });
  documents = plainDocuments();
  table = await storeTable(storage);
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } } as const;
  sessionId = await prepareSession(deps(), { ...noor(), input });
  await actInSession(deps(), { ...noor(), sessionId, command: { kind: 'session.begin' } });
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

const deps = (other = documents) => testDeps(storage, other);
const noor = () => ({ workspaceId: table.workspace.id, personId: table.personId('Noor') });
const about = () => ({ ...noor(), sessionId });

async function writeApart(...words: readonly string[]): Promise<void> {
  const groups = [[table.personId('Samira')], [table.personId('Karin')]];
  const input = { kind: 'byHand', groups } as const;
  await makeBreakouts(deps(), { ...about(), here: [], input });
  const run = await storage.records.get('sessionRun', sessionId);
  for (const [index, { id }] of (run?.state.breakouts.open ?? []).entries()) {
    await documents.change(
      documentId(table.workspace.id, notesDocument(id)),
      table.personId('Samira'),
      (doc) => {
        const line = new Y.XmlElement('paragraph');
        line.insert(0, [new Y.XmlText(words[index] ?? '')]);
        doc.getXmlFragment(NOTES_ROOT).push([line]);
      },
    );
  }
}

async function plenary(): Promise<readonly string[]> {
  const { doc } = await documents.read(documentId(table.workspace.id, notesDocument(sessionId)));
  return textOfRoot(doc.getXmlFragment(NOTES_ROOT)).split('\n').filter(Boolean);
}
const owed = async () => (await storage.records.get('sessionRun', sessionId))?.state.breakouts.owed;
const WHOLE = ['Uit groep 1:', 'Brieven komen te laat.', 'Uit groep 2:', 'Niemand belt terug.'];

/** Falls over before, or just after, the notes of everyone changed. */
function fallingOver(when: 'before' | 'after'): Documents {
  return {
    read: (id) => documents.read(id),
    async change(id, personId, edit, from) {
      if (when === 'after') await documents.change(id, personId, edit, from);
      throw new Error('the power went off');
    },
  };
}

it.each(['before', 'after'] as const)(
  'BREAKOUT_RETURN a crash %s the notes were put together loses not a word, and says none twice',
  async (when) => {
    await writeApart('Brieven komen te laat.', 'Niemand belt terug.');
    await expect(returnFromBreakouts(deps(fallingOver(when)), about())).rejects.toThrow('power');
    expect((await owed())?.breakouts).toHaveLength(2);
    const clock = createHarvestClock(deps());
    clock.start();
    await expect.poll(owed, SOON).toBeUndefined();
    await clock.close();
    expect(await plenary()).toEqual(WHOLE);
  },
);

it('BREAKOUT_RETURN ending the session, or mixing anew, brings in what was written too', async () => {
  const clock = createHarvestClock(deps());
  clock.start();
  await writeApart('Brieven komen te laat.', 'Niemand belt terug.');
  await writeApart('Bellen kost een uur.', '');
  await expect.poll(plenary, SOON).toEqual(WHOLE);
  await actInSession(deps(), { ...about(), command: { kind: 'session.end' } });
  await expect.poll(plenary, SOON).toEqual([...WHOLE, 'Uit groep 1:', 'Bellen kost een uur.']);
  await expect.poll(owed, SOON).toBeUndefined();
  await clock.close();
});

it('[SESSION_MINUTES] hold what the groups brought back, with its source', async () => {
  await writeApart('Brieven komen te laat.', 'Niemand belt terug.');
  await returnFromBreakouts(deps(), about());
  const { text } = await viewMinutes(deps(), about());
  expect(text).toContain('- Uit groep 1:\n- Brieven komen te laat.\n- Uit groep 2:\n- Niemand belt terug.');
});
