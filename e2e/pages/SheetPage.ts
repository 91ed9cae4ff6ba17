import {
  FUNDAMENTALS,
  type FundamentalKey,
  type ProblemSectionKey,
} from '@opgave/shared/method/problemSections';
import { expect, type Locator, type Page } from '@playwright/test';
import { pattern, type Say } from '../words.ts';

/** A section of the shared problem, or one of the first questions. */
type SectionKey = ProblemSectionKey | FundamentalKey;

/** The text that people write together, section by section. */
export class SheetPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  get toolbar(): Locator {
    return this.#page.getByRole('toolbar', { name: this.#say('tools.label') });
  }

  /** Whatever can be written in at all. */
  get writable(): Locator {
    return this.#page.getByRole('main').getByRole('textbox');
  }

  /** Words that came too late to be saved. */
  get setAside(): Locator {
    return this.#page.getByRole('alert').filter({ hasText: this.#say('aside.title') });
  }

  get away(): Locator {
    return this.#page.getByText(pattern(this.#say, 'sheet.away'));
  }

  get next(): Locator {
    return this.pager.getByRole('button', { name: this.#say('sheet.next') });
  }

  get previous(): Locator {
    return this.pager.getByRole('button', { name: this.#say('sheet.previous') });
  }

  get pager(): Locator {
    return this.#page.getByRole('navigation', { name: this.#say('sheet.pager') });
  }

  /** By their numbers; the page may hold other parts too. */
  get sections(): Locator {
    return this.#page.getByRole('main').getByRole('region', { name: /^\d+ / });
  }

  section(key: SectionKey): Locator {
    return this.#page.getByRole('region', { name: this.#titleOf(key) });
  }

  /** The text of a section, for whoever may write there. */
  text(key: SectionKey): Locator {
    return this.section(key).getByRole('textbox', { name: this.#titleOf(key) });
  }

  /** Where others write in a section, with their name and group. */
  caret(key: SectionKey, name: string): Locator {
    return this.text(key).locator('[data-client]').filter({ hasText: name });
  }

  /** The sentences of a section in which a solution may hide. */
  hint(key: SectionKey): Locator {
    return this.section(key).locator('[data-hint="solution"]');
  }

  /** What could be plainer in a section: a long sentence, or a word of offices. */
  plainer(key: SectionKey): Locator {
    return this.section(key).locator('[data-hint="language"]');
  }

  get plainerCard(): Locator {
    return this.#page.getByRole('region', { name: this.#say('languageHelp.title') });
  }

  /** What is asked about one of them. */
  get hintCard(): Locator {
    return this.#page.getByRole('region', { name: this.#say('solutionTalk.title') });
  }

  /** Takes the pen at the end of a section. */
  async goTo(key: SectionKey): Promise<void> {
    const text = this.text(key);
    await text.focus();
    await expect(text).toHaveAttribute('contenteditable', 'true');
    await expect(async () => {
      await text.press('Control+End');
      expect(await text.evaluate(wordsAfterCaret)).toBe('');
    }).toPass({ timeout: 20_000 });
  }

  /** The text of a section without the names at the carets. */
  words(key: SectionKey): Promise<string> {
    return this.text(key).evaluate(withoutCarets);
  }

  /** All at once, as dictation or a helper's paste puts it there, at the end of a section. */
  async insert(key: SectionKey, words: string): Promise<void> {
    await this.goTo(key);
    await this.#page.keyboard.insertText(words);
  }

  /** As somebody types: key by key, at the end of a section. */
  async write(key: SectionKey, words: string): Promise<void> {
    await this.goTo(key);
    await this.#page.keyboard.type(words);
  }

  #titleOf(key: SectionKey): string {
    return isFundamental(key) ? this.#say(`fundamental.${key}.question`) : this.#say(`section.${key}.title`);
  }
}

function isFundamental(key: SectionKey): key is FundamentalKey {
  return FUNDAMENTALS.some((fundamental) => fundamental === key);
}

function wordsAfterCaret(text: Element): string {
  const selection = document.getSelection();
  if (!selection?.focusNode || !text.contains(selection.focusNode)) return 'not here yet';
  const rest = document.createRange();
  rest.setStart(selection.focusNode, selection.focusOffset);
  rest.setEnd(text, text.childNodes.length);
  const words = rest.cloneContents();
  for (const caret of words.querySelectorAll('[data-client], [data-chips]')) caret.remove();
  return (words.textContent ?? '').replaceAll('\u2060', '');
}

function withoutCarets(text: Element): string {
  const copy = text.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const caret of copy.querySelectorAll('[data-client], [data-chips], .ProseMirror-separator'))
    caret.remove();
  return (copy.textContent ?? '').replaceAll('\u2060', '');
}
