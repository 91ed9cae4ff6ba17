import { ValuesView } from '@opgave/shared/contract/valuesCheck';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const CORE = ['fairness', 'autonomy', 'equality'] as const;
const reason = 'Wie niet kan bellen betaalt veel meer dan een ander.';

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;
let karin: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  karin = await table.join('participant', 'agency');
  await moveTo(server, table, 'define');
  await weigh(samira, -1);
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/values${rest}`;
const view = async (who: TestBrowser) => ValuesView.parse((await who.get(at())).body);
async function weigh(who: TestBrowser, score: number): Promise<void> {
  for (const value of CORE) {
    const given = { version: 0, score, reason, ...(score < 0 && { forWhom: 'gezinnen' }) };
    expect((await who.post(at(`/${value}/score`), given)).status).toBe(204);
  }
}
const fairness = async (who: TestBrowser) =>
  (await view(who)).values.find(({ value }) => value === 'fairness');

describe('[VALUES_VERSIONS] the values of the choice', () => {
  it('are weighed anew in choose, beside what was weighed before', async () => {
    await moveTo(server, table, 'choose');
    expect(await view(samira)).toMatchObject({ check: 'v2', mayWeigh: true });
    expect((await fairness(samira))?.mine).toEqual({ version: 0 });
    expect((await fairness(samira))?.picture).toBeUndefined();
    await weigh(samira, 2);
    await weigh(karin, 1);
    expect((await fairness(samira))?.picture?.movement).toEqual([
      {
        group: 'citizen',
        medians: [
          { check: 'v1', median: -1 },
          { check: 'v2', median: 2 },
        ],
      },
      { group: 'agency', medians: [{ check: 'v2', median: 1 }] },
    ]);
  });

  it('are asked once more at the look back, and stay as they were in the route', async () => {
    await moveTo(server, table, 'choose');
    await weigh(samira, 2);
    await moveTo(server, table, 'route');
    expect(await view(samira)).toMatchObject({ check: 'v2', mayWeigh: false });
    expect((await samira.post(at('/fairness/score'), { version: 1, score: 1, reason })).status).toBe(403);
    await moveTo(server, table, 'reflect');
    expect(await view(samira)).toMatchObject({ check: 'v3', mayWeigh: true });
    await weigh(samira, 0);
    expect((await fairness(samira))?.picture?.movement).toEqual([
      {
        group: 'citizen',
        medians: [
          { check: 'v1', median: -1 },
          { check: 'v2', median: 2 },
          { check: 'v3', median: 0 },
        ],
      },
    ]);
  });

  it('[CHO_VALUES] serious harm of the choice is answered in words, not by a text that is fixed', async () => {
    await moveTo(server, table, 'choose');
    await weigh(samira, -2);
    await weigh(karin, 0);
    const id = (await fairness(karin))?.picture?.scores.find(({ harm }) => harm)?.id;
    const answer = (given: object) => karin.post(at(`/harms/${id}/answers`), given);
    expect((await answer({ kind: 'textChange', section: 'causes' })).status).toBe(403);
    expect(
      (await answer({ kind: 'comment', text: 'Dan belt iemand van het team eerst terug.' })).status,
    ).toBe(201);
  });
});
