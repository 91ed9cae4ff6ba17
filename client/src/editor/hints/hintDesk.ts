import { signalsIn } from '@opgave/shared/document/signalsIn';
import type { SectionKind } from '@opgave/shared/method/problemSections';
import { type HandledSignal, signalState } from '@opgave/shared/method/solutionTalk';
import * as Y from 'yjs';
import { type HintSignal, type LookedFor, signalsOfBlock } from './signals.ts';

/** A sentence is left alone until the writer has been out of it for this long (`screens.md` 4). */
const AFTER_LEAVING = 1_200;
/** Looking may lag behind the typing; the typing may not lag behind the looking. */
const LAG = 150;
/** Blocks of text of which the answer is kept. */
const MOST_KEPT = 2_000;

/** A sentence in which a solution may hide or that could be plainer, and where it stands. */
export interface Hint<Signal extends HintSignal = HintSignal> {
  readonly section: string;
  /** What an editor would be opened on: the section, or one item of its list. */
  readonly fragment: Y.XmlFragment;
  readonly signal: Signal;
}

export interface HintsNow {
  /** What is shown, in reading order. */
  readonly hints: readonly Hint[];
  readonly opened?: { readonly key: string; readonly isByKeyboard: boolean };
  /** Where the keyboard asked to go. */
  readonly target?: Hint;
  /** The last sentence with a solution that this person left and that is shown since. */
  readonly told?: string;
}

export interface DeskPlan extends LookedFor {
  readonly doc: Y.Doc;
  readonly sections: readonly { readonly key: string; readonly kind: SectionKind }[];
}

/** Which sentences of a document get a hint now. Nothing is shown until it is known what was handled before. */
export class HintDesk {
  readonly #plan: DeskPlan;
  readonly #listeners = new Set<() => void>();
  readonly #ripe = new Set<string>();
  readonly #ripening = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #written = new Set<string>();
  readonly #seen = new Map<string, readonly HintSignal[]>();
  #found: readonly Hint[] = [];
  #fragments: readonly Y.XmlFragment[] = [];
  #handled: readonly HandledSignal[] | undefined;
  #putAway: ReadonlySet<string> | undefined;
  #held: ReadonlySet<string> = new Set();
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

  /** Hints on language that this person does not want to see again. */
  putAwayAre(keys: ReadonlySet<string> | undefined): void {
    this.#putAway = keys;
    this.#tell();
  }

  /** The caret of this person stands in the sentences of `keys`; of those, `held` were not left yet. */
  hold(keys: readonly string[], held: readonly string[] = keys): void {
    for (const key of keys) if (!this.#ripe.has(key)) this.#written.add(key);
    if (held.length === this.#held.size && held.every((key) => this.#held.has(key))) return;
    this.#held = new Set(held);
    this.#ripen();
  }

  /** The signals of one block of text, somewhere in `container`; asked at every key, so the answer is kept. */
  signalsOf(container: Y.XmlFragment, text: string): readonly HintSignal[] {
    return this.#signalsIn(this.#sectionOf(container), text);
  }

  /** The signals of one block that are shown. */
  shownIn(container: Y.XmlFragment, text: string): readonly HintSignal[] {
    const { hints } = this.#now;
    return this.signalsOf(container, text).filter(({ key }) =>
      hints.some(({ signal }) => signal.key === key),
    );
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
    const { doc, sections } = this.#plan;
    if (this.#seen.size > MOST_KEPT) this.#seen.clear();
    const texts = sections.flatMap(({ key, kind }) =>
      fragmentsOf(doc.getXmlFragment(key), kind).map((one) => [key, one] as const),
    );
    this.#fragments = texts.map(([, fragment]) => fragment);
    return texts.flatMap(([section, fragment]) =>
      signalsIn(fragment, (text) => this.#signalsIn(section, text)).map((signal) => ({
        section,
        fragment,
        signal,
      })),
    );
  }

  #signalsIn(section: string, text: string): readonly HintSignal[] {
    const place = `${section} ${text}`;
    const known = this.#seen.get(place);
    if (known) return known;
    const signals = signalsOfBlock(text, section, this.#plan);
    this.#seen.set(place, signals);
    return signals;
  }

  #sectionOf(container: Y.XmlFragment): string {
    let top: unknown = container;
    while (top instanceof Y.AbstractType && top._item) top = top._item.parent;
    const { doc, sections } = this.#plan;
    return sections.find(({ key }) => doc.getXmlFragment(key) === top)?.key ?? '';
  }

  #look(): void {
    this.#found = this.#find();
    const present = new Set(this.#found.map(({ signal }) => signal.key));
    for (const key of this.#ripe) if (!present.has(key)) this.#ripe.delete(key);
    for (const key of this.#written) if (!present.has(key) && !this.#held.has(key)) this.#written.delete(key);
    this.#ripen();
    this.#tell();
  }

  #ripen(): void {
    const keys = new Set(this.#found.map(({ signal }) => signal.key));
    for (const [key, timer] of this.#ripening) {
      if (keys.has(key) && !this.#held.has(key)) continue;
      clearTimeout(timer);
      this.#ripening.delete(key);
    }
    for (const key of keys) {
      if (this.#held.has(key) || this.#ripe.has(key) || this.#ripening.has(key)) continue;
      this.#ripening.set(key, setTimeout(this.#ripened, AFTER_LEAVING, key));
    }
  }

  readonly #ripened = (key: string): void => {
    this.#ripening.delete(key);
    this.#ripe.add(key);
    const isOwn = this.#written.delete(key);
    const isTold = isOwn && this.#found.some(({ signal }) => signal.key === key && this.#isTold(signal));
    this.#tell(isTold ? { told: key } : {});
  };

  /** Plainer words are never asked aloud. */
  #isTold(signal: HintSignal): boolean {
    return signal.kind === 'solution' && this.#isShown(signal);
  }

  #isShown(signal: HintSignal): boolean {
    if (!this.#ripe.has(signal.key)) return false;
    if (signal.kind === 'solution') return this.#isOpen(signal.key);
    if (!this.#putAway || this.#putAway.has(signal.key)) return false;
    return signal.under.length === 0 || (this.#handled !== undefined && !signal.under.some(this.#isOpen));
  }

  readonly #isOpen = (key: string): boolean =>
    this.#handled !== undefined && signalState(key, this.#handled) === 'open';

  #tell(changes: { [K in keyof HintsNow]?: HintsNow[K] | undefined } = {}): void {
    const hints = this.#found.filter(({ signal }) => this.#isShown(signal));
    const { opened, target, told } = { ...this.#now, ...changes };
    const isThere = hints.some(({ signal }) => signal.key === opened?.key);
    const now = {
      hints,
      ...(opened && isThere && { opened }),
      ...(target && { target }),
      ...(told && { told }),
    };
    if (isSameNow(now, this.#now)) return;
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether every paragraph that shows hints may stay as it is drawn. */
function isSameNow(one: HintsNow, other: HintsNow): boolean {
  return (
    one.opened === other.opened &&
    one.target === other.target &&
    one.told === other.told &&
    one.hints.length === other.hints.length &&
    one.hints.every((hint, index) => isSameHint(hint, other.hints[index]))
  );
}

function isSameHint(one: Hint, other: Hint | undefined): boolean {
  return one.section === other?.section && one.fragment === other.fragment && one.signal === other.signal;
}

/** What one editor holds: a text as a whole, or one item of a list. */
function fragmentsOf(root: Y.XmlFragment, kind: SectionKind): readonly Y.XmlFragment[] {
  return kind === 'prose' ? [root] : root.toArray().filter(isElement);
}

function isElement(child: unknown): child is Y.XmlElement {
  return child instanceof Y.XmlElement;
}
