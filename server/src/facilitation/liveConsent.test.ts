import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewConsent } from '#records/consent/consentView.ts';
import { giveAnswer } from '#records/consent/giveAnswer.ts';
import { remindRound } from '#records/consent/guideRound.ts';
import { openRound } from '#records/consent/openRound.ts';
import { type LiveTable, next, startLive } from './live.testkit.ts';
import type { UsualName } from './table.testkit.ts';

const SECRET = 'lavendelgeheim';
const CONCERN = { kind: 'concern', section: 'size', text: `Het getal is onzeker. ${SECRET}` } as const;

let here: LiveTable;
beforeEach(async () => {
  here = await startLive();
  const { workspace } = here.table;
  const place = { phase: 'consent', furthestPhase: 'consent' } as const;
  const value = { ...workspace, version: workspace.version + 1, ...place };
  await here.storage.records.commit([{ kind: 'workspace', value }], []);
});
afterEach(() => here.close());

/** Every byte that came in over this connection, decoded. */
function heard(socket: Socket): () => string {
  const pieces: string[] = [];
  socket.onAny((...event: unknown[]) => pieces.push(JSON.stringify(event)));
  return () => pieces.join('\n');
}
function by(name: UsualName) {
  return { workspaceId: here.table.workspace.id, personId: here.table.personId(name) };
}
async function open() {
  const { prepared } = await viewConsent(here.deps, by('Noor').workspaceId, by('Noor').personId);
  const input = { textHash: prepared?.text.hash ?? '', number: 1 };
  return openRound(here.deps, { ...by('Noor'), input });
}

describe('a consent round over the live connection', () => {
  it('tells that something changed, and never who said what', async () => {
    const roundId = await open();
    const sockets = [await here.join('Noor'), await here.join('Karin'), await here.join('Sanne')];
    const said = sockets.map(heard);
    const told = Promise.all(sockets.map((socket) => next(socket, 'consent:changed')));
    await giveAnswer(here.deps, { ...by('Samira'), roundId, input: { version: 0, answer: CONCERN } });
    expect(await told).toEqual([{}, {}, {}]);
    for (const words of said.map((all) => all())) {
      for (const secret of [SECRET, 'concern', 'size', by('Samira').personId])
        expect(words).not.toContain(secret);
    }
  });

  it('reminds only whoever has not responded, and not the facilitator', async () => {
    const roundId = await open();
    await giveAnswer(here.deps, {
      ...by('Samira'),
      roundId,
      input: { version: 0, answer: { kind: 'consent' } },
    });
    const names = ['Noor', 'Samira', 'Dirk', 'Karin', 'Els', 'Sanne'] as const;
    const sockets = await Promise.all(names.map((name) => here.join(name)));
    const said = sockets.map(heard);
    const [, , dirk, karin] = sockets;
    if (!dirk || !karin) throw new Error('no such socket');
    const reminded = Promise.all([next(dirk, 'consent:reminded'), next(karin, 'consent:reminded')]);
    const changed = Promise.all(sockets.map((socket) => next(socket, 'consent:changed')));
    await remindRound(here.deps, { ...by('Noor'), roundId, input: { sent: 0 } });
    await Promise.all([reminded, changed]);
    const who = names.filter((_, index) => said[index]?.().includes('consent:reminded'));
    expect(who).toEqual(['Dirk', 'Karin']);
  });
});
