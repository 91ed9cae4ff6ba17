import type { FundamentalKey, ProblemSectionKey } from '@opgave/shared/method/problemSections';
import type { SourceKind } from '@opgave/shared/method/sources';
import type { Locator, Page } from '@playwright/test';
import { pattern, type Say } from '../words.ts';
import { SheetPage } from './SheetPage.ts';

interface Source {
  readonly kind: SourceKind;
  readonly name: string;
}

/** What sentences rest on: chips, their cards, the picker and the cards to drag. */
export class SourcesPage {
  readonly #page: Page;
  readonly #say: Say;
  readonly #sheet: SheetPage;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    this.#sheet = new SheetPage(page, say);
  }

  /** The chips of one source in a section, or below an answer. */
  chip(section: ProblemSectionKey | FundamentalKey, source: Source): Locator {
    const label = this.#say('sources.chip', { title: this.#title(source) });
    return this.#sheet.section(section).getByRole('button', { name: label });
  }

  /** Chips of what was taken back. */
  withdrawn(section: ProblemSectionKey | FundamentalKey): Locator {
    const label = this.#say('sources.chip', { title: this.#say('sources.withdrawn') });
    return this.#sheet.section(section).getByRole('button', { name: label });
  }

  /** What lies over the page: a card, or the picker. */
  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  option(source: Source): Locator {
    return this.dialog.getByRole('checkbox', { name: this.#title(source) });
  }

  get link(): Locator {
    return this.dialog.getByRole('button', { name: this.#say('sources.link', { count: 1 }) });
  }

  get remove(): Locator {
    return this.#page.getByRole('button', { name: this.#say('sources.remove') });
  }

  get menu(): Locator {
    return this.#page.getByRole('menu', { name: this.#say('words.menu') });
  }

  get usedAt(): Locator {
    return this.#page.getByRole('button', { name: this.#say('sources.usedAt', { count: 1 }) });
  }

  get orphans(): Locator {
    return this.#page.getByRole('region', { name: this.#say('sources.orphans') });
  }

  get panel(): Locator {
    return this.#page.getByRole('region', { name: this.#say('sources.panel'), exact: true });
  }

  async showCards(): Promise<void> {
    await this.panel.getByRole('button', { name: this.#say('sources.showCards') }).click();
  }

  card(source: Source): Locator {
    return this.panel.locator('[draggable]').filter({ hasText: this.#title(source) });
  }

  /** Any chip at all in a section. */
  chips(section: ProblemSectionKey | FundamentalKey): Locator {
    return this.#sheet.section(section).getByRole('button', { name: pattern(this.#say, 'sources.chip') });
  }

  #title({ kind, name }: Source): string {
    return this.#say(`sources.title.${kind}`, { name });
  }
}
