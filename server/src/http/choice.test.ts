import { ChoiceView } from '@opgave/shared/contract/choice';
import { CommentsView } from '@opgave/shared/contract/comments';
import { OptionsView } from '@opgave/shared/contract/options';
import { Perspective, Tension } from '@opgave/shared/contract/perspectiveRecords';
import { documentId } from '@opgave/shared/document/documents';
import { CHOICE_PARTS } from '@opgave/shared/method/choice';
import { PERSPECTIVE_ROOTS } from '@opgave/shared/method/perspectiveQuestions';
import { PHASES } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const LOSS = {
  part: 'loss',
  version: 0,
  group: 'citizen',
  kind: 'loses',
  what: 'Eén medewerker weet het.',
  howHard: 1,
};
const REASON = 'Dit hoort bij elkaar, want het ene werkt niet zonder het andere.';

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;
let karin: TestBrowser;
let talk: string;
let letter: string;
let zero: string;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  karin = await table.join('participant', 'agency');
  await moveTo(server, table, 'choose');
  const options = `/workspaces/${table.id}/options`;
  talk = (await samira.post(options, { title: 'Eén gesprek eerst', instrument: 'practice' })).body.id;
  letter = (await samira.post(options, { title: 'Eén envelop', instrument: 'practice' })).body.id;
  const view = OptionsView.parse((await samira.get(options)).body);
  zero = view.options.find(({ isZero }) => isZero)?.id ?? '';
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/choice${rest}`;
const view = async (who = samira) => ChoiceView.parse((await who.get(at())).body);
const change = async (part: object, who = samira) => (await who.post(at(), part)).status;

/** An open difference between a citizen and an agency, in which fairness stands against privacy. */
async function openDifference(): Promise<string> {
  const said = { version: 1, workspaceId: table.id, isOfficialPosition: false, startedAt: 0 };
  const standing = { state: 'submitted', at: 0 };
  const ends = [
    { ...said, id: 'perspective00000one', author: samira.personId, group: 'citizen', standing },
    { ...said, id: 'perspective00000two', author: karin.personId, group: 'agency', standing },
  ].map((one) => Perspective.parse(one));
  const [one, other] = ends.map(({ id }) => ({ perspective: id, root: PERSPECTIVE_ROOTS[0] }));
  const tension = Tension.parse({
    ...{ id: 'tension0000000000', version: 1, workspaceId: table.id, author: samira.personId },
    one: { ...one, value: 'fairness' },
    other: { ...other, value: 'privacy' },
    ...{ phase: 'explore', linkedAt: 0 },
  });
  const perspectives = ends.map((value) => ({ kind: 'perspective' as const, value }));
  await server.deps.storage.records.commit([...perspectives, { kind: 'tension', value: tension }], []);
  return tension.id;
}

describe('the choice', () => {
  it('[CHO_RECORD] is filled in part by part, each on what one saw of it', async () => {
    expect(await change({ part: 'options', version: 0, options: [talk] })).toBe(204);
    expect(await change({ part: 'options', version: 0, options: [letter] })).toBe(409);
    expect(await change({ part: 'options', version: 1, options: ['abcdefghijklmnop'] })).toBe(404);
    expect(await change({ part: 'notChosen', version: 0, option: zero, why: 'Schulden groeien.' })).toBe(204);
    const who = { part: 'whoDecides', version: 0, level: 'management', body: 'Bestuurlijk overleg' };
    expect(await change(who, karin)).toBe(204);
    const { missing, picked, whoDecides } = await view();
    expect(picked.options).toEqual([talk]);
    expect(whoDecides?.body).toBe('Bestuurlijk overleg');
    expect(missing).toEqual([
      ...['chosen', 'because', 'givenUp', 'whyThisOrder', 'stopIf'],
      ...['valuePrevails', 'valueYields', 'reflectOn'],
    ]);
  });

  it('[HALF_BAKED] a value never goes first and yields at once, nor one that this table does not weigh', async () => {
    const values = { part: 'values', version: 0, prevails: 'fairness' };
    expect(await change({ ...values, yields: ['fairness'] })).toBe(422);
    expect(await change({ ...values, yields: [] })).toBe(422);
    expect(await change({ ...values, yields: ['safety'] })).toBe(404);
    expect(await change({ ...values, yields: ['autonomy'] })).toBe(204);
  });

  it('[CHO_LOSS] a loss is confirmed by that group only, and other words ask it again', async () => {
    expect(await change(LOSS, karin)).toBe(204);
    const confirm = (who: TestBrowser, version: number) =>
      who.post(at('/losses/citizen/confirm'), { version });
    expect((await confirm(karin, 1)).status).toBe(403);
    expect((await confirm(samira, 2)).status).toBe(409);
    expect((await confirm(samira, 1)).status).toBe(204);
    expect((await view()).losses[0]?.confirmed?.group).toBe('citizen');
    expect(await change({ ...LOSS, version: 1, what: 'Twee medewerkers weten het.' })).toBe(204);
    const { losses, groupsWithoutLoss } = await view();
    expect(losses[0]?.confirmed).toBeUndefined();
    expect(groupsWithoutLoss).toEqual(['agency']);
    expect(await change({ ...LOSS, version: 2, kind: 'nothing', what: 'Niets' })).toBe(422);
  });

  it('[CHO_EFFECT] a look back is planned ahead, and at most twelve months away', async () => {
    const day = (when: string, version = 0) => change({ part: 'reflectOn', version, day: when });
    const { days } = await view();
    expect(days).toEqual({ first: '2026-11-24', last: '2027-11-23' });
    for (const when of ['2026-11-23', '2027-11-24', '2020-01-01']) expect(await day(when)).toBe(403);
    expect(await day('2027-11-23')).toBe(204);
    const effect = { part: 'effect', version: 0, effect: 'Iemand weet wat eerst moet.', by: '2027-06-01' };
    expect(await change(effect)).toBe(422);
    const owner = 'Wijkteam Noord';
    const seen = { ...effect, sign: 'Vraag in het tweede gesprek' };
    expect(await change({ ...seen, owner: 'x'.repeat(201) })).toBe(422);
    expect(await change({ ...seen, owner })).toBe(204);
    const [kept] = (await view()).effects;
    expect(kept?.owner).toBe(owner);
    expect(await change({ part: 'removeEffect', version: 1, id: kept?.id })).toBe(204);
    expect((await view()).effects).toEqual([]);
  });

  it('[HALF_BAKED] a signal is explained as it stands now, and no other', async () => {
    await change({ part: 'options', version: 0, options: [talk] });
    const [signal] = (await view()).signals;
    expect(signal).toMatchObject({ code: 'HB_NO_LOSS', isHandled: false });
    const explain = { part: 'signal', code: 'HB_NO_LOSS', mark: signal?.mark, reason: REASON };
    expect(await change({ ...explain, mark: 'other' })).toBe(409);
    expect(await change({ ...explain, code: 'HB_VAGUE' })).toBe(404);
    expect(await change({ ...explain, reason: 'Te kort' })).toBe(422);
    expect(await change(explain)).toBe(204);
    expect((await view()).signals[0]).toMatchObject({ isHandled: true, reason: REASON });
  });

  it('[CHOICE_TENSION] an open difference that it touches is faced, and what it solves is settled', async () => {
    const tension = await openDifference();
    expect((await view()).tensions).toEqual([]);
    await change({ part: 'values', version: 0, prevails: 'fairness', yields: ['autonomy'] });
    expect((await view()).missing).toContain('tensions');
    const face = { part: 'tension', version: 0, tension, answer: 'accept', text: REASON };
    expect(await change({ ...face, text: 'Te kort' })).toBe(422);
    expect(await change({ ...face, tension: 'abcdefghijklmnop' })).toBe(404);
    expect(await change(face)).toBe(204);
    expect((await view()).missing).not.toContain('tensions');
    expect((await server.deps.storage.records.get('tension', tension))?.settled).toBeUndefined();
    expect(await change({ ...face, version: 1, answer: 'resolve' })).toBe(204);
    expect((await server.deps.storage.records.get('tension', tension))?.settled?.how).toBe(REASON);
  });

  it('[CHOICE_COMMENT] takes comments on each of its parts, in own time, from everyone but an observer', async () => {
    const commenter = await table.join('commenter', 'citizen');
    const observer = await table.join('observer');
    const comments = `/workspaces/${table.id}/comments`;
    const say = async (who: TestBrowser, part: string) =>
      (await who.post(comments, { on: { kind: 'choice', part }, text: 'Wie belt er dan?' })).status;
    for (const part of CHOICE_PARTS) expect([part, await say(commenter, part)]).toEqual([part, 201]);
    expect(await say(observer, 'because')).toBe(403);
    expect(await say(commenter, 'signals')).toBe(422);
    const seen = CommentsView.parse((await karin.get(comments)).body);
    const parts = seen.map(({ on }) => on.kind === 'choice' && on.part);
    expect(new Set(parts)).toEqual(new Set(CHOICE_PARTS));

    await moveTo(server, table, 'define');
    expect(await say(commenter, 'because')).toBe(403);
    await moveTo(server, table, 'reflect');
    expect(await say(commenter, 'because')).toBe(201);
  });

  it('capability 1: no HTTP call writes it before consent, whoever asks and whatever it says', async () => {
    const { records, documents } = server.deps.storage;
    const name = documentId(table.id, 'choice');
    for (const phase of PHASES.slice(0, PHASES.indexOf('choose'))) {
      await moveTo(server, table, phase);
      const before = await documents.read(name);
      for (const who of [samira, karin, table.facilitator]) {
        expect([phase, (await who.get(at())).status]).toEqual([phase, 403]);
        const parts = [LOSS, { part: 'options', version: 0, options: [talk] }];
        for (const part of parts) expect([phase, await change(part, who)]).toEqual([phase, 403]);
        const confirmed = await who.post(at('/losses/citizen/confirm'), { version: 1 });
        expect([phase, confirmed.status]).toEqual([phase, 403]);
      }
      expect(await records.listByWorkspace('choice', table.id)).toEqual([]);
      expect(await documents.read(name)).toEqual(before);
    }
  });
});
