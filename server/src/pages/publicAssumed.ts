import type { Language } from '@opgave/shared/contract/records';
import type { PublicView } from '#records/publicPage/publicView.ts';
import { dayInWords, say } from '#words/words.ts';
import { type Html, html } from './html.ts';

/** What the table takes for granted, with whether it holds or when somebody looks. */
export function assumedPart(language: Language, { assumptions, workspace }: PublicView): Html | false {
  if (assumptions.length === 0) return false;
  const lines = assumptions.map(({ text, standing, reviewOn }) => {
    const day = dayInWords(language, reviewOn, workspace.timeZone);
    return html`<li><span lang="${workspace.language}">${text}</span> <span class="soft">${say(language, `public.assumption.${standing}`, { day })}</span></li>`;
  });
  return html`<section><h2>${say(language, 'public.assumptions')}</h2><p>${say(language, 'public.assumptionsText')}</p><ul>${lines}</ul></section>`;
}
