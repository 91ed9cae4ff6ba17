import type { ToldExperience } from '@opgave/shared/contract/stories';
import type { Translate } from '#i18n/textKey.ts';
import type { StoryProblem } from './storyDraft.ts';

/** What is wrong and what to do, with the words that were found. */
export function problemWords(t: Translate, problem: StoryProblem): string {
  if (problem.kind === 'personalData') {
    const what = problem.found.map(({ kind, text }) => `${t(`personalData.${kind}`)} (${text})`).join(', ');
    return t('story.found', { what });
  }
  const { field } = problem;
  if (field === 'toldBy' || field === 'shownAs' || field === 'permission' || field === 'personKnows') {
    return t(`story.missing.${field}`);
  }
  return t('story.missing.words');
}

/** Who tells, as far as the teller lets it be known. */
export function tellerName(t: Translate, { teller }: Pick<ToldExperience, 'teller'>): string {
  return teller.name ?? t('story.somebody');
}
