import { WorkspaceId } from '@opgave/shared/ids';
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { KEYS } from '#connection/queries.ts';
import { markListening } from './markListening.ts';

const TABLE = { id: WorkspaceId.parse('w'.repeat(20)), slug: 'zwolle' };
const KEY = KEYS.workspace(TABLE.slug);

function knowing(version: number): QueryClient {
  const queries = new QueryClient();
  queries.setQueryData(KEY, { title: 'Zwolle', version });
  queries.setQueryData(KEYS.gates(TABLE.id), { version, gates: [] });
  return queries;
}

it('[SESSION_STEP] a step in which people listen mends what one has, without asking anew', () => {
  const queries = knowing(4);
  expect(markListening(queries, TABLE, { version: 5, isListening: true })).toBe(true);
  expect(queries.getQueryData(KEY)).toEqual({ title: 'Zwolle', version: 5, isListening: true });
  expect(queries.getQueryData(KEYS.gates(TABLE.id))).toEqual({ version: 5, gates: [] });
  expect(queries.getQueryState(KEY)?.isInvalidated).toBe(false);
});

it('[SESSION_STEP] whoever missed a change before, or waits for an older answer, asks anew', async () => {
  expect(markListening(knowing(3), TABLE, { version: 5, isListening: true })).toBe(false);
  const queries = knowing(4);
  const underWay = queries.fetchQuery({ queryKey: KEY, queryFn: () => new Promise<never>(() => undefined) });
  expect(markListening(queries, TABLE, { version: 5, isListening: true })).toBe(false);
  queries.clear();
  await expect(underWay).rejects.toThrow();
});

it('[SESSION_STEP] what had to be asked anew already, for another change, still is', () => {
  const gatesKey = KEYS.gates(TABLE.id);
  const queries = knowing(4);
  void queries.invalidateQueries({ queryKey: gatesKey });
  expect(markListening(queries, TABLE, { version: 5, isListening: true })).toBe(true);
  expect(queries.getQueryState(gatesKey)?.isInvalidated).toBe(true);

  const behind = knowing(4);
  behind.setQueryData(gatesKey, { version: 3, gates: [] });
  expect(markListening(behind, TABLE, { version: 5, isListening: true })).toBe(true);
  expect(behind.getQueryState(gatesKey)?.isInvalidated).toBe(true);

  void queries.invalidateQueries({ queryKey: KEY });
  expect(markListening(queries, TABLE, { version: 6, isListening: false })).toBe(false);
});
