import type { Block } from '@opgave/shared/contract/consentRecord';
import type { Language } from '@opgave/shared/contract/records';
import { PROBLEM_SECTIONS, type ProblemSectionKey } from '@opgave/shared/method/problemSections';
import type { PublicView } from '#records/publicPage/publicView.ts';
import { dayInWords, say, sayMethod } from '#words/words.ts';
import { type Html, html, paragraphs } from './html.ts';

/** The text that the table agreed on, section by section, with who consented per group. */
export function agreedPart(
  language: Language,
  { workspace }: PublicView,
  { number, at, outcome, isVoid, sections }: NonNullable<PublicView['version']>,
): Html {
  const day = dayInWords(language, at, workspace.timeZone);
  const filled = sections.filter(({ blocks }) => blocks.length > 0);
  return html`<section id="agreed" tabindex="-1">
<h2>${say(language, 'public.agreed')}</h2>
<p><span class="seal">${say(language, 'public.seal', { number, day })}</span></p>
<p>${sayMethod(language, `consent.outcome.${outcome}`)} ${isVoid && say(language, 'public.voidText')}</p>
<div lang="${workspace.language}">${filled.map(
    ({ section, blocks }) =>
      html`<h3 id="${section}" lang="${language}">${sectionName(language, section)}</h3>${blocks.map(
        (block) => blockHtml(language, block),
      )}`,
  )}</div>
</section>`;
}

export function sectionName(language: Language, section: ProblemSectionKey): string {
  const number = PROBLEM_SECTIONS.find(({ key }) => key === section)?.number ?? '';
  return `${number}. ${sayMethod(language, `section.${section}.title`)}`;
}

function blockHtml(language: Language, block: Block): readonly Html[] {
  if (block.kind !== 'difference') return paragraphs(block.text);
  const groups = [block.groupA, block.groupB]
    .filter((group) => group !== undefined)
    .map((group) => sayMethod(language, `group.${group}.name`));
  const between = groups.length > 0 && html`<p class="soft" lang="${language}">${groups.join(' – ')}</p>`;
  return [html`<div>${between}${paragraphs(block.text)}</div>`];
}
