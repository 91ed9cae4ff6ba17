import { sectionsLookedAt, signalsIn } from '@opgave/shared/document/signalsIn';
import type { SectionKind } from '@opgave/shared/method/problemSections';
import {
  type DocumentLookedAt,
  findSolutionSignals,
  type HandledSignal,
  type SolutionSignal,
  signalState,
} from '@opgave/shared/method/solutionTalk';
import type { MethodLanguage } from '@opgave/shared/method/texts';
import * as Y from 'yjs';

/** A sentence is left alone until the writer has been out of it for this long (`screens.md` 4). */
const AFTER_LEAVING = 1_200;
/** Looking may lag behind the typing; the typing may not lag behind the looking. */
const LAG = 150;
/** Blocks of text of which the answer is kept. */
const MOST_KEPT = 2_000;

/** A sentence in which a solution may hide, and where it stands. */
export interface Hint {
  readonly section: string;
  /** What an editor would be opened on: the section, or one item of its list. */
  readonly fragment: Y.XmlFragment;
  readonly signal: SolutionSignal;
}

export interface HintsNow {
  /** What is shown, in reading order. */
  readonly hints: readonly Hint[];
  readonly opened?: { readonly key: string; readonly isByKeyboard: boolean };
  /** Where the keyboard asked to go. */
  readonly target?: Hint;
  /** The last sentence that this person left and that is shown since. */
  readonly told?: string;
}

export interface DeskPlan {
  readonly doc: Y.Doc;
  readonly document: DocumentLookedAt;
  readonly sections: readonly { readonly key: string; readonly kind: SectionKind }[];
  readonly language: MethodLanguage;
}

/** Which sentences of a document get a hint now. Nothing is shown until it is known what was handled before. */
export class HintDesk {
  readonly #plan: DeskPlan;
  readonly #listeners = new Set<() => void>();
  readonly #ripe = new Set<string>();
  readonly #ripening = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #written = new Set<string>();
  readonly #seen = new Map<string, readonly SolutionSignal[]>();
  #found: readonly Hint[] = [];
  #fragments: readonly Y.XmlFragment[] = [];
  #handled: readonly HandledSignal[] | undefined;
  #held: string | undefined;
  #now: HintsNow = { hints: [] };

  constructor(plan: DeskPlan) {
    this.#plan = plan;
  }

  /** What stands there already is shown at once; what is written from now on when it is left. */
  start(): () => void {
    const { doc } = this.#plan;
    let lag: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      lag ??= setTimeout(() => {
        lag = undefined;
        this.#look();
      }, LAG);
    };
    this.#found = this.#find();
    for (const { signal } of this.#found) this.#ripe.add(signal.key);
    this.#tell();
    doc.on('update', changed);
    return () => {
      clearTimeout(lag);
      for (const timer of this.#ripening.values()) clearTimeout(timer);
      this.#ripening.clear();
      doc.off('update', changed);
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly now = (): HintsNow => this.#now;

  handledAre(handled: readonly HandledSignal[] | undefined): void {
    this.#handled = handled;
    this.#tell();
  }

  /** The caret of this person stands in this sentence, or right behind its end, or in none. */
  hold(key: string | undefined, isLeft = false): void {
    if (key !== undefined && !this.#ripe.has(key)) this.#written.add(key);
    const held = isLeft ? undefined : key;
    if (held === this.#held) return;
    this.#held = held;
    this.#ripen();
  }

  /** The signals of one block of text; asked at every key, so the answer is kept. */
  signalsOf(text: string): readonly SolutionSignal[] {
    const known = this.#seen.get(text);
    if (known) return known;
    const signals = findSolutionSignals(text, this.#plan.language);
    this.#seen.set(text, signals);
    return signals;
  }

  /** The signals of one block that are shown. */
  shownIn(text: string): readonly SolutionSignal[] {
    return this.signalsOf(text).filter(({ key }) => this.#now.hints.some(({ signal }) => signal.key === key));
  }

  open(key: string, isByKeyboard = false): void {
    this.#tell({ opened: { key, isByKeyboard } });
  }

  close(): void {
    this.#tell({ opened: undefined });
  }

  /** How many shown hints stand before this text. */
  countBefore(fragment: Y.XmlFragment): number {
    const place = this.#fragments.indexOf(fragment);
    return this.#now.hints.filter((hint) => this.#fragments.indexOf(hint.fragment) < place).length;
  }

  goTo(target: Hint | undefined): void {
    this.#tell({ target });
  }

  #find(): readonly Hint[] {
    const { doc, document, sections } = this.#plan;
    if (this.#seen.size > MOST_KEPT) this.#seen.clear();
    const looked = sectionsLookedAt(document);
    const texts = sections
      .filter(({ key }) => looked.includes(key))
      .flatMap(({ key, kind }) =>
        fragmentsOf(doc.getXmlFragment(key), kind).map((one) => [key, one] as const),
      );
    this.#fragments = texts.map(([, fragment]) => fragment);
    return texts.flatMap(([section, fragment]) =>
      signalsIn(fragment, (text) => this.signalsOf(text)).map((signal) => ({ section, fragment, signal })),
    );
  }

  #look(): void {
    this.#found = this.#find();
    const present = new Set(this.#found.map(({ signal }) => signal.key));
    for (const key of this.#ripe) if (!present.has(key)) this.#ripe.delete(key);
    for (const key of this.#written) if (!present.has(key) && key !== this.#held) this.#written.delete(key);
    this.#ripen();
    this.#tell();
  }

  #ripen(): void {
    const keys = new Set(this.#found.map(({ signal }) => signal.key));
    for (const [key, timer] of this.#ripening) {
      if (keys.has(key) && key !== this.#held) continue;
      clearTimeout(timer);
      this.#ripening.delete(key);
    }
    for (const key of keys) {
      if (key === this.#held || this.#ripe.has(key) || this.#ripening.has(key)) continue;
      this.#ripening.set(key, setTimeout(this.#ripened, AFTER_LEAVING, key));
    }
  }

  readonly #ripened = (key: string): void => {
    this.#ripening.delete(key);
    this.#ripe.add(key);
    const isOwn = this.#written.delete(key);
    this.#tell(isOwn && this.#isShown(key) ? { told: key } : {});
  };

  #isShown(key: string): boolean {
    const handled = this.#handled;
    return handled !== undefined && this.#ripe.has(key) && signalState(key, handled) === 'open';
  }

  #tell(changes: { [K in keyof HintsNow]?: HintsNow[K] | undefined } = {}): void {
    const hints = this.#found.filter(({ signal }) => this.#isShown(signal.key));
    const { opened, target, told } = { ...this.#now, ...changes };
    const isThere = hints.some(({ signal }) => signal.key === opened?.key);
    this.#now = {
      hints,
      ...(opened && isThere && { opened }),
      ...(target && { target }),
      ...(told && { told }),
    };
    for (const listener of this.#listeners) listener();
  }
}

/** What one editor holds: a text as a whole, or one item of a list. */
function fragmentsOf(root: Y.XmlFragment, kind: SectionKind): readonly Y.XmlFragment[] {
  return kind === 'prose' ? [root] : root.toArray().filter(isElement);
}

function isElement(child: unknown): child is Y.XmlElement {
  return child instanceof Y.XmlElement;
}
