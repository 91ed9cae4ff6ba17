import { CommentsView } from '@opgave/shared/contract/comments';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PerspectivesTable } from './perspectives.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

const WORDS = 'Dit herken ik uit mijn eigen straat.';
const UNTIL_REVEAL = 'lavendelgeheim';

let table: PerspectivesTable;

beforeEach(async () => {
  table = await PerspectivesTable.open();
  await table.tellStory();
  await table.submitted(table.samira, 'citizen');
  await table.submitted(table.karin, 'agency');
});
afterEach(() => table.close());

function at(): string {
  return `/workspaces/${table.table.id}/comments`;
}
async function comment(who: TestBrowser, text = WORDS) {
  const { id: perspectiveId } = await table.mine(table.samira);
  return who.post(at(), { on: { kind: 'perspective', perspectiveId }, text });
}

it('[COMMENT_CARD] nothing is said about a perspective before the cards are turned, not by its author either', async () => {
  for (const who of [table.karin, table.samira, table.table.facilitator]) {
    expect((await comment(who, UNTIL_REVEAL)).status).toBe(404);
  }
  await table.reveal();
  expect((await table.karin.get(at())).text).not.toContain(UNTIL_REVEAL);
});

it('[COMMENT_CARD] a comment on a turned card reaches who sees the cards, and who gave no view yet sees neither', async () => {
  await table.reveal();
  expect((await comment(table.karin)).status).toBe(201);

  const [seen] = CommentsView.parse((await table.samira.get(at())).body);
  expect(seen).toMatchObject({ text: WORDS, on: { kind: 'perspective' }, cardWords: 'Een participant' });
  table.server.wait(1);
  const late = await table.table.join('participant', 'citizen');
  expect((await late.get(at())).text).not.toContain(WORDS);
  expect((await comment(late)).status).toBe(404);
});

it('[COMMENT_CARD] keeps its place when the perspective is taken back', async () => {
  await table.reveal();
  await comment(table.karin);
  expect((await table.step(table.samira, 'withdraw')).status).toBe(204);

  const [seen] = CommentsView.parse((await table.karin.get(at())).body);
  expect(seen).toMatchObject({ text: WORDS });
  expect(seen?.cardWords).toBeUndefined();
});
