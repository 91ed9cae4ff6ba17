import { inlineText } from '@opgave/shared/document/extractText';
import { type SentencePlace, sentenceAt, sentencePlaces } from '@opgave/shared/method/sentencePlaces';
import type * as Y from 'yjs';
import { PassageDesk, type Placed } from '../passages/PassageDesk.ts';
import { type DrawnLink, isQuoted } from './sources.ts';

/** The sources of one sentence; `at` is where it ends in its block. */
export interface ChipsAt {
  readonly at: number;
  readonly links: readonly DrawnLink[];
}

/** What is drawn in one block. */
export interface SourcesIn {
  readonly chips: readonly ChipsAt[];
  readonly bare: readonly SentencePlace[];
}

interface Known {
  readonly placed: readonly Placed<DrawnLink>[];
  readonly text: string;
  readonly showsBare: boolean;
  readonly drawn: SourcesIn;
}

/** Where the sources of a document stand in its text now. */
export class SourceDesk extends PassageDesk<DrawnLink> {
  #showsBare = false;
  readonly #known = new WeakMap<Y.XmlElement, Known>();

  shownAre(links: readonly DrawnLink[], showsBare: boolean): void {
    this.#showsBare = showsBare;
    this.itemsAre(links);
  }

  /** The same answer as long as nothing of it changed. */
  drawnIn(block: Y.XmlElement): SourcesIn {
    const now = { placed: this.placedIn(block), text: inlineText(block), showsBare: this.#showsBare };
    const known = this.#known.get(block);
    const isSame =
      known?.placed === now.placed && known.text === now.text && known.showsBare === now.showsBare;
    if (isSame) return known.drawn;
    const drawn = { chips: this.#chipsIn(block), bare: this.#bareIn(block) };
    this.#known.set(block, { ...now, drawn });
    return drawn;
  }

  /** In reading order, the sentences of a block that rest on something. */
  #chipsIn(block: Y.XmlElement): readonly ChipsAt[] {
    const bySentence = new Map<number, DrawnLink[]>();
    for (const { item, to } of this.placedIn(block)) {
      const at = sentenceAt(inlineText(block), to - 1)?.to ?? to;
      bySentence.set(at, [...(bySentence.get(at) ?? []), item]);
    }
    return [...bySentence].map(([at, links]) => ({ at, links })).toSorted((one, other) => one.at - other.at);
  }

  /** The sentences of a block that rest on nothing, when that is asked. */
  #bareIn(block: Y.XmlElement): readonly SentencePlace[] {
    if (!this.#showsBare || isQuoted(block)) return [];
    const placed = this.placedIn(block);
    return sentencePlaces(inlineText(block)).filter(
      ({ from, to }) => !placed.some((one) => one.from < to && from < one.to),
    );
  }

  /** Links whose words stand nowhere any more. */
  orphansOf(section: string): readonly DrawnLink[] {
    return this.orphans().filter((link) => link.section === section);
  }
}
