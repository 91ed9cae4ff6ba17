import { QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from './queries.ts';
import { createRefetcher } from './refetcher.ts';

const KEY = ['in-workspace', 'a', 'comments'];

/** A table whose answers are given by hand, with the words that were true when each was asked for. */
function table() {
  const queries = createQueryClient();
  const answers: (() => void)[] = [];
  const told = { words: 'old' };
  const observer = new QueryObserver(queries, {
    queryKey: KEY,
    queryFn: () => {
      const { words } = told;
      return new Promise<string>((resolve) => answers.push(() => resolve(words)));
    },
  });
  observer.subscribe(() => undefined);
  const asked = (count: number) => vi.waitFor(() => expect(answers).toHaveLength(count));
  const shown = (words: string) => vi.waitFor(() => expect(queries.getQueryData(KEY)).toBe(words));
  return { refetch: createRefetcher(queries), answers, told, asked, shown };
}

it('asks again when the first answer was under way while something changed', async () => {
  const { refetch, answers, told, asked, shown } = table();
  await asked(1);
  told.words = 'new';
  refetch(KEY);
  answers[0]?.();
  await asked(2);
  answers[1]?.();
  await shown('new');
  expect(answers).toHaveLength(2);
});

it('asks once more for all that changed while an answer was under way, and lets that answer be seen', async () => {
  const { refetch, answers, told, asked, shown } = table();
  await asked(1);
  answers[0]?.();
  await shown('old');

  told.words = 'newer';
  refetch(KEY);
  await asked(2);
  told.words = 'newest';
  for (let change = 0; change < 20; change += 1) refetch(KEY);
  expect(answers).toHaveLength(2);
  answers[1]?.();
  await shown('newer');
  await asked(3);
  answers[2]?.();
  await shown('newest');
  expect(answers).toHaveLength(3);
});
