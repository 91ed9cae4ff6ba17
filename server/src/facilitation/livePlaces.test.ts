import type { SessionId } from '@opgave/shared/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { tellPlace } from '#records/sessions/tellPlace.ts';
import { viewSession } from '#records/sessions/viewSession.ts';
import { type LiveTable, next, startLive } from './live.testkit.ts';
import type { UsualName } from './table.testkit.ts';

let here: LiveTable;
let sessionId: SessionId;
beforeEach(async () => {
  here = await startLive();
  const asked = { workspaceId: here.table.workspace.id, personId: here.table.personId('Noor') };
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } } as const;
  sessionId = await prepareSession(here.deps, { ...asked, input });
});
afterEach(() => here.close());

const about = (name: UsualName) => ({
  workspaceId: here.table.workspace.id,
  personId: here.table.personId(name),
  sessionId,
});
const away = async () => (await here.live.awayFromStep(about('Noor'))).map(({ name }) => name).sort();
const tell = (name: UsualName, call: number, isThere = true) =>
  tellPlace(here.deps, { ...about(name), input: { call, isThere } });
const call = async () => (await viewSession(here.deps, about('Noor'))).now.focus.brought?.number ?? 0;

it('[SESSION_PLACES] who leads reads who is here and not at the step; a new step begins with nobody there', async () => {
  await expect(tell('Samira', 1)).rejects.toMatchObject({ code: 'session-not-running' });
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.begin' } });
  for (const name of ['Samira', 'Karin', 'Noor', 'Sanne'] as const) await here.join(name);
  // Who leads and who only looks on are nowhere to be fetched from; Dirk is not connected.
  expect(await away()).toEqual(['Karin', 'Samira']);
  await tell('Samira', await call());
  expect(await away()).toEqual(['Karin']);
  await tell('Karin', 1_000);
  expect(await away()).toEqual(['Karin']);

  const command = { kind: 'step.next', seen: 'welcome' } as const;
  await actInSession(here.deps, { ...about('Noor'), command });
  expect(await away()).toEqual(['Karin', 'Samira']);
  await tell('Samira', await call());
  await tell('Samira', await call(), false);
  expect(await away()).toEqual(['Karin', 'Samira']);
});

it('[SESSION_PLACES] only who leads reads it, only who takes part says it, and others hear nothing of it', async () => {
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.begin' } });
  const karin = await here.join('Karin');
  await here.join('Samira');
  const heard: string[] = [];
  karin.onAny((name: string, ...args: readonly unknown[]) => heard.push(`${name} ${JSON.stringify(args)}`));
  await expect(here.live.awayFromStep(about('Samira'))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(tell('Sanne', 1)).rejects.toMatchObject({ code: 'not-allowed' });
  await tell('Samira', await call());
  const told = next(karin, 'session:changed');
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'timer.pause' } });
  await told;
  expect(heard.filter((line) => line.startsWith('session:'))).toHaveLength(1);
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.end' } });
  expect(await away()).toEqual([]);
});
