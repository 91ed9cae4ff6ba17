import { CommentsView } from '@opgave/shared/contract/comments';
import { OptionsView } from '@opgave/shared/contract/options';
import { documentId, optionDocument } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, textBlocks } from '@opgave/shared/document/passages';
import { OptionId, PersonId } from '@opgave/shared/ids';
import type { ChoiceFacts } from '@opgave/shared/method/facts';
import { PHASES } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const IDEA = { text: 'Eerst bellen, dan pas schrijven', wouldSolve: 'Mensen leggen dreigende post weg.' };
const ANSWERS = { understands: 'Ja.', badDay: 'Ja.', steps: 'Eén.', mistake: 'Niets.', helps: 'De beller.' };
const REASON = 'Dit is hetzelfde idee met een andere naam.';

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;
let karin: TestBrowser;
let parked: string;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  karin = await table.join('participant', 'agency');
  await moveTo(server, table, 'define');
  parked = (await karin.post(`/workspaces/${table.id}/parked`, IDEA)).body.id;
  await moveTo(server, table, 'choose');
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/options${rest}`;
const view = async (who = samira) => OptionsView.parse((await who.get(at())).body);
async function proposed(more: object = {}): Promise<OptionId> {
  server.wait(1);
  const { body } = await samira.post(at(), { title: 'Eén gesprek eerst', instrument: 'practice', ...more });
  return OptionId.parse(body.id);
}
async function one(id: string) {
  const found = (await view()).options.find((option) => option.id === id);
  if (!found) throw new Error('no option');
  return found;
}
async function choice(): Promise<ChoiceFacts | undefined> {
  const workspace = await server.deps.storage.records.get('workspace', table.id);
  if (!workspace) throw new Error('no workspace');
  return (await gatherFacts({ ...server.deps, documents: server.app.documents }, workspace)).choice;
}
async function write(id: OptionId, roots: readonly string[]): Promise<void> {
  const author = PersonId.parse(samira.personId);
  await server.app.documents.change(documentId(table.id, optionDocument(id)), author, (doc) => {
    for (const root of roots) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('Mensen zien wat eerst moet.')]);
      doc.getXmlFragment(root).push([paragraph]);
    }
  });
}

describe('options', () => {
  it('[OPTION_ZERO] the first one brings "do nothing" along, once', async () => {
    await proposed();
    await proposed({ title: 'Eén envelop per maand' });
    const { options } = await view();
    expect(options.map(({ title, isZero }) => [title, isZero])).toEqual([
      ['Niets doen', true],
      ['Eén gesprek eerst', false],
      ['Eén envelop per maand', false],
    ]);
  });

  it('[PARKED_BACK] every parked idea comes back, and brings its words along when it is used', async () => {
    expect((await view()).parked).toMatchObject([{ ...IDEA, usedIn: [] }]);
    const id = await proposed({ fromParked: [parked] });
    expect((await view()).parked).toMatchObject([{ ...IDEA, usedIn: [id] }]);
    expect((await one(id)).texts).toMatchObject({ what: IDEA.text, solves: IDEA.wouldSolve });
    expect((await samira.post(at(), { title: 'Anders', fromParked: ['abcdefghijklmnop'] })).status).toBe(404);
  });

  it('[CHO_OPTIONS] count when they are complete and not put aside', async () => {
    expect(await choice()).toBeUndefined();
    const ids = [await proposed(), await proposed({ title: 'Eén envelop' })];
    expect(await choice()).toMatchObject({ options: 0, hasZeroOption: true });
    for (const id of ids) await write(id, ['what', 'solves', 'because']);
    expect(await choice()).toMatchObject({ options: 2 });
    const [first] = ids;
    const { version } = await one(first ?? '');
    expect((await karin.post(at(`/${first}/aside`), { version, reason: 'Te kort' })).status).toBe(422);
    expect((await karin.post(at(`/${first}/aside`), { version, reason: REASON })).status).toBe(204);
    expect(await choice()).toMatchObject({ options: 1 });
    expect((await one(first ?? '')).aside?.reason).toBe(REASON);
    expect((await karin.post(at(`/${first}/return`), { version: version + 1 })).status).toBe(204);
    expect(await choice()).toMatchObject({ options: 2 });
  });

  it('[OPTION_FIELDS] a law does not count before it says why nothing lighter will do', async () => {
    const id = await proposed({ instrument: 'law' });
    await write(id, ['what', 'solves', 'because']);
    expect((await one(id)).missing).toEqual(['whyNotLighter']);
    await write(id, ['whyNotLighter', 'whyNotLighter']);
    expect((await one(id)).missing).toEqual([]);
  });

  it('[OPTION_EFFECT] says what it does to a group or value of this table, in words, on what one saw', async () => {
    const id = await proposed();
    const judge = (more: object) =>
      samira.post(at(`/${id}/effects`), {
        on: 'group:citizen',
        version: 0,
        sign: 'better',
        text: 'Rust.',
        ...more,
      });
    expect((await judge({ text: '' })).status).toBe(422);
    expect((await judge({ on: 'group:scientist' })).status).toBe(404);
    expect((await judge({ on: 'value:safety' })).status).toBe(404);
    expect((await judge({})).status).toBe(204);
    expect((await judge({})).status).toBe(409);
    expect((await judge({ version: 1, sign: 'same', text: '' })).status).toBe(204);
    expect((await judge({ on: 'value:fairness' })).status).toBe(204);
    expect((await one(id)).effects.map(({ on, sign }) => [on, sign])).toEqual([
      ['group:citizen', 'same'],
      ['value:fairness', 'better'],
    ]);
  });

  it('[CHO_DOABLE] is answered by people of whom each counts once, for their group', async () => {
    const id = await proposed();
    await write(id, ['what', 'solves', 'because']);
    const answer = (who: TestBrowser, verdict: string) =>
      who.post(at(`/${id}/doability`), { answers: ANSWERS, verdict });
    expect((await samira.post(at(`/${id}/doability`), { answers: {}, verdict: 'yes' })).status).toBe(422);
    expect((await answer(samira, 'no')).status).toBe(204);
    expect((await answer(samira, 'yes')).status).toBe(204);
    expect(await choice()).toMatchObject({ doabilityByOutside: 1, doabilityByAgency: 0 });
    await answer(karin, 'partly');
    expect(await choice()).toMatchObject({ doabilityByOutside: 1, doabilityByAgency: 1 });
    const [zero] = (await view()).options;
    expect(
      (await samira.post(at(`/${zero?.id}/doability`), { answers: ANSWERS, verdict: 'yes' })).status,
    ).toBe(403);
  });

  it('[OPTION_COMMENT] take comments, as a card, from everyone but an observer', async () => {
    const on = { kind: 'option', optionId: await proposed() };
    const commenter = await table.join('commenter', 'citizen');
    const observer = await table.join('observer');
    const say = (who: TestBrowser, place: object = on) =>
      who.post(`/workspaces/${table.id}/comments`, { on: place, text: 'Wie belt er dan?' });
    expect((await say(commenter)).status).toBe(201);
    expect((await say(observer)).status).toBe(403);
    expect((await say(commenter, { kind: 'option', optionId: 'abcdefghijklmnop' })).status).toBe(404);
    await moveTo(server, table, 'define');
  });

  it('[OPTION_COMMENT] take comments on some of their words, by their letters, and so does the choice', async () => {
    const commenter = await table.join('commenter', 'citizen');
    const id = await proposed();
    await write(id, ['what']);
    const { doc } = await server.app.documents.read(documentId(table.id, optionDocument(id)));
    const block = textBlocks(doc.getXmlFragment('what')).find((one) => inlineText(one) !== '');
    const passage = block && passageOf({ block, from: 0, to: 6 });
    const comments = `/workspaces/${table.id}/comments`;
    const say = (on: object, more: object = {}) =>
      commenter.post(comments, { on, text: 'Wie belt er dan?', passage, ...more });
    const on = { kind: 'option', optionId: id, part: 'what' };
    expect((await say(on)).status).toBe(201);
    const [seen] = CommentsView.parse((await karin.get(comments)).body);
    expect(seen).toMatchObject({ on, passage: { quote: 'Mensen' } });

    expect((await say({ kind: 'option', optionId: id })).status).toBe(422);
    expect((await say(on, { suggestion: { words: 'Iedereen' } })).status).toBe(422);
    expect((await say({ kind: 'choice', part: 'picked' })).status).toBe(422);
    // These letters never stood in the choice.
    expect((await say({ kind: 'choice', part: 'because' })).status).toBe(404);
  });

  it('capability 1: no HTTP call writes one before consent, whoever asks and whatever it says', async () => {
    const { records, documents } = server.deps.storage;
    const name = documentId(table.id, optionDocument(OptionId.parse('abcdefghijklmnop')));
    for (const phase of PHASES.slice(0, PHASES.indexOf('choose'))) {
      await moveTo(server, table, phase);
      const before = await documents.read(name);
      for (const who of [samira, karin, table.facilitator]) {
        const asks = [
          who.get(at()),
          who.post(at(), { title: 'Eén gesprek eerst', instrument: 'practice' }),
          who.patch(at('/abcdefghijklmnop'), { version: 1, title: 'Anders' }),
          who.post(at('/abcdefghijklmnop/effects'), { on: 'group:citizen', version: 0, sign: 'same' }),
          who.post(at('/abcdefghijklmnop/doability'), { answers: ANSWERS, verdict: 'yes' }),
          who.post(at('/abcdefghijklmnop/aside'), { version: 1, reason: REASON }),
          who.post(at('/abcdefghijklmnop/return'), { version: 1 }),
        ];
        for (const answer of await Promise.all(asks)) expect([phase, answer.status]).toEqual([phase, 403]);
      }
      expect(await records.listByWorkspace('option', table.id)).toEqual([]);
      expect(await documents.read(name)).toEqual(before);
    }
  });
});
