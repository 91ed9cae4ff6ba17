import { useCallback, useState } from 'react';
import { forgetKept, keep, readKeptAs } from '#connection/kept.ts';
import { StoryDraft } from './storyDraft.ts';

/** What was written so far, kept in this tab through reloads until it is told. `key` names the story. */
export function useStoryDraft(key: string, start: StoryDraft) {
  const name = `opgave.story.${key}`;
  const [draft, setDraft] = useState<StoryDraft>(() => readKeptAs(name, StoryDraft) ?? start);
  const change = useCallback(
    (part: Partial<StoryDraft>) => {
      setDraft((last) => {
        const next = { ...last, ...part };
        keep(name, JSON.stringify(next));
        return next;
      });
    },
    [name],
  );
  const forget = useCallback(() => forgetKept(name), [name]);
  return { draft, change, forget };
}
