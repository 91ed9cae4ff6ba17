import { ReflectionView } from '@opgave/shared/contract/reflection';
import { PHASES } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const NOTICED = 'Mensen die gebeld werden, wisten na vier tot negen dagen wat eerst moest.';

let server: TestServer;
let table: TestTable;
let samira: TestBrowser;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  samira = await table.join('participant', 'citizen');
  await moveTo(server, table, 'choose');
  const by = (await samira.get(`/workspaces/${table.id}/choice`)).body.days.last;
  const effect = {
    part: 'effect',
    version: 0,
    effect: 'Er komen geen kosten bij.',
    sign: 'Telling',
    by,
    owner: 'Karin',
  };
  await samira.post(`/workspaces/${table.id}/choice`, effect);
  await moveTo(server, table, 'reflect');
});
afterEach(() => server.stop());

const at = (rest = '') => `/workspaces/${table.id}/reflection${rest}`;
const view = async (who = samira) => ReflectionView.parse((await who.get(at())).body);
async function answer(key: string, text: string, who = samira) {
  const version = (await view()).answers.find((one) => one.key === key)?.version ?? 0;
  return who.post(at(`/answers/${key}`), { version, text });
}
async function judge(result: string) {
  const [promise] = (await view()).effects;
  const version = promise?.judged?.version ?? 0;
  return samira.post(at(`/effects/${promise?.id}`), { version, result, evidence: '205 van 212.' });
}

describe('looking back', () => {
  it.each(PHASES.filter((phase) => phase !== 'reflect'))('is not written in %s', async (phase) => {
    await moveTo(server, table, phase);
    expect((await samira.post(at('/answers/noticed'), { version: 0, text: NOTICED })).status).toBe(403);
  });

  it('[REF_COMPLETE] capability 20: lays every promise beside what happened, each on what one saw', async () => {
    expect((await judge('some')).status).toBe(204);
    const { effects, missing } = await view();
    expect(effects[0]).toMatchObject({
      ...{ promised: 'Er komen geen kosten bij.', owner: 'Karin', judged: { result: 'some' } },
    });
    expect(missing).not.toContain('effects');
    const stale = { version: 0, result: 'much', evidence: 'Anders.' };
    expect((await samira.post(at(`/effects/${effects[0]?.id}`), stale)).status).toBe(409);
    expect((await samira.post(at('/effects/abcdefghijklmnopqrst'), stale)).status).toBe(404);
  });

  it('[REFLECT_ORDER] capability 20: takes no word on the rules before the effects', async () => {
    const early = await answer('rules', 'Ja, overal.');
    expect(early.body).toMatchObject({ code: 'not-allowed', details: { reason: 'effects-first' } });
    for (const [key, text] of [
      ['noticed', NOTICED],
      ['unexpected', 'Niets gezien.'],
      ['howSure', 'likely'],
      ['becauseOfUs', 'Het kan ook anders.'],
    ] as const) {
      expect((await answer(key, text)).status).toBe(204);
    }
    await judge('none');
    expect((await answer('rules', 'Ja, overal.')).status).toBe(204);
  });

  it('[REFLECT_NEXT] refuses to go on with what helps nobody, or with a problem that is not right', async () => {
    await judge('worse');
    expect((await answer('next', 'continue')).body).toMatchObject({ details: { reason: 'nothing-better' } });
    await answer('problemStillRight', 'no');
    expect((await answer('next', 'adjust')).body).toMatchObject({ details: { reason: 'problem-not-right' } });
    expect((await answer('next', 'reopen')).status).toBe(204);
    expect((await answer('next', 'verder')).status).toBe(422);
    expect((await answer('nextDay', '2020-01-01')).body).toMatchObject({
      details: { reason: 'reflection-day' },
    });
  });

  it('[REFLECT_AGAIN] counts a story from outside that was told since the table looks back', async () => {
    expect((await view()).newOutsideExperiences).toBe(0);
    const story = {
      ...{ situation: 'Ik werd gebeld.', steps: 'Eén keer.', effect: 'Ik sliep weer.' },
      ...{ toldBy: 'self', shownAs: 'firstName', permission: true },
    };
    await samira.post(`/workspaces/${table.id}/experiences`, story);
    expect((await view()).newOutsideExperiences).toBe(1);
  });
});
