import type { Language, Workspace } from '@opgave/shared/contract/records';
import type { PublicNews } from '#records/publicPage/publicNews.ts';
import { say, sayMethod } from '#words/words.ts';

export function newsTitle(language: Language, news: PublicNews): string {
  if (news.kind === 'version') return say(language, 'public.newsVersion', { number: news.number });
  if (news.kind === 'record') return say(language, 'public.newsRecord', { number: news.number });
  return say(language, 'public.newsPhase', { phase: sayMethod(language, `phase.${news.phase}.name`) });
}

/** Where it can be read, as a path. */
export function newsAddress({ slug }: Pick<Workspace, 'slug'>, news: PublicNews): string {
  return news.kind === 'phase' ? `/p/${slug}` : `/p/${slug}/v/${news.number}`;
}
