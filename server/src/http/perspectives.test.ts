import { PersonId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { advancePhase } from '#facilitation/advancePhase.ts';
import { commitMove } from '#facilitation/phaseMove.ts';
import { requireMember } from '#records/member.ts';
import { OUTSIDE, PerspectivesTable, SECRET } from './perspectives.testkit.ts';

let here: PerspectivesTable;

beforeEach(async () => {
  here = await PerspectivesTable.open();
});
afterEach(() => here.close());

it('[SILENT_FIRST] begins once for whoever begins twice at the same moment, in two tabs', async () => {
  const { samira } = here;
  const begun = await Promise.all([1, 2, 3].map(() => samira.post(here.at('/mine'))));
  expect(begun.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await here.view(samira)).mine?.version).toBe(1);
});

describe('[EXP_FIRST] who works inside first hears an experience', () => {
  it('over HTTP and over the document connection; whoever is outside may start at once', async () => {
    const { karin, samira } = here;
    const refused = await karin.post(here.at('/mine'));
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'not-allowed', details: { reason: 'EXP_FIRST' } });
    expect((await here.view(karin)).start).toEqual({ group: 'agency', side: 'inside', why: 'EXP_FIRST' });
    const raw = here.connect(karin);
    await vi.waitFor(() => expect(raw.closeCode).toBe(4403));

    await here.start(samira);
    expect((await here.synced(samira)).closeCode).toBeUndefined();

    await here.tellStory();
    expect((await here.view(karin)).start).toEqual({ group: 'agency', side: 'inside' });
    await here.start(karin);
    await here.synced(karin);
  });

  it('and then writes of somebody from outside before the other questions open, also in a sync frame', async () => {
    const { karin } = here;
    await here.tellStory();
    await here.start(karin);

    const early = await here.synced(karin);
    early.write('Wij doen ons best.', 'notice');
    await vi.waitFor(() => expect(early.refusals).toEqual([{ code: 'not-allowed', isReadable: true }]));
    const short = await here.synced(karin);
    short.write('Ik sprak niemand.', 'outside');
    await vi.waitFor(() => expect(short.isSaved()).toBe(true));
    short.write('Wij doen ons best.', 'agency.1');
    await vi.waitFor(() => expect(short.refusals).toHaveLength(1));
    expect((await here.choose(karin, { valueKey: 'fairness' })).body).toMatchObject({
      code: 'not-allowed',
      details: { reason: 'outside-first' },
    });
    expect(await here.stored(karin, 'notice')).toBe('');

    const writing = await here.synced(karin);
    writing.write(OUTSIDE, 'outside');
    await vi.waitFor(() => expect(writing.isSaved()).toBe(true));
    writing.write('Mijn mensen horen veel.', 'notice');
    await vi.waitFor(() => expect(writing.isSaved()).toBe(true));
    expect(writing.refusals).toEqual([]);
    expect(await here.stored(karin, 'notice')).toBe('Mijn mensen horen veel.');
    expect((await here.choose(karin, { valueKey: 'fairness' })).status).toBe(204);
  });
});

describe('writing', () => {
  it('answers only the questions of the own group', async () => {
    await here.start(here.samira);
    const client = await here.synced(here.samira);
    client.write('Zo doen wij dat.', 'agency.1');
    await vi.waitFor(() => expect(client.refusals[0]?.code).toBe('not-allowed'));
    const outside = await here.synced(here.samira);
    outside.write('Ik sprak iemand.', 'outside');
    await vi.waitFor(() => expect(outside.refusals[0]?.code).toBe('not-allowed'));
  });

  it('is asked for everything that is missing at once, and loses nothing', async () => {
    await here.start(here.samira);
    const client = await here.synced(here.samira);
    client.write('Elke dienst doet alsof zij de enige zijn.', 'notice');
    await vi.waitFor(() => expect(client.isSaved()).toBe(true));

    const answer = await here.step(here.samira, 'submit');
    expect(answer.status).toBe(422);
    const missing = answer.body.errors.map(({ path }: { path: string }) => path);
    expect(missing).toEqual(['need', 'worry', 'value', 'letGo', 'valueKey', 'group.1', 'group.2']);
    expect(await here.stored(here.samira, 'notice')).toContain('Elke dienst');
    expect((await here.mine(here.samira)).state).toBe('draft');
  });

  it('ends when the card is handed in, goes on when it is taken up again, and names the version it saw', async () => {
    await here.submitted(here.samira, 'citizen');
    const late = await here.synced(here.samira);
    late.write('Nog iets.', 'notice');
    await vi.waitFor(() => expect(late.refusals[0]?.code).toBe('not-allowed'));

    const { version } = await here.mine(here.samira);
    expect((await here.samira.post(here.at('/mine/reopen'), { version: version - 1 })).status).toBe(409);
    expect((await here.step(here.samira, 'reopen')).status).toBe(204);
    const again = await here.synced(here.samira);
    again.write('Nog iets.', 'notice');
    await vi.waitFor(() => expect(again.isSaved()).toBe(true));
  });

  it('is for participants: nobody else has a card, and nobody writes for another', async () => {
    await here.submitted(here.samira, 'citizen');
    const observer = await here.table.join('observer');
    for (const who of [observer, here.table.facilitator]) {
      expect((await who.post(here.at('/mine'))).status).toBe(403);
    }
    await here.reveal();
    const reader = await here.synced(here.dirk, here.samira);
    reader.write('Ik zeg het voor u.', 'notice');
    await vi.waitFor(() => expect(reader.refusals[0]?.code).toBe('not-allowed'));
  });
});

describe('silent first', () => {
  it('[SILENT_FIRST] P31 capability 8, pitfall 8: no byte of another reaches anybody before the cards are turned, on any channel', async () => {
    const { samira, dirk, karin, table } = here;
    await here.tellStory();
    const watchers = [dirk, karin, await table.join('observer'), await table.join('commenter')];
    await here.start(dirk);
    const live = await Promise.all([...watchers, table.facilitator].map((who) => here.listen(who)));
    const neighbour = await here.synced(dirk);

    await here.write(samira, 'citizen');
    const author = await here.synced(samira);
    author.sendPresence(author.doc.clientID, 1, { cursor: null, user: { name: SECRET } });
    await here.step(samira, 'submit');
    await vi.waitFor(() => expect(live.at(-1)?.heard.join()).toContain('perspectives:changed'));

    const received: string[] = [];
    for (const who of [...watchers, table.facilitator]) {
      const raw = here.connect(who, samira);
      await vi.waitFor(() => expect(raw.closeCode).toBe(4403));
      received.push(...raw.received.map(String));
      expect(raw.received).toEqual([]);
      received.push(await here.everything(who));
    }
    received.push(...neighbour.received.map(String), ...live.flatMap(({ heard }) => heard));
    const bytes = received.join('\n');
    expect(await here.everything(samira)).toContain(SECRET);
    expect(bytes.length).toBeGreaterThan(2_000);
    expect(bytes).not.toContain(SECRET);
    expect(here.server.lines.join('\n')).not.toContain(SECRET);
    for (const { heard } of live.slice(0, -1)) expect(heard.join()).not.toContain('perspectives');
  });

  it('a hidden card, one that is still written and one that never was are refused alike', async () => {
    const { samira, dirk, karin, table } = here;
    await here.submitted(samira, 'citizen');
    const before = JSON.stringify(await here.view(dirk));
    const asked = [here.connect(dirk, samira), here.connect(dirk, karin), here.connect(karin, samira)];
    for (const raw of asked) await vi.waitFor(() => expect(raw.closeCode).toBe(4403));
    await here.tellStory();
    await here.submitted(karin, 'agency');
    expect(JSON.stringify(await here.view(dirk))).toBe(before);
    expect((await here.view(table.facilitator)).cards).toEqual([]);
  });

  it('only who leads is told how many are ready, per group and without a name', async () => {
    const { samira, dirk, table } = here;
    await here.submitted(samira, 'citizen');
    const { reveal } = await here.view(table.facilitator);
    expect(reveal).toEqual({
      ready: [
        { group: 'citizen', seats: 2, ready: 1 },
        { group: 'agency', seats: 1, ready: 0 },
      ],
    });
    expect((await here.view(dirk)).reveal).toBeUndefined();
    const gatesOf = async (who: typeof dirk) =>
      (await who.get(`/workspaces/${table.id}/gates`)).body.gates.map(({ code }: { code: string }) => code);
    expect(await gatesOf(dirk)).not.toContain('EXP_PERSPECTIVES');
    expect(await gatesOf(table.facilitator)).toContain('EXP_PERSPECTIVES');
    const record = (await dirk.get(`/workspaces/${table.id}/events`)).text;
    expect(record).not.toContain('perspective.');
    const deps = { ...here.server.deps, documents: here.server.app.documents };
    const workspace = await deps.storage.records.get('workspace', table.id);
    const personId = PersonId.parse(table.facilitator.personId);
    const command = { workspaceId: table.id, personId, version: workspace?.version ?? 0, reason: '' };
    await expect(advancePhase(deps, command)).resolves.toMatchObject({ ok: false });
    const told = async (who: typeof dirk) => (await who.get(`/workspaces/${table.id}/events`)).text;
    expect(await told(dirk)).not.toContain('EXP_PERSPECTIVES');
    expect(await told(table.facilitator)).toContain('EXP_PERSPECTIVES');
  });
});

describe('turning the cards', () => {
  it('is for who leads, needs a card, happens once, and opens everything handed in to everyone', async () => {
    const { samira, dirk, table } = here;
    expect((await here.reveal()).body).toMatchObject({ details: { reason: 'NOTHING_SUBMITTED' } });
    await here.submitted(samira, 'citizen');
    await here.start(dirk);
    expect((await here.reveal(samira)).status).toBe(403);
    expect((await here.reveal(table.facilitator, 2)).status).toBe(409);
    const { heard } = await here.listen(dirk);

    expect((await here.reveal()).status).toBe(204);
    await vi.waitFor(() => expect(heard.join()).toContain('perspectives:changed'));
    expect((await here.reveal()).body).toMatchObject({ details: { reason: 'ALREADY_REVEALED' } });
    const view = await here.view(dirk);
    expect(view.cards).toMatchObject([{ personId: samira.personId, group: 'citizen', valueKey: 'privacy' }]);
    expect(view.cards[0]?.answers).toContainEqual({ root: 'worry', text: `worry ${SECRET}` });
    const reader = await here.synced(dirk, samira);
    expect(reader.textOf('worry')).toContain(SECRET);
    const unknown = here.connect(table.facilitator, dirk);
    await vi.waitFor(() => expect(unknown.closeCode).toBe(4403));
    expect((await here.step(samira, 'reopen')).body).toMatchObject({ details: { reason: 'already-read' } });
    const events = (await dirk.get(`/workspaces/${table.id}/events`)).body;
    const actions = events.map(({ action }: { action: string }) => action);
    expect(actions.filter((action: string) => action.startsWith('perspective'))).toEqual([
      'perspectives.revealed',
    ]);
  });

  it('whoever comes later reads the others after their own card, and from that moment', async () => {
    await here.submitted(here.samira, 'citizen');
    here.server.wait(1_000);
    await here.reveal();
    here.server.wait(1_000);
    const wei = await here.table.join('participant', 'citizen');
    expect(await here.view(wei)).toMatchObject({ isOpen: false, mustSubmitFirst: true, cards: [] });
    const raw = here.connect(wei, here.samira);
    await vi.waitFor(() => expect(raw.closeCode).toBe(4403));

    await here.submitted(wei, 'citizen', 'Van later.');
    expect((await here.view(wei)).cards).toHaveLength(2);
    expect((await here.view(here.dirk)).cards).toHaveLength(2);
    await here.synced(wei, here.samira);
  });

  it('going on to the first questions turns what is still hidden, in the same commit', async () => {
    const { server, table, samira, dirk } = here;
    await here.submitted(samira, 'citizen');
    const deps = { ...server.deps, documents: server.app.documents };
    const member = await requireMember(deps, table.id, PersonId.parse(table.facilitator.personId));
    const move = { to: 'fundamentals', recordedAs: 'phase.advance', details: {} } as const;
    await commitMove(deps, member, move);
    const view = await here.view(dirk);
    expect(view.isOpen).toBe(true);
    expect(view.revealedAt).toBeDefined();
    expect(view.cards).toHaveLength(1);
    const snapshots = await server.deps.storage.records.listByWorkspace('snapshot', table.id);
    expect(snapshots.map(({ document }) => document)).toContain(`perspective/${samira.personId}`);
  });

  it('is not needed where people write in the open; a draft stays its author’s', async () => {
    await here.close();
    here = await PerspectivesTable.open({ settings: { silentFirst: false } });
    await here.write(here.samira, 'citizen');
    expect((await here.view(here.dirk)).cards).toEqual([]);
    await here.step(here.samira, 'submit');
    expect((await here.view(here.dirk)).cards).toHaveLength(1);
  });

  it('leaves a card to its author: taken back, its words are gone and a mark stays', async () => {
    const { samira, dirk } = here;
    await here.submitted(samira, 'citizen');
    await here.reveal();
    expect((await here.step(samira, 'withdraw')).status).toBe(204);
    const { cards } = await here.view(dirk);
    expect(cards).toMatchObject([{ isWithdrawn: true, answers: [] }]);
    expect(JSON.stringify(cards)).not.toContain(SECRET);
    expect(await here.stored(samira, 'worry')).toBe('');
    const raw = here.connect(dirk, samira);
    await vi.waitFor(() => expect(raw.closeCode).toBe(4403));
  });
});
