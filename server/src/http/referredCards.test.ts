import { AppError } from '@opgave/shared/contract/errors';
import { ReferredView } from '@opgave/shared/contract/referrals';
import { PersonId, SessionId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Documents } from '#records/documents.ts';
import { referFromTable, viewReferred } from '#records/referrals/referFromTable.ts';
import { actInSession } from '#records/sessions/actInSession.ts';
import { PerspectivesTable } from './perspectives.testkit.ts';
import { desk } from './referrals.testkit.ts';
import { REASON, STORY } from './stories.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

const WHY = 'Dit gaat over de dienst, niet over ons.';
const CARD = 'korenblauwe kaart';
const QUESTION = 'Wie beslist er over deze brief?';

let here: PerspectivesTable;
let noor: TestBrowser;

beforeEach(async () => {
  here = await PerspectivesTable.open();
  noor = here.table.facilitator;
});
afterEach(() => here.close());

const at = (rest = '') => `/workspaces/${here.table.id}${rest}`;
const referred = async (who = noor) => ReferredView.parse((await who.get(at('/referred'))).body);
async function offered(kind: string) {
  return (await referred()).choices.filter((one) => one.kind === kind);
}
const refer = (kind: string, id: unknown, who = noor) =>
  who.post(at('/referred'), { kind, id, why: WHY, agreed: true });

/** It is on its way with one owner, and only its author has the one link to follow it by. */
async function expectChain(kind: string, author: TestBrowser, words: string): Promise<void> {
  const { referrals } = await desk(noor, here.table);
  expect(referrals.map(({ side, story }) => [side, story])).toEqual([['owner', words]]);
  const [mine] = (await referred(author)).referred;
  expect(mine).toMatchObject({ kind, isMine: true, words });
  expect(mine?.follow).toMatch(/^\/ask\/follow\//);
  expect((await referred()).referred[0]?.follow).toBeUndefined();
  expect((await here.table.join('observer').then(referred)).referred).toEqual([]);
}

describe('capability 18: a card or a question goes on to the right door', () => {
  it('[REFER_CARD] an answer on a card that lies open, and nothing of one that is closed or was taken back', async () => {
    await here.tellStory();
    await here.submitted(here.samira, 'citizen', CARD);
    await here.submitted(here.dirk, 'citizen', CARD);
    expect(await offered('perspective')).toEqual([]);
    expect((await noor.get(at('/referred'))).text).not.toContain(CARD);
    const [, closed] = [await here.mine(here.samira), await here.mine(here.dirk)];
    expect((await refer('perspective', `${closed.id}-notice`)).status).toBe(404);

    await here.reveal(noor, 2);
    const open = await offered('perspective');
    const notice = open.find(({ id, words }) => id === `${closed.id}-notice` && words === `notice ${CARD}`);
    expect([open.length, notice !== undefined]).toEqual([14, true]);
    expect((await refer('perspective', notice?.id)).status).toBe(204);
    await expectChain('perspective', here.dirk, `notice ${CARD}`);
    expect((await refer('perspective', notice?.id)).status).toBe(403);

    const { id } = await here.mine(here.samira);
    expect((await here.step(here.samira, 'withdraw')).status).toBe(204);
    expect((await refer('perspective', `${id}-notice`)).status).toBe(404);
    expect((await offered('perspective')).every((one) => one.id.startsWith(closed.id))).toBe(true);
  });

  it('[REFER_CARD] P05 the words of every other card when one card is damaged, and says that there is a gap', async () => {
    await here.tellStory();
    await here.submitted(here.samira, 'citizen', CARD);
    await here.reveal(noor, 1);
    expect((await referred()).hasGap).toBe(false);
    const { deps } = here.server;
    const documents: Documents = {
      change: (...edit) => here.server.app.documents.change(...edit),
      read: () => Promise.reject(new AppError('document-damaged')),
    };
    const at = { workspaceId: here.table.id, personId: PersonId.parse(noor.personId) };
    const view = await viewReferred({ ...deps, documents }, at);
    expect(view.hasGap).toBe(true);
    expect(view.choices.map(({ kind }) => kind)).toEqual(['experience']);
    const input = { kind: 'perspective', id: 'kaart-notice', why: WHY, agreed: true } as const;
    await expect(referFromTable({ ...deps, documents }, { ...at, input })).rejects.toMatchObject({
      code: 'document-damaged',
    });
  });

  it('[REFER_CARD] a story with a teller, and none that is hidden, waits, or has nobody to ask for a yes', async () => {
    const told = await here.samira.post(at('/experiences'), STORY);
    const forGroup = { ...STORY, for: { kind: 'group', group: 'citizen' } };
    const nameless = await noor.post(at('/experiences'), forGroup);
    const waiting = await (await here.table.join('commenter')).post(at('/experiences'), STORY);
    expect((await offered('experience')).map(({ id }) => id)).toEqual([told.body.id]);
    for (const one of [nameless, waiting]) {
      expect((await refer('experience', one.body.id)).status).toBe(404);
    }
    expect((await refer('experience', told.body.id, here.karin)).status).toBe(403);
    expect((await refer('experience', told.body.id)).status).toBe(204);
    await expectChain('experience', here.samira, STORY.situation);

    const next = await here.dirk.post(at('/experiences'), STORY);
    await noor.post(at(`/experiences/${next.body.id}/hide`), { version: 1, reason: REASON });
    expect(await offered('experience')).toEqual([]);
    expect((await refer('experience', next.body.id)).status).toBe(404);
  });

  it('[REFER_CARD] a question of a session, and none that was taken out of sight', async () => {
    const made = await noor.post(at('/sessions'), {
      ...{ title: 'Sessie 1', from: { kind: 'template', key: 'first90' } },
    });
    const sessionId = SessionId.parse(made.body.id);
    const personId = PersonId.parse(noor.personId);
    const act = (command: SessionCommand) =>
      actInSession(here.server.deps, { workspaceId: here.table.id, personId, sessionId, command });
    await act({ kind: 'session.begin' });
    const ask = (text: string) =>
      here.samira.post(at(`/sessions/${sessionId}/questions`), { text, as: 'practical' });
    const { id } = (await ask(QUESTION)).body;
    const hidden = (await ask('Waarom is Piet zo traag?')).body.id;
    await noor.post(at(`/sessions/${sessionId}/hide`), {
      ...{ on: { kind: 'question', questionId: hidden }, reason: REASON },
    });
    expect((await offered('question')).map(({ words }) => words)).toEqual([QUESTION]);
    expect((await refer('question', hidden)).status).toBe(404);
    expect((await refer('question', id)).status).toBe(204);
    await expectChain('question', here.samira, QUESTION);
  });
});
