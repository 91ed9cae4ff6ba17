import { ExperiencesView } from '@opgave/shared/contract/stories';
import { ExperienceId } from '@opgave/shared/ids';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { STORY_KEYS } from '#connection/storiesApi.ts';
import { AtTable, queriesOf, sessionAfter, TABLE } from './atTable.testkit.tsx';
import { StoryOnScreenCard } from './StoryOnScreenCard.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const experienceId = ExperienceId.parse('verhaal000000001');
const STORY = {
  ...{
    kind: 'told',
    id: experienceId,
    version: 1,
    teller: { group: 'citizen' },
    isMine: false,
    toldBy: 'self',
  },
  ...{ situation: 'Vier brieven.', steps: 'Ik belde.', effect: 'Ik slaap slecht.', feeling: '', needed: '' },
  ...{ phase: 'explore', toldAt: '2026-11-20T09:00:00Z', state: 'shown' },
};
const lit = (page: number) => ({
  kind: 'spotlight.set' as const,
  spotlight: { path: `experiences/${experienceId}`, story: { experienceId, page } },
});

function show(facts: readonly SessionFact[], stories: readonly unknown[] | undefined) {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const queries = queriesOf();
  if (stories) queries.setQueryData(STORY_KEYS.experiences(TABLE), ExperiencesView.parse(stories));
  const act = vi.fn();
  render(
    <AtTable queries={queries} as="facilitator">
      <StoryOnScreenCard
        driver={{ view: sessionAfter(facts, { isLeading: true }), act, refusal: undefined }}
      />
    </AtTable>,
  );
  return act;
}

const press = (name: RegExp) => fireEvent.click(screen.getByText(name));

it('[SESSION_STORY] goes on page by page from what the room reads, also when the story became shorter', () => {
  const act = show([lit(5)], [STORY]);
  expect(screen.getByText('Ik slaap slecht.')).toBeDefined();
  press(/^story\.nextPage$/u);
  expect(act).not.toHaveBeenCalled();
  press(/^story\.previousPage$/u);
  expect(act).toHaveBeenCalledWith(lit(1));
});

it.each(['hidden', 'waiting'] as const)(
  '[SESSION_STORY] a story that is %s is not told to be on the screen',
  (state) => {
    show([lit(0)], [{ ...STORY, state }]);
    expect(screen.queryByText('story.isOnScreen')).toBeNull();
    expect(screen.getByText('story.noneForRoom')).toBeDefined();
  },
);

it('[SESSION_STORY] says nothing of stories before they are known', () => {
  show([], undefined);
  expect(screen.queryByText('story.noneForRoom')).toBeNull();
});

it('[SESSION_STORY] says why no story goes on the screen while everyone fills something in', () => {
  const act = show([{ kind: 'sizing.opened', question: 'Hoeveel?', attempt: 1 }], [STORY]);
  press(/^story\.onScreen/u);
  expect(act).not.toHaveBeenCalled();
  expect(screen.getByText('story.roomIsAsked')).toBeDefined();
});
