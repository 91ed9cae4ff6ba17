import { LearnedView } from '@opgave/shared/contract/learned';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { http } from './http.ts';

/** Asked anew each time: a table may look back at this moment. */
export const useLearned = (words: string) =>
  useQuery({
    queryKey: ['learned', words],
    queryFn: () => http.send({ method: 'POST', path: '/learned', body: { words } }, LearnedView),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
