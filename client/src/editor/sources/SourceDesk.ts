import { inlineText } from '@opgave/shared/document/extractText';
import { type SentencePlace, sentenceAt, sentencePlaces } from '@opgave/shared/method/sentencePlaces';
import type * as Y from 'yjs';
import { PassageDesk } from '../passages/PassageDesk.ts';
import { type DrawnLink, isQuoted } from './sources.ts';

/** The sources of one sentence; `at` is where it ends in its block. */
export interface ChipsAt {
  readonly at: number;
  readonly links: readonly DrawnLink[];
}

/** Where the sources of a document stand in its text now. */
export class SourceDesk extends PassageDesk<DrawnLink> {
  #showsBare = false;

  shownAre(links: readonly DrawnLink[], showsBare: boolean): void {
    this.#showsBare = showsBare;
    this.itemsAre(links);
  }

  /** In reading order, the sentences of a block that rest on something. */
  chipsIn(block: Y.XmlElement): readonly ChipsAt[] {
    const bySentence = new Map<number, DrawnLink[]>();
    for (const { item, to } of this.placedIn(block)) {
      const at = sentenceAt(inlineText(block), to - 1)?.to ?? to;
      bySentence.set(at, [...(bySentence.get(at) ?? []), item]);
    }
    return [...bySentence].map(([at, links]) => ({ at, links })).toSorted((one, other) => one.at - other.at);
  }

  /** The sentences of a block that rest on nothing, when that is asked. */
  bareIn(block: Y.XmlElement): readonly SentencePlace[] {
    if (!this.#showsBare || isQuoted(block)) return [];
    const placed = this.placedIn(block);
    return sentencePlaces(inlineText(block)).filter(
      ({ from, to }) => !placed.some((one) => one.from < to && from < one.to),
    );
  }

  /** The sources of the sentence in which a place stands. */
  linksAt(block: Y.XmlElement, place: number): readonly DrawnLink[] {
    const end = sentenceAt(inlineText(block), place)?.to;
    return this.chipsIn(block).find(({ at }) => at === end)?.links ?? [];
  }

  /** Links whose words stand nowhere any more. */
  orphansOf(section: string): readonly DrawnLink[] {
    return this.orphans().filter((link) => link.section === section);
  }
}
