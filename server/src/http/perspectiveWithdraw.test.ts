import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import { expect, it } from 'vitest';
import { keepVersions } from '#facilitation/automaticSnapshots.ts';
import { PerspectivesTable, SECRET } from './perspectives.testkit.ts';

it('[PERSPECTIVE_WITHDRAW] a card that is taken back leaves its versions and its log, also of later versions', async () => {
  const here = await PerspectivesTable.open();
  try {
    const { samira } = here;
    await here.submitted(samira, 'citizen');
    await here.reveal();
    const { storage } = here.server.deps;
    const id = documentId(here.table.id, perspectiveDocument(PersonId.parse(samira.personId)));
    const onDisk = async () => {
      const snapshots = await storage.records.listByWorkspace('snapshot', here.table.id);
      const versions = snapshots.map(({ state }) => Buffer.from(state, 'base64'));
      const { snapshot, updates } = await storage.documents.read(id);
      return Buffer.concat([...versions, ...(snapshot ? [snapshot] : []), ...updates]).toString('latin1');
    };
    const documents = here.server.app.documents;
    await keepVersions({ ...here.server.deps, documents }, [here.table.id]);
    expect(await onDisk()).toContain(SECRET);
    expect((await here.step(samira, 'withdraw')).status).toBe(204);
    expect(await onDisk()).not.toContain(SECRET);
    await keepVersions({ ...here.server.deps, documents }, [here.table.id]);
    expect(await onDisk()).not.toContain(SECRET);
  } finally {
    await here.close();
  }
});
