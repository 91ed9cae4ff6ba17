import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, placeOf, textBlocks } from '@opgave/shared/document/passages';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { snapshotId } from '#records/versions/snapshots.ts';
import { moveTo } from './testServer.ts';
import { VersionsTable } from './versions.testkit.ts';

const FIRST = 'Elke dienst kijkt naar de eigen rekening.';
const SECOND = 'Niemand ziet het geheel van alle brieven.';
let versions: VersionsTable;

beforeEach(async () => {
  versions = await VersionsTable.open();
});
afterEach(() => versions.server.stop());

/** Twice a text, and of each a version. */
async function twoVersions(): Promise<void> {
  await versions.write(versions.samira, FIRST);
  await versions.keep();
  await versions.write(versions.karin, SECOND);
  await versions.keep();
}

describe('P11 the list of versions', () => {
  it('names every version with when, why and which groups wrote since the one before', async () => {
    const reader = await versions.table.join('observer');
    await twoVersions();

    expect(await versions.list(reader)).toMatchObject({
      mayName: false,
      versions: [
        { number: 2, reason: 'while-writing', phase: 'define', by: { groups: ['agency'], sides: [] } },
        { number: 1, by: { groups: ['citizen'], sides: [] }, isSameText: false },
      ],
    });
    expect((await reader.get(versions.at())).text).not.toContain(versions.karin.personId);
  });

  it('tells only the side of a group with one seat when what is said may not be traced to somebody', async () => {
    const workspace = await versions.server.deps.storage.records.get('workspace', versions.table.id);
    if (!workspace) throw new Error('no workspace');
    const value = { ...workspace, version: workspace.version + 1, opennessMode: 'ruleOfTheHouse' as const };
    await versions.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
    await versions.table.join('participant', 'citizen');
    await twoVersions();

    const { versions: listed } = await versions.list(versions.samira);
    expect(listed.map(({ by }) => by)).toEqual([
      { groups: [], sides: ['inside'] },
      { groups: ['citizen'], sides: [] },
    ]);
  });

  it('holds a version of eight hours of work at least every half hour', async () => {
    for (let half = 1; half <= 16; half += 1) {
      await versions.write(versions.samira, `Halfuur ${half}.`);
      await versions.keep();
    }
    expect((await versions.list(versions.karin)).versions).toHaveLength(16);
  });

  it.each(['perspective', 'option', 'notes'])('does not exist for %s', async (document) => {
    const path = `/workspaces/${versions.table.id}/versions/${document}`;
    expect((await versions.samira.get(path)).status).toBe(404);
  });

  it('is not there for who may not read the text itself', async () => {
    await twoVersions();
    await moveTo(versions.server, versions.table, 'explore');
    for (const path of ['', '/1', '/now']) {
      expect((await versions.samira.get(versions.at(path))).status).toBe(403);
    }
    expect((await versions.restore(versions.samira, 1)).status).toBe(403);
    expect((await versions.server.browser().get(versions.at('/1'))).status).toBe(401);
  });
});

describe('P11 reading a version', () => {
  it('gives the words as they were, and `now` as they are', async () => {
    await twoVersions();
    await versions.write(versions.samira, 'Nog niet bewaard als versie.');
    expect(await versions.words(versions.karin, 1)).toEqual([FIRST]);
    expect(await versions.words(versions.karin, 2)).toEqual([FIRST, SECOND]);
    expect(await versions.words(versions.karin, 'now')).toHaveLength(3);
  });

  it.each(['0', '-1', '3', '1.5', 'then', '99999999999'])('knows no version %s', async (number) => {
    await twoVersions();
    expect((await versions.samira.get(versions.at(`/${number}`))).status).toBe(404);
  });
});

describe('naming a version', () => {
  it('keeps the text of this moment under a name, with a line in the record', async () => {
    await versions.write(versions.samira, FIRST);
    const { status, body } = await versions.samira.post(versions.at(), { name: ' Na de eerste avond ' });
    expect([status, body]).toEqual([201, { number: 1 }]);

    const { versions: listed, mayName } = await versions.list(versions.karin);
    expect(mayName).toBe(true);
    expect(listed).toMatchObject([{ number: 1, reason: 'named', name: 'Na de eerste avond' }]);
    const events = await versions.samira.get(`/workspaces/${versions.table.id}/events`);
    expect(events.body[0]).toMatchObject({
      action: 'version.named',
      details: { document: 'problem', number: 1 },
    });
  });

  it('is not for who reads along, nor once the table is closed', async () => {
    await twoVersions();
    const name = { name: 'Van mij' };
    for (const role of ['commenter', 'observer'] as const) {
      const reader = await versions.table.join(role);
      expect((await reader.post(versions.at(), name)).status).toBe(403);
      expect((await reader.post(versions.at('/1/name'), { ...name, version: 1 })).status).toBe(403);
    }
    await moveTo(versions.server, versions.table, 'closed');
    expect((await versions.table.facilitator.post(versions.at(), name)).status).toBe(403);
  });

  it('is refused when somebody else was first, and when it is no name', async () => {
    await twoVersions();
    const name = (text: string) => versions.samira.post(versions.at('/1/name'), { name: text, version: 1 });
    expect((await name(' \u200e ')).status).toBe(422);
    expect((await name('x'.repeat(81))).status).toBe(422);
    expect((await name('Het begin')).status).toBe(204);
    expect((await name('Toch anders')).status).toBe(409);
  });
});

describe('P11 putting a version back', () => {
  it('makes a new version, erases nothing, and writes it in the record', async () => {
    await twoVersions();
    await versions.write(versions.samira, 'Dit stond nog in geen versie.');
    const { status, body } = await versions.restore(versions.karin, 1);
    expect([status, body]).toEqual([201, { number: 4 }]);

    expect(await versions.words(versions.samira, 'now')).toEqual([FIRST]);
    expect(await versions.words(versions.samira, 3)).toHaveLength(3);
    expect((await versions.list(versions.samira)).versions).toMatchObject([
      { number: 4, reason: 'restore', restoredFrom: 1 },
      { number: 3, reason: 'while-writing' },
      { number: 2 },
      { number: 1 },
    ]);
    const events = await versions.samira.get(`/workspaces/${versions.table.id}/events`);
    expect(events.body[0]).toMatchObject({
      action: 'version.restored',
      details: { document: 'problem', number: 4, restoredFrom: 1, sections: ['causes'] },
    });
    expect((await versions.restore(versions.samira, 3)).status).toBe(201);
    expect(await versions.words(versions.samira, 'now')).toHaveLength(3);
  });

  it('touches only the sections that were asked', async () => {
    await twoVersions();
    await versions.write(versions.samira, 'Mensen met schulden.', 'who');
    await versions.restore(versions.samira, 1);
    expect(await versions.words(versions.samira, 'now', 'who')).toEqual(['Mensen met schulden.']);
    expect((await versions.restore(versions.samira, 1, ['nowhere'])).status).toBe(422);
    expect((await versions.restore(versions.samira, 1, [])).status).toBe(422);
  });

  it('is for whoever may type there, and for nobody else', async () => {
    await twoVersions();
    for (const role of ['commenter', 'observer', 'sponsor'] as const) {
      const reader = await versions.table.join(role);
      expect((await versions.restore(reader, 1)).status).toBe(403);
    }
    expect((await versions.restore(versions.table.facilitator, 1)).status).toBe(403);
    await moveTo(versions.server, versions.table, 'consent');
    expect((await versions.restore(versions.samira, 1)).status).toBe(403);
    expect(await versions.words(versions.samira, 'now')).toEqual([FIRST, SECOND]);
  });

  it('pitfall 6: what others type at that moment stays, and everyone sees the same', async () => {
    await twoVersions();
    const typist = await versions.connect(versions.samira);
    typist.stall();
    expect((await versions.restore(versions.karin, 1)).status).toBe(201);
    typist.edit((doc) => {
      for (const block of doc.getXmlFragment('causes').toArray()) {
        const text = block instanceof Y.XmlElement ? block.get(0) : undefined;
        if (text instanceof Y.XmlText) text.insert(text.length, ' Ik typ door.');
      }
    });
    typist.readOn();

    await vi.waitUntil(() => typist.isSaved() && !typist.textOf().includes(SECOND));
    expect(typist.refusals).toEqual([]);
    const now = (await versions.words(versions.karin, 'now')).join('|');
    expect(now.split('Ik typ door.')).toHaveLength(4);
    expect(now).not.toContain(SECOND);
    typist.close();
  });

  it('pitfall 6: a word typed at any moment around it is in the text or in a version', async () => {
    await twoVersions();
    const restored = versions.restore(versions.karin, 1);
    for (let count = 1; count <= 20; count += 1) await versions.write(versions.samira, `Woord-${count}!`);
    expect((await restored).status).toBe(201);

    const { versions: listed } = await versions.list(versions.samira);
    const texts = [await versions.words(versions.samira, 'now')];
    for (const { number } of listed) texts.push(await versions.words(versions.samira, number));
    const all = texts.flat().join('|');
    for (let count = 1; count <= 20; count += 1) expect(all).toContain(`Woord-${count}!`);
  });

  it('pitfall 6: comments and sources stay at their words, and one whose words go keeps its quotation', async () => {
    const base = `/workspaces/${versions.table.id}`;
    await twoVersions();
    const on = { kind: 'section', document: 'problem', section: 'causes' };
    const chosen = async (words: string) => {
      const { doc } = await versions.server.app.documents.read(documentId(versions.table.id, 'problem'));
      const block = textBlocks(doc.getXmlFragment('causes')).find((one) => inlineText(one) === words);
      const passage = block && passageOf({ block, from: 0, to: words.length });
      if (!passage) throw new Error(`nowhere: ${words}`);
      return passage;
    };
    const [kept, gone] = [await chosen(FIRST), await chosen(SECOND)];
    for (const passage of [kept, gone]) {
      const said = await versions.samira.post(`${base}/comments`, { on, passage, text: 'Zo ging het ook.' });
      expect(said.status).toBe(201);
    }
    const [{ id }] = (await versions.samira.get(`${base}/comments`)).body;
    const { start, end } = kept;
    const link = { on, passage: { start, end }, source: { kind: 'comment', id } };
    expect((await versions.samira.post(`${base}/source-links`, link)).status).toBeLessThan(300);
    expect((await versions.restore(versions.karin, 1)).status).toBe(201);

    const { doc } = await versions.server.app.documents.read(documentId(versions.table.id, 'problem'));
    const root = doc.getXmlFragment('causes');
    const stretch = placeOf(root, kept);
    expect(stretch && inlineText(stretch.block).slice(stretch.from, stretch.to)).toBe(FIRST);
    expect(placeOf(root, gone)).toBeUndefined();
    const { body } = await versions.samira.get(`${base}/comments`);
    const quotes = body.map((comment: { passage: { quote: string } }) => comment.passage.quote);
    expect(quotes.toSorted()).toEqual([FIRST, SECOND].toSorted());
    expect((await versions.samira.get(`${base}/source-links`)).text).toContain(FIRST);
  });

  it('P10 a version with what this server does not know is not put back, and nothing is touched', async () => {
    await twoVersions();
    const { records } = versions.server.deps.storage;
    const later = new Y.Doc();
    later.getXmlFragment('causes').push([new Y.XmlElement('picture')]);
    const id = snapshotId(versions.table.id, 'problem', 2);
    const snapshot = await records.get('snapshot', id);
    if (!snapshot) throw new Error('no version');
    const state = Buffer.from(Y.encodeStateAsUpdate(later)).toString('base64');
    await records.commit([{ kind: 'snapshot', value: { ...snapshot, version: 2, state } }], []);
    const { doc } = await versions.server.app.documents.read(documentId(versions.table.id, 'problem'));
    const before = Y.encodeStateAsUpdate(doc);

    expect((await versions.restore(versions.karin, 2)).status).toBe(422);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});

describe('a version is a whole copy of the text', () => {
  it('so that one person keeps and puts back only so many per hour', async () => {
    await versions.server.stop();
    versions = await VersionsTable.open({}, { versionsPerHour: 2 });
    await versions.write(versions.samira, FIRST);
    const keep = (who = versions.samira) => who.post(versions.at(), { name: 'Hier waren wij' });
    expect((await keep()).status).toBe(201);
    expect((await versions.restore(versions.samira, 1)).status).toBe(201);
    expect((await keep()).body).toMatchObject({ status: 429, code: 'too-many' });
    expect((await versions.restore(versions.samira, 1)).status).toBe(429);
    expect((await keep(versions.karin)).status).toBe(201);
  });
});
