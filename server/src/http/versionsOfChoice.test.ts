import { VersionsView, VersionText } from '@opgave/shared/contract/versions';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import { PHASES } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;
let option: string;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  await moveTo(server, table, 'choose');
  const body = { title: 'Eén gesprek eerst', instrument: 'practice' };
  option = `option/${(await samira.post(`/workspaces/${table.id}/options`, body)).body.id}`;
});
afterEach(() => server.stop());

const at = (document: string, rest = '') =>
  `/workspaces/${table.id}/versions/${encodeURIComponent(document)}${rest}`;
const write = (document: string, root: string, text: string) =>
  server.app.documents.change(documentId(table.id, document), PersonId.parse(samira.personId), (doc) =>
    writeParagraph(doc, root, text),
  );
async function words(document: string, root: string, number: number | 'now' = 'now'): Promise<string> {
  const { sections } = VersionText.parse((await samira.get(at(document, `/${number}`))).body);
  return (sections.find(({ section }) => section === root)?.blocks ?? []).map(({ text }) => text).join('|');
}

it.each([
  ['choice', () => 'choice', 'because'],
  ['an option', () => option, 'what'],
])('P11 the text of %s has versions, by name, and is put back as a change of now', async (_, of, root) => {
  const document = of();
  await write(document, root, 'Eén gesprek geeft rust.');
  expect((await samira.post(at(document), { name: 'Na de avond' })).status).toBe(201);
  await write(document, root, 'En dan pas een brief.');
  expect((await samira.post(at(document), { name: 'Een dag later' })).status).toBe(201);
  expect((await samira.post(at(document, '/1/restore'), { sections: [root] })).status).toBe(201);

  expect(await words(document, root)).toBe(await words(document, root, 1));
  expect(await words(document, root, 2)).toContain('En dan pas een brief.');
  const { versions } = VersionsView.parse((await samira.get(at(document))).body);
  expect(versions.map(({ number, reason, restoredFrom }) => [number, reason, restoredFrom])).toEqual([
    [3, 'restore', 1],
    [2, 'named', undefined],
    [1, 'named', undefined],
  ]);
  expect(versions[1]).toMatchObject({ name: 'Een dag later', by: { groups: ['citizen'] } });
});

it('P11 P31 who only reads puts nothing back, and before the choice nobody is told that there is anything', async () => {
  await write('choice', 'because', 'Eén gesprek geeft rust.');
  await samira.post(at('choice'), { name: 'Na de avond' });
  const sanne = await table.join('observer');
  expect((await sanne.get(at('choice', '/1'))).status).toBe(200);
  expect((await sanne.post(at('choice', '/1/restore'), { sections: ['because'] })).status).toBe(403);
  const workspace = await server.deps.storage.records.get('workspace', table.id);
  if (!workspace) throw new Error('no workspace');
  for (const phase of PHASES.slice(0, PHASES.indexOf('choose'))) {
    const value = { ...workspace, phase, furthestPhase: phase };
    const before = await server.deps.storage.records.get('workspace', table.id);
    const version = (before?.version ?? 0) + 1;
    await server.deps.storage.records.commit([{ kind: 'workspace', value: { ...value, version } }], []);
    for (const document of ['choice', option]) {
      for (const path of [at(document), at(document, '/1'), at(document, '/now')]) {
        const answer = await table.facilitator.get(path);
        expect([phase, answer.status]).toEqual([phase, 403]);
        expect(answer.text).not.toContain('rust');
      }
    }
  }
});

it.each([
  ['an option that is not there', 'option/abcdefghijklmnopqrst', 403],
  ['a name that is none', 'option/../choice', 404],
  ['a text of one person', 'perspective/abcdefghijklmnopqrst', 404],
])('P31 %s has no versions', async (_, document, status) => {
  expect((await samira.get(at(document))).status).toBe(status);
});
