import { EXPERIENCE_FIELDS, type ExperienceField } from './experiences.ts';

/** As many letters as a screen for the room holds at a size that is read from ten metres. */
export const STORY_PAGE = 280;
/** The longest story that can be written has fewer. */
export const STORY_PAGES = 200;

export interface StoryPage {
  readonly field: ExperienceField;
  readonly words: string;
}

/** A story in pieces that fit on a screen: each of one question, and of whole sentences where those fit. */
export function storyPages(story: Readonly<Record<ExperienceField, string>>): readonly StoryPage[] {
  return EXPERIENCE_FIELDS.flatMap((field) => inPages(story[field]).map((words) => ({ field, words })));
}

/** What the room reads of a story, from 0; when it became shorter meanwhile that is its end. */
export function storyPageAt(
  story: Readonly<Record<ExperienceField, string>>,
  at: number,
): (StoryPage & { readonly page: number; readonly pages: number }) | undefined {
  const pages = storyPages(story);
  const page = Math.min(at, pages.length - 1);
  const read = pages[page];
  return read && { ...read, page, pages: pages.length };
}

function inPages(text: string): readonly string[] {
  const pages: string[] = [];
  for (const piece of piecesOf(text.trim())) {
    const longer = `${pages.at(-1) ?? ''}${piece}`;
    if (pages.length > 0 && longer.trimEnd().length <= STORY_PAGE) pages[pages.length - 1] = longer;
    else pages.push(piece);
  }
  return pages.map((page) => page.trim()).filter((page) => page !== '');
}

/** A sentence or a line, with the space after it. */
const SENTENCE = /[^\n]*?(?:[.?!…]+["'”’»)\]]*\s+|\n\s*|$)/gu;
/** Of a sentence that fits on no screen: as many words as fit, and of a word that does not fit either, its letters. */
const FITTING = new RegExp(`[^]{1,${STORY_PAGE}}(?:\\s+|$)|[^]{1,${STORY_PAGE}}`, 'gu');

function piecesOf(text: string): readonly string[] {
  const sentences = text.match(SENTENCE) ?? [];
  return sentences.flatMap((sentence) =>
    sentence.trimEnd().length <= STORY_PAGE ? sentence : (sentence.match(FITTING) ?? []),
  );
}
