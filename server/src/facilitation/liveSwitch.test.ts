import type { SwitchView } from '@opgave/shared/contract/sessionTools';
import type { SessionId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import type { SwitchMark } from '@opgave/shared/method/sessionSwitch';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { lookBack } from '#records/sessions/lookBack.ts';
import { viewMinutes } from '#records/sessions/minutes.ts';
import { hideInSession, showInSession } from '#records/sessions/orderInSession.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { makeScreenLink, viewScreen } from '#records/sessions/screen.ts';
import { closeSwitch, markSentence, viewSwitch, writeForGroup } from '#records/sessions/switching.ts';
import { viewSession } from '#records/sessions/viewSession.ts';
import { type LiveTable, send, startLive } from './live.testkit.ts';
import { USUAL_SEATS, type UsualName } from './table.testkit.ts';

const QUESTION = 'Wat heeft de ander nodig?';
const SECRET = 'Wij durven de post niet open te maken.';
let here: LiveTable;
let sessionId: SessionId;
beforeEach(async () => {
  here = await startLive();
  const asked = { workspaceId: here.table.workspace.id, personId: here.table.personId('Noor') };
  const from = { kind: 'template', key: 'first60' } as const;
  sessionId = await prepareSession(here.deps, { ...asked, input: { title: 'Sessie 1', from } });
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.begin' } });
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'switch.open', question: QUESTION } });
});
afterEach(() => here.close());

function about(name: UsualName) {
  return { workspaceId: here.table.workspace.id, personId: here.table.personId(name), sessionId };
}

async function round(): Promise<number> {
  return (await viewSession(here.deps, about('Noor'))).now.switching.open?.number ?? 0;
}

const look = (name: UsualName): Promise<SwitchView> => viewSwitch(here.deps, about(name));

async function write(name: UsualName, whose: Group, text: string): Promise<void> {
  await writeForGroup(here.deps, { ...about(name), input: { round: await round(), about: whose, text } });
}

async function giveOut(): Promise<void> {
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'switch.giveOut' } });
}

/** Says the same of everything that this person is asked about. */
async function mark(name: UsualName, given: SwitchMark): Promise<void> {
  for (const { id: sentence } of (await look(name)).toMark) {
    await markSentence(here.deps, { ...about(name), input: { round: await round(), sentence, mark: given } });
  }
}

async function close(isShown: boolean): Promise<void> {
  await closeSwitch(here.deps, { ...about('Noor'), input: { round: await round(), isShown } });
}

/** Everything that these people and the screen can read of this session, in one text, but for how much there is. */
async function knownTo(names: readonly UsualName[], token: string): Promise<string> {
  const views = await Promise.all(names.map((name) => viewSession(here.deps, about(name))));
  const looks = await Promise.all(names.map(look));
  return JSON.stringify({
    views,
    looks: looks.map((one) => ({ ...one, counts: undefined })),
    events: await lookBack(here.deps, about('Noor')),
    minutes: await viewMinutes(here.deps, about('Noor')),
    screen: await viewScreen(here.deps, token),
    log: await here.storage.events.listByWorkspace(here.table.workspace.id, 1_000),
  });
}

/** What was sent before is there, once an answer is. */
async function settled(socket: Socket): Promise<void> {
  await send(socket, 'session:act', { workspaceId: here.table.workspace.id, sessionId, command: null });
}

const EVERYONE = USUAL_SEATS.map(({ name }) => name);
const without = (...names: readonly UsualName[]) => EVERYONE.filter((name) => !names.includes(name));

it('[SESSION_SWITCH] pitfall 8: before it is given out nothing that anybody else can read differs by a byte', async () => {
  const { token } = await makeScreenLink(here.deps, about('Noor'));
  const sockets = [await here.join('Noor'), await here.join('Samira')];
  const told: unknown[] = [];
  for (const socket of sockets) socket.onAny((...all: unknown[]) => told.push(all));
  const before = await knownTo(without('Karin'), token);
  await write('Karin', 'citizen', SECRET);
  expect(await knownTo(without('Karin'), token)).toBe(before);
  expect((await look('Noor')).counts).toEqual({ people: 1, sentences: 1, marks: 0 });
  expect((await look('Karin')).mine).toEqual([{ about: 'citizen', text: SECRET }]);
  for (const socket of sockets) await settled(socket);
  expect(JSON.stringify(told)).not.toContain(SECRET);
});

it('[SESSION_SWITCH] given out it goes to that group alone, without whose it is, and marks to nobody', async () => {
  const { token } = await makeScreenLink(here.deps, about('Noor'));
  await write('Karin', 'citizen', SECRET);
  await giveOut();
  expect(await knownTo(without('Karin', 'Samira', 'Dirk'), token)).not.toContain(SECRET);
  const asked = JSON.stringify(await look('Samira'));
  expect(asked).toContain(SECRET);
  expect(asked).not.toContain(here.table.personId('Karin'));
  expect(asked).not.toContain('agency');
  const before = await knownTo(without('Samira'), token);
  await mark('Samira', 'partly');
  expect(await knownTo(without('Samira'), token)).toBe(before);
  expect((await look('Samira')).toMark).toMatchObject([{ mark: 'partly' }]);
});

it('[SESSION_SWITCH] capability 9: shown per pair, twice, in minutes and on the screen, and nobody keeps whose it was', async () => {
  const { token } = await makeScreenLink(here.deps, about('Noor'));
  await write('Karin', 'citizen', 'Wij hebben meer folders nodig.');
  await giveOut();
  await mark('Samira', 'not');
  await mark('Dirk', 'not');
  await mark('Dirk', 'partly');
  await close(true);
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'switch.again' } });
  await write('Karin', 'citizen', SECRET);
  await giveOut();
  await mark('Dirk', 'right');
  await close(true);
  const { now } = await viewSession(here.deps, about('Els'));
  const pair = { from: ['agency'], about: ['citizen'], sentences: 1 };
  expect(now.switching.done).toMatchObject([
    { attempt: 1, pairs: [{ ...pair, marks: [0, 1, 1] }] },
    { attempt: 2, pairs: [{ ...pair, marks: [1, 0, 0] }] },
  ]);
  expect((await look('Els')).shown).toMatchObject([
    { sentences: [{ marks: [0, 1, 1] }] },
    { sentences: [{ text: SECRET }] },
  ]);
  // One person marked it: nobody reads beside it what that one said.
  expect((await look('Els')).shown[1]?.sentences[0]).not.toHaveProperty('marks');
  const screen = await viewScreen(here.deps, token);
  expect(screen.switching?.done).toHaveLength(2);
  expect(JSON.stringify(screen)).not.toContain(SECRET);
  const { text } = await viewMinutes(here.deps, about('Noor'));
  expect(text).toContain('25% (0 klopt, 1 klopt deels, 1 klopt niet)');
  expect(text).toContain('100%');
  const sheet = JSON.stringify(await here.storage.records.get('sessionSwitchSheet', sessionId));
  const events = JSON.stringify(await here.storage.records.findBy('sessionEvent', 'sessionId', sessionId));
  for (const name of ['Samira', 'Dirk', 'Karin'] as const) {
    expect(sheet).not.toContain(here.table.personId(name));
    expect(events).not.toContain(here.table.personId(name));
  }
  expect(events).not.toContain(SECRET);
});

it('[SESSION_SWITCH] who leads hides a sentence that was shown; everyone reads why, and nobody else the words', async () => {
  await write('Karin', 'citizen', SECRET);
  await giveOut();
  await close(true);
  const [shown] = (await look('Samira')).shown;
  const [sentence] = shown?.sentences ?? [];
  if (!shown || !sentence) throw new Error('nothing shown');
  const on = { kind: 'sentence', round: shown.number, sentenceId: sentence.id } as const;
  const reason = 'Dit gaat over een mens.';
  await expect(hideInSession(here.deps, { ...about('Karin'), input: { on, reason } })).rejects.toThrow(
    'not-allowed',
  );
  await hideInSession(here.deps, { ...about('Noor'), input: { on, reason } });
  for (const name of ['Samira', 'Karin', 'Els'] as const) {
    expect((await look(name)).shown).toMatchObject([{ sentences: [{ text: '', hidden: reason }] }]);
  }
  expect((await look('Noor')).shown).toMatchObject([{ sentences: [{ text: SECRET, hidden: reason }] }]);
  await showInSession(here.deps, { ...about('Noor'), input: { on } });
  expect((await look('Samira')).shown).toMatchObject([{ sentences: [{ text: SECRET }] }]);
});

it('[SESSION_SWITCH] let go of, or with the end of the session, what was written is nowhere', async () => {
  await write('Karin', 'citizen', SECRET);
  await close(false);
  expect(await sheetText()).not.toContain(SECRET);
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'switch.open', question: QUESTION } });
  await write('Karin', 'citizen', SECRET);
  await giveOut();
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.end' } });
  expect(await sheetText()).not.toContain(SECRET);
  await expect(write('Karin', 'citizen', SECRET)).rejects.toThrow('session-not-running');
});

async function sheetText(): Promise<string> {
  return JSON.stringify(await here.storage.records.get('sessionSwitchSheet', sessionId));
}

it('[SESSION_SWITCH] the only one of a group reads that others know whose words these are', async () => {
  const alone = await Promise.all((['Karin', 'Samira', 'Els', 'Noor'] as const).map(look));
  expect(alone.map(({ isOnlyOne }) => isOnlyOne)).toEqual([true, false, false, false]);
});

it('[SESSION_SWITCH] nobody writes for the own group, marks what is of others, or goes before the others', async () => {
  await expect(write('Karin', 'agency', 'Wij.')).rejects.toThrow('not-found');
  await expect(write('Karin', 'scientist', 'Niemand van ons zit hier.')).rejects.toThrow('not-found');
  await write('Karin', 'citizen', SECRET);
  await expect(close(true)).rejects.toThrow('session-moved-on');
  await giveOut();
  await expect(write('Karin', 'citizen', 'Toch anders.')).rejects.toThrow('session-moved-on');
  const [asked] = (await look('Samira')).toMark;
  if (!asked) throw new Error('nothing to mark');
  const input = { round: await round(), sentence: asked.id, mark: 'right' } as const;
  for (const name of ['Karin', 'Joost'] as const) {
    await expect(markSentence(here.deps, { ...about(name), input })).rejects.toThrow('not-found');
  }
});

it('[SESSION_SWITCH] a room that writes at once loses none, and each has one sentence for each group', async () => {
  await Promise.all([
    write('Samira', 'agency', 'Eerst dit.'),
    write('Dirk', 'agency', 'Wij willen wel.'),
    write('Karin', 'citizen', SECRET),
    write('Joost', 'citizen', 'Wij willen rust.'),
  ]);
  await write('Samira', 'agency', 'Wij mogen het niet.');
  expect((await look('Noor')).counts).toEqual({ people: 4, sentences: 4, marks: 0 });
  expect((await look('Samira')).mine).toEqual([{ about: 'agency', text: 'Wij mogen het niet.' }]);
});
