import type { DocumentId, PersonId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import type { Documents } from '#records/documents.ts';

/** One sentence by one person. */
export interface Sentence {
  readonly text: string;
  readonly by: PersonId;
}

/** Cuts a text in sentences, and gives them to the writers in turn, so that the document knows who wrote what. */
export function inTurns(text: string, writers: readonly PersonId[]): readonly Sentence[] {
  return text.split(/(?<=[.?!:])\s+(?=\p{Lu})/u).flatMap((part, index) => {
    const by = writers[index % writers.length];
    return by === undefined ? [] : [{ text: part, by }];
  });
}

/** Puts sentences one after the other in a paragraph of a root, each in the name of its writer. */
export async function writeParagraph(
  documents: Documents,
  place: { readonly id: DocumentId; readonly root: string },
  sentences: readonly Sentence[],
): Promise<void> {
  for (const { text, by } of sentences) {
    await documents.change(place.id, by, (doc) =>
      append(firstParagraph(doc.getXmlFragment(place.root)), text),
    );
  }
}

/** Adds an item of a list with the first sentence; the others go into the same item. */
export async function writeItem(
  documents: Documents,
  { id, root, make }: { readonly id: DocumentId; readonly root: string; make(): Y.XmlElement },
  [first, ...others]: readonly Sentence[],
): Promise<void> {
  if (!first) return;
  await documents.change(id, first.by, (doc) => {
    const list = doc.getXmlFragment(root);
    const item = make();
    list.insert(list.length, [item]);
    append(firstParagraph(item), first.text);
  });
  for (const { text, by } of others) {
    await documents.change(id, by, (doc) => append(firstParagraph(lastItem(doc.getXmlFragment(root))), text));
  }
}

function lastItem(list: Y.XmlFragment): Y.XmlFragment {
  const last = list.length > 0 ? list.get(list.length - 1) : undefined;
  return last instanceof Y.XmlElement ? last : list;
}

function firstParagraph(container: Y.XmlFragment): Y.XmlElement {
  const [first] = container.toArray();
  if (first instanceof Y.XmlElement && first.nodeName === 'paragraph') return first;
  const paragraph = new Y.XmlElement('paragraph');
  container.insert(0, [paragraph]);
  return paragraph;
}

/** A sentence behind what stands there already. */
function append(paragraph: Y.XmlElement, sentence: string): void {
  const last = paragraph.length > 0 ? paragraph.get(paragraph.length - 1) : undefined;
  if (last instanceof Y.XmlText) last.insert(last.length, last.length > 0 ? ` ${sentence}` : sentence);
  else paragraph.insert(paragraph.length, [new Y.XmlText(sentence)]);
}
