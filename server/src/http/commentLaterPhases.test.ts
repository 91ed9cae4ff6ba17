import type { Phase } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { advancePhase } from '#facilitation/advancePhase.ts';
import { CAUSES, CommentsTable } from './comments.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

const REASON = 'Dit hoort bij een ander deel van de opgave.';

let comments: CommentsTable;
let els: TestBrowser;
let karin: TestBrowser;
let samira: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open();
  els = await comments.table.join('commenter', 'citizen');
  samira = await comments.table.join('participant', 'citizen');
  karin = await comments.table.join('participant', 'agency');
});
afterEach(() => comments.server.stop());

/** The facilitator asks for the next phase; the socket leads to nothing else. */
async function advance() {
  const { server, table } = comments;
  const { records } = server.deps.storage;
  const workspace = await records.get('workspace', table.id);
  const people = await records.list('person');
  const noor = people.find(({ id }) => id === table.facilitator.personId);
  if (!workspace || !noor) throw new Error('no table');
  const deps = { ...server.deps, documents: server.app.documents };
  const { id: workspaceId, version } = workspace;
  return advancePhase(deps, { workspaceId, personId: noor.id, version, reason: REASON });
}

async function anOption(): Promise<object> {
  const path = `/workspaces/${comments.table.id}/options`;
  const { body } = await samira.post(path, { title: 'Eén gesprek eerst', instrument: 'practice' });
  return { kind: 'option', optionId: body.id };
}

const LOSSES = { kind: 'choice', part: 'losses' } as const;
const PLACES: readonly (readonly [Phase, string, string, () => Promise<object>])[] = [
  ['consent', 'the text', 'problem#causes', async () => CAUSES],
  ['choose', 'an option', 'options', anOption],
  ['choose', 'the choice', 'choice', async () => LOSSES],
  ['reflect', 'the choice', 'choice', async () => LOSSES],
  ['reflect', 'the text', 'problem#causes', async () => CAUSES],
];

describe('[DEF_OUTSIDE_ANSWERED] a comment from outside that comes in later', () => {
  it.each(PLACES)('in %s on %s holds that phase until it is answered', async (phase, _, link, place) => {
    await moveTo(comments.server, comments.table, phase);
    const on = await place();
    expect(await comments.gate()).toBeUndefined();
    const id = await comments.placed(els, { on });
    await comments.answer(samira, id, 'Dat vind ik ook.');

    expect(await comments.gate()).toMatchObject({ isMet: false, level: 'hard', link });
    await comments.answer(karin, id);
    expect(await comments.gate()).toBeUndefined();
  });

  it('ends as not taken up with the reason too, and goes on holding while it is hidden', async () => {
    await moveTo(comments.server, comments.table, 'choose');
    const id = await comments.placed(els, { on: LOSSES });
    await comments.answer(karin, id);
    const hide = { version: 1, reason: REASON };
    expect((await comments.table.facilitator.post(comments.at(`/${id}/hide`), hide)).status).toBe(204);
    expect(await comments.gate()).toMatchObject({ isMet: false });

    const outcome = { kind: 'notTakenUp', version: 2, reason: REASON };
    const { facilitator } = comments.table;
    expect((await facilitator.post(comments.at(`/${id}/outcome`), outcome)).status).toBe(204);
    expect(await comments.gate()).toBeUndefined();
  });

  it('is named when the facilitator asks for the next phase', async () => {
    await moveTo(comments.server, comments.table, 'choose');
    await comments.placed(els, { on: LOSSES });
    const unmet = expect.arrayContaining(['DEF_OUTSIDE_ANSWERED']);
    expect(await advance()).toMatchObject({ ok: false, unmet });
  });
});
