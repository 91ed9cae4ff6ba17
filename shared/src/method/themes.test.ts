import { describe, expect, it } from 'vitest';
import { mayBeLaid, themesOf } from './themes.ts';

const DAY = 86_400_000;
const NOW = 200 * DAY;
const asked = (theme: string, daysAgo = 1, story = 'Drie brieven.') => ({
  ...{ theme, story },
  course: { receivedAt: NOW - daysAgo * DAY },
});
const names = (...questions: readonly ReturnType<typeof asked>[]) =>
  themesOf(questions, NOW).map(({ theme, questions: found }) => [theme, found.length]);

describe('[REFERRAL_THEMES] questions about one thing (`method.md` section 10)', () => {
  it.each([
    ['two are a coincidence', [asked('brieven'), asked('brieven')], []],
    ['three are a theme', [asked('brieven'), asked('brieven'), asked('brieven', 90)], [['brieven', 3]]],
    ['one of more than ninety days ago', [asked('brieven'), asked('brieven'), asked('brieven', 91)], []],
    ['one that was taken back', [asked('brieven'), asked('brieven'), asked('brieven', 1, '')], []],
    ['three without a theme', [asked(''), asked(''), asked('')], []],
    ['of each theme its own', [asked('a'), asked('b'), asked('a'), asked('b'), asked('a')], [['a', 3]]],
  ])('%s', (_, questions, expected) => {
    expect(names(...questions)).toEqual(expected);
  });
});

describe('[REFERRAL_STORY] a question may be laid at a table', () => {
  it.each([
    ['with permission', { mayBeStory: true, story: 'Ja.' }, true],
    ['never without', { mayBeStory: false, story: 'Ja.' }, false],
    ['never when it was taken back', { mayBeStory: true, story: '' }, false],
    ['once', { mayBeStory: true, story: 'Ja.', experienceId: 'e1' }, false],
  ])('%s', (_, question, expected) => {
    expect(mayBeLaid(question)).toBe(expected);
  });
});
