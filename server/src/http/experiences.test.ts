import { PHASES, type Phase } from '@opgave/shared/method/phases';
import type { Role } from '@opgave/shared/method/roles';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTold, REASON, STORY, StoriesTable } from './stories.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

let stories: StoriesTable;

beforeEach(async () => {
  stories = await StoriesTable.open();
});
afterEach(() => stories.server.stop());

describe('a story', () => {
  it('is read by everyone, under the name its teller chose', async () => {
    const teller = await stories.table.join('participant', 'citizen');
    const reader = await stories.table.join('observer');

    expect((await stories.tell(teller)).status).toBe(201);
    await stories.tell(teller, { shownAs: 'name' });
    await stories.tell(teller, { shownAs: 'groupOnly' });

    const seen = (await stories.seenBy(reader)).filter(isTold);
    expect(seen.map((one) => one.teller)).toEqual([
      { name: 'Een', group: 'citizen' },
      { name: 'Een participant', group: 'citizen' },
      { group: 'citizen' },
    ]);
    expect(seen.map(({ isMine, shownAs }) => ({ isMine, shownAs }))).toEqual(
      Array.from({ length: 3 }, () => ({ isMine: false, shownAs: undefined })),
    );
    expect((await stories.theOne(teller)).isMine).toBe(true);
    expect((await reader.get(stories.at())).text).not.toContain(teller.personId);
  });

  it('that only names a group is not given away by the record', async () => {
    const teller = await stories.table.join('participant', 'citizen');
    await stories.tell(teller, { shownAs: 'groupOnly' });
    await stories.tell(teller, { shownAs: 'name' });

    const { body } = await stories.table.facilitator.get(`/workspaces/${stories.table.id}/events`);
    const lines: { action: string; by?: string }[] = body;
    const told = lines.filter(({ action }) => action === 'experience.told');
    expect(told.map(({ by }) => by)).toEqual(['Een participant', undefined]);
  });

  it.each([
    [{ situation: ' ' }, ['situation']],
    [{ permission: false, effect: '' }, ['effect', 'permission']],
    [{ toldBy: 'onBehalf' }, ['personKnows']],
    [{ shownAs: 'nickname' }, ['shownAs']],
    [{ situation: 'x'.repeat(5_001) }, ['situation']],
    [{ standing: { state: 'shown' } }, ['']],
    [{ teller: 'abcdefghijklmnopqrst' }, ['']],
  ])('is refused when %j, naming what is wrong', async (more, paths) => {
    const teller = await stories.table.join('participant', 'citizen');
    const { status, body } = await stories.tell(teller, more);
    expect(status).toBe(422);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
    expect(await stories.seenBy(teller)).toEqual([]);
  });

  it('[PII_FOUND] names the field and the kind, never the words, and stores nothing', async () => {
    const teller = await stories.table.join('participant', 'citizen');
    const answer = await stories.tell(teller, { steps: 'Nummer 111222333', needed: 'mail a@b.nl' });

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'personal-data-found',
      details: {
        found: [
          { field: 'steps', kind: 'citizenServiceNumber' },
          { field: 'needed', kind: 'mailAddress' },
        ],
      },
    });
    expect(answer.text).not.toContain('111222333');
    expect(stories.server.lines.join('')).not.toContain('111222333');
    expect(await stories.seenBy(teller)).toEqual([]);
    await stories.tell(teller);
    const { id } = await stories.theOne(teller);
    const changed = await teller.patch(stories.at(`/${id}`), { ...STORY, version: 1, needed: 'mail a@b.nl' });
    expect(changed.body.code).toBe('personal-data-found');
  });

  it('is changed by its teller alone, and not on a version that is gone', async () => {
    const [teller, other] = [
      await stories.table.join('participant', 'citizen'),
      await stories.table.join('participant', 'agency'),
    ];
    await stories.tell(teller);
    const { id } = await stories.theOne(teller);
    const change = { ...STORY, effect: 'Ik durfde niet meer.', version: 1 };

    for (const who of [other, stories.table.facilitator]) {
      expect((await who.patch(stories.at(`/${id}`), change)).body.code).toBe('not-allowed');
    }
    expect((await teller.patch(stories.at(`/${id}`), change)).status).toBe(204);
    expect((await teller.patch(stories.at(`/${id}`), change)).body.code).toBe('stale-version');
    expect(await stories.theOne(other)).toMatchObject({
      effect: 'Ik durfde niet meer.',
      version: 2,
      state: 'shown',
    });
  });

  it('of another table is not found', async () => {
    const teller = await stories.table.join('participant', 'citizen');
    await stories.tell(teller);
    const { id } = await stories.theOne(teller);
    const second = await stories.table.administrator.post('/workspaces', {
      title: 'Tweede',
      occasion: '',
      groups: [],
    });
    const path = `/workspaces/${second.body.id}/experiences`;
    await moveTo(stories.server, { ...stories.table, id: second.body.id }, 'explore');
    expect((await stories.table.facilitator.get(path)).body).toEqual([]);
    const hidden = await stories.table.facilitator.post(`${path}/${id}/hide`, { version: 1, reason: REASON });
    expect(hidden.body.code).toBe('not-found');
  });
});

const MAY_TELL = {
  participant: ['explore', 'fundamentals', 'define', 'reflect'],
  commenter: ['explore'],
  observer: [],
  sponsor: [],
  facilitator: [],
} as const satisfies Partial<Record<Role, readonly Phase[]>>;

function sitDown(role: Role): Promise<TestBrowser> {
  const { table } = stories;
  if (role === 'facilitator') return Promise.resolve(table.facilitator);
  return role === 'participant' ? table.join(role, 'citizen') : table.join(role);
}

describe('[RIGHTS_EXPERIENCE] who tells in which step', () => {
  it.each(['participant', 'commenter', 'observer', 'sponsor', 'facilitator'] as const)('%s', async (role) => {
    const phases: readonly Phase[] = MAY_TELL[role];
    const who = await sitDown(role);
    for (const phase of PHASES) {
      await moveTo(stories.server, stories.table, phase);
      const { status } = await stories.tell(who);
      expect({ phase, status }).toEqual({ phase, status: phases.includes(phase) ? 201 : 403 });
      const read = await who.get(stories.at());
      expect({ phase, status: read.status }).toEqual({ phase, status: phase === 'prepare' ? 403 : 200 });
    }
  });

  it('tells a stranger nothing', async () => {
    expect((await stories.server.browser().get(stories.at())).status).toBe(401);
    expect((await stories.server.browser().post(stories.at(), STORY)).status).toBe(401);
  });
});
