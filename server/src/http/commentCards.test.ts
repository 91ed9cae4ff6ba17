import { ValuesView } from '@opgave/shared/contract/valuesCheck';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommentsTable, REASON, SECRET } from './comments.testkit.ts';
import { STORY } from './stories.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { moveTo } from './testServer.ts';

const WORDS = 'Dit herken ik uit mijn eigen straat.';

let comments: CommentsTable;
let citizen: TestBrowser;
let agency: TestBrowser;
let commenter: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open();
  const { table } = comments;
  [citizen, agency, commenter] = [
    await table.join('participant', 'citizen'),
    await table.join('participant', 'agency'),
    await table.join('commenter', 'citizen'),
  ];
});
afterEach(() => comments.server.stop());

function path(rest: string): string {
  return `/workspaces/${comments.table.id}/${rest}`;
}

async function toldStory(): Promise<{ kind: 'experience'; experienceId: string }> {
  const { body } = await citizen.post(path('experiences'), STORY);
  return { kind: 'experience', experienceId: String(body.id) };
}

async function placedStatement(): Promise<{ kind: 'statement'; statementId: string }> {
  const { body } = await citizen.post(path('statements'), { text: 'Brieven zijn te lang.' });
  return { kind: 'statement', statementId: String(body.id) };
}

const reason = 'Wie niet kan bellen betaalt veel meer dan een ander.';

async function weigh(who: TestBrowser, score: number): Promise<void> {
  for (const value of ['fairness', 'autonomy', 'equality']) {
    const given = { version: 0, score, reason, ...(score < 0 && { forWhom: 'gezinnen' }) };
    expect((await who.post(path(`values/${value}/score`), given)).status).toBeLessThan(300);
  }
}

/** The serious harm that the citizen sees in fairness, as the agency may see it. */
async function harmSeen(): Promise<{ kind: 'score'; scoreId: string }> {
  const view = ValuesView.parse((await agency.get(path('values'))).body);
  const fairness = view.values.find(({ value }) => value === 'fairness');
  const scoreId = fairness?.picture?.scores.find(({ harm }) => harm)?.id ?? 'none';
  return { kind: 'score', scoreId };
}

describe('[COMMENT_CARD] a comment on a card', () => {
  it('stands at a story or a statement, with the words that say which it is', async () => {
    await comments.placed(agency, { on: await toldStory(), text: WORDS });
    await comments.placed(agency, { on: await placedStatement(), text: WORDS });

    const seen = await comments.seenBy(commenter);
    expect(seen.map(({ on, cardWords }) => [on.kind, cardWords])).toEqual([
      ['experience', STORY.situation],
      ['statement', 'Brieven zijn te lang.'],
    ]);
  });

  it('is answered, settled, hidden and taken back as any comment', async () => {
    const id = await comments.placed(commenter, { on: await placedStatement(), text: WORDS });
    expect((await comments.answer(agency, id)).status).toBe(201);
    const place = { kind: 'section', document: 'problem', section: 'causes' };
    await comments.write(agency, 'Brieven zijn lang.');
    const settled = await agency.post(comments.at(`/${id}/outcome`), {
      ...{ kind: 'takenUp', version: 1, place, sentence: 'Brieven zijn lang.' },
    });
    expect(settled.status).toBe(204);
    expect(
      (await comments.table.facilitator.post(comments.at(`/${id}/hide`), { version: 2, reason: REASON }))
        .status,
    ).toBe(204);
    expect(await comments.seenBy(agency)).toEqual([]);
    expect((await commenter.post(comments.at(`/${id}/withdraw`), { version: 3 })).status).toBe(204);
  });

  it('holds the gate when it comes from outside, and the gate leads to that page', async () => {
    const id = await comments.placed(commenter, { on: await placedStatement(), text: WORDS });
    expect(await holding()).toEqual(['statements']);
    await comments.answer(agency, id);
    expect(await holding()).toEqual([]);
  });

  it('stays with its place when the story is taken back, without a word of it', async () => {
    const on = await toldStory();
    await comments.placed(agency, { on, text: WORDS });
    await citizen.post(path(`experiences/${on.experienceId}/withdraw`), { version: 1 });

    const { text } = await commenter.get(comments.at());

    expect(text).toContain(WORDS);
    expect(text).not.toContain(SECRET);
  });

  it('goes out of sight with a story that is hidden', async () => {
    const on = await toldStory();
    await comments.placed(agency, { on, text: WORDS });
    await comments.table.facilitator.post(path(`experiences/${on.experienceId}/hide`), {
      version: 1,
      reason: REASON,
    });

    expect((await commenter.get(comments.at())).text).not.toContain(WORDS);
    expect((await citizen.get(comments.at())).text).toContain(WORDS);
  });

  it('is refused on what is not there, and where nothing may be said', async () => {
    const nowhere = { kind: 'statement', statementId: 'nowhere0000000000000' };
    expect((await comments.post(agency, { on: nowhere })).status).toBe(404);
    expect((await comments.post(agency, { on: { kind: 'statement' } })).status).toBe(422);
    const on = await placedStatement();
    expect((await comments.post(await comments.table.join('observer'), { on })).status).toBe(403);
    await moveTo(comments.server, comments.table, 'consent');
    expect((await comments.post(agency, { on })).status).toBe(403);
  });
});

describe('[VALUE_HARM] a comment on a score', () => {
  it('answers serious harm, unless it is of whoever weighed it, and as long as it can be read', async () => {
    await weigh(citizen, -2);
    await weigh(agency, 0);
    const on = await harmSeen();
    expect(await unanswered()).toBe(3);

    await comments.placed(citizen, { on, text: WORDS });
    expect(await unanswered()).toBe(3);
    const id = await comments.placed(agency, { on, text: WORDS });
    expect(await unanswered()).toBe(2);

    await comments.table.facilitator.post(comments.at(`/${id}/hide`), { version: 1, reason: REASON });
    expect(await unanswered()).toBe(3);
  });

  it('is not to be had before one’s own answer', async () => {
    await weigh(citizen, -2);
    await weigh(agency, 0);
    const on = await harmSeen();
    await comments.placed(agency, { on, text: WORDS });
    const late = await comments.table.join('participant', 'ministry');

    expect((await comments.post(late, { on })).status).toBe(404);
    expect((await late.get(comments.at())).text).not.toContain(WORDS);
  });
});

async function holding(): Promise<readonly string[]> {
  return (await comments.facts()).unansweredOutsideComments ?? [];
}

async function unanswered(): Promise<number | undefined> {
  return (await comments.facts()).valuesV1?.unansweredHarm;
}
