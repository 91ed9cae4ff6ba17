import { inlineText } from '@opgave/shared/document/extractText';
import { placeOf, type Stretch } from '@opgave/shared/document/passages';
import { type SentencePlace, sentenceAt, sentencePlaces } from '@opgave/shared/method/sentencePlaces';
import type * as Y from 'yjs';
import { type DrawnLink, isQuoted } from './sources.ts';

/** Drawing may lag behind the typing; the typing may not lag behind the drawing. */
const LAG = 120;

/** The sources of one sentence; `at` is where it ends in its block. */
export interface ChipsAt {
  readonly at: number;
  readonly links: readonly DrawnLink[];
}

interface Placed extends Stretch {
  readonly link: DrawnLink;
}

/** Where the sources of a document stand in its text now. */
export class SourceDesk {
  readonly #doc: Y.Doc;
  readonly #listeners = new Set<() => void>();
  #links: readonly DrawnLink[] = [];
  #showsBare = false;
  #placed: ReadonlyMap<Y.XmlElement, readonly Placed[]> | undefined;
  #orphans: readonly DrawnLink[] = [];
  #version = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  start(): () => void {
    let lag: ReturnType<typeof setTimeout> | undefined;
    // An editor that follows what others wrote asks before the update is told.
    const forget = () => {
      this.#placed = undefined;
    };
    const changed = () => {
      lag ??= setTimeout(() => {
        lag = undefined;
        this.#tell();
      }, LAG);
    };
    this.#doc.on('beforeObserverCalls', forget);
    this.#doc.on('update', changed);
    return () => {
      clearTimeout(lag);
      this.#doc.off('beforeObserverCalls', forget);
      this.#doc.off('update', changed);
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  shownAre(links: readonly DrawnLink[], showsBare: boolean): void {
    this.#links = links;
    this.#showsBare = showsBare;
    this.#placed = undefined;
    this.#tell();
  }

  /** In reading order, the sentences of a block that rest on something. */
  chipsIn(block: Y.XmlElement): readonly ChipsAt[] {
    const bySentence = new Map<number, DrawnLink[]>();
    for (const { link, to } of this.#placedIn(block)) {
      const at = sentenceAt(inlineText(block), to - 1)?.to ?? to;
      bySentence.set(at, [...(bySentence.get(at) ?? []), link]);
    }
    return [...bySentence].map(([at, links]) => ({ at, links })).toSorted((one, other) => one.at - other.at);
  }

  /** The sentences of a block that rest on nothing, when that is asked. */
  bareIn(block: Y.XmlElement): readonly SentencePlace[] {
    if (!this.#showsBare || isQuoted(block)) return [];
    const placed = this.#placedIn(block);
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
    this.#place();
    return this.#orphans.filter((link) => link.section === section);
  }

  #placedIn(block: Y.XmlElement): readonly Placed[] {
    return this.#place().get(block) ?? [];
  }

  #place(): ReadonlyMap<Y.XmlElement, readonly Placed[]> {
    if (this.#placed) return this.#placed;
    const placed = new Map<Y.XmlElement, Placed[]>();
    const orphans: DrawnLink[] = [];
    for (const link of this.#links) {
      const place = placeOf(this.#doc.getXmlFragment(link.section), link.passage);
      if (place) placed.set(place.block, [...(placed.get(place.block) ?? []), { ...place, link }]);
      else orphans.push(link);
    }
    this.#orphans = orphans;
    this.#placed = placed;
    return placed;
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
