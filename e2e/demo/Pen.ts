import { textOfRoot } from '@opgave/shared/document/extractText';
import * as Y from 'yjs';
import type { Said } from '../../scripts/load/dialect.ts';
import type { LoadClient } from '../../scripts/load/loadClient.ts';

const SAVED_WITHIN = 10_000;

/** Writes in one document over its connection; every word is on the server's disk before the next. */
export class Pen {
  readonly doc = new Y.Doc();
  readonly #client: LoadClient;

  constructor(client: LoadClient) {
    this.#client = client;
    client.listener = { said: (said) => this.#hear(said) };
  }

  async ready(): Promise<void> {
    if (!(await this.#client.synced())) throw new Error(`Not let in: ${this.#client.closeCode}`);
  }

  /** The words of a section as they stand there now. */
  text(root: string): string {
    return textOfRoot(this.doc.getXmlFragment(root));
  }

  /** Puts words behind what stands in the first paragraph of a section. */
  append(root: string, words: string): Promise<void> {
    return this.change((doc) => appendTo(doc.getXmlFragment(root), words));
  }

  /** Takes words out of a section and puts others in their place. */
  replace(root: string, out: string, into: string): Promise<void> {
    return this.change((doc) => {
      const text = firstText(doc.getXmlFragment(root));
      const at = String(text).indexOf(out);
      if (at < 0) throw new Error(`Not in ${root}: ${out}`);
      text.delete(at, out.length);
      text.insert(at, into);
    });
  }

  /** A new item at the end of a list. */
  addItem(root: string, kind: string, item: Item): Promise<void> {
    return this.change((doc) => {
      const element = new Y.XmlElement(kind);
      for (const [name, value] of Object.entries(item.attributes)) {
        Reflect.apply(element.setAttribute, element, [name, value]);
      }
      const list = doc.getXmlFragment(root);
      list.insert(list.length, [element]);
      appendTo(element, item.words);
    });
  }

  layDown(): void {
    this.#client.close();
    this.doc.destroy();
  }

  async change(edit: (doc: Y.Doc) => void): Promise<void> {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => edit(this.doc));
    this.#client.sendUpdate(Y.encodeStateAsUpdate(this.doc, before));
    const isDone = () => this.#client.isSaved || this.#client.refusal !== undefined;
    const isAnswered = await this.#client.until(isDone, SAVED_WITHIN);
    if (!isAnswered || this.#client.refusal !== undefined) {
      throw new Error(`Not saved: ${this.#client.refusal ?? 'no answer'}`);
    }
  }

  #hear(said: Said): void {
    if (said.kind === 'step2' || said.kind === 'update') Y.applyUpdate(this.doc, said.content);
    if (said.kind === 'step1') this.#client.sendStep2(Y.encodeStateAsUpdate(this.doc, said.content));
  }
}

interface Item {
  readonly attributes: Readonly<Record<string, string | boolean>>;
  readonly words: string;
}

function appendTo(container: Y.XmlFragment, words: string): void {
  const text = firstText(container);
  text.insert(text.length, words);
}

/** The text of the first paragraph, made when there is none. */
function firstText(container: Y.XmlFragment): Y.XmlText {
  const paragraph =
    container.toArray().find((child) => child instanceof Y.XmlElement) ?? addParagraph(container);
  const text = paragraph.toArray().find((child) => child instanceof Y.XmlText);
  if (text) return text;
  const made = new Y.XmlText();
  paragraph.insert(0, [made]);
  return made;
}

function addParagraph(container: Y.XmlFragment): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  container.insert(0, [paragraph]);
  return paragraph;
}
