import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { authorsOfRoot } from './authors.ts';
import { boundaryItems, differenceItems, noneFoundReason, textOfRoot } from './extractText.ts';
import { isSafeLink } from './links.ts';
import { placementFor } from './placement.ts';
import { unsavedWords } from './unsavedWords.ts';

function element(
  name: string,
  children: (Y.XmlElement | Y.XmlText)[],
  attributes: Record<string, string> = {},
) {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
const paragraph = (words: string) => element('paragraph', [new Y.XmlText(words)]);

describe('reading a document', () => {
  it('gives the text without markup, one line per block, lists included', () => {
    const doc = new Y.Doc();
    const root = doc.getXmlFragment('causes');
    const list = element('bulletList', [
      element('listItem', [paragraph('Eén')]),
      element('listItem', [paragraph('Twee')]),
    ]);
    root.insert(0, [paragraph('Elke dienst kijkt naar de eigen rekening.'), list]);
    const first = root.get(0);
    const text = first instanceof Y.XmlElement ? first.get(0) : undefined;
    if (text instanceof Y.XmlText) text.format(0, 4, { bold: {} });
    expect(textOfRoot(root)).toBe('Elke dienst kijkt naar de eigen rekening.\nEén\nTwee');
  });

  it('gives differences and limits as items', () => {
    const doc = new Y.Doc();
    const differences = doc.getXmlFragment('differences');
    differences.insert(0, [
      element('difference', [paragraph('Op tijd betalen')], {
        groupA: 'citizen',
        groupB: 'kings',
        isOpen: 'false',
      }),
      element('noneFound', [paragraph('We zochten goed.')]),
    ]);
    doc.getXmlFragment('boundaries').insert(0, [element('boundary', [paragraph('De wet')], { kind: 'law' })]);
    expect(differenceItems(differences)).toEqual([
      { groupA: 'citizen', isOpen: false, text: 'Op tijd betalen' },
    ]);
    expect(noneFoundReason(differences)).toBe('We zochten goed.');
    expect(boundaryItems(doc.getXmlFragment('boundaries'))).toEqual([{ kind: 'law', text: 'De wet' }]);
  });

  it('knows who wrote what stands there now', () => {
    const one = new Y.Doc();
    one.clientID = 11;
    one.getXmlFragment('causes').insert(0, [paragraph('Van elf')]);
    const two = new Y.Doc();
    two.clientID = 22;
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    two.getXmlFragment('causes').insert(1, [paragraph('Van tweeëntwintig')]);
    expect(authorsOfRoot(two, 'causes')).toEqual(new Set([11, 22]));
    two.getXmlFragment('causes').delete(0, 1);
    expect(authorsOfRoot(two, 'causes')).toEqual(new Set([22]));
  });
});

describe('words that were not saved', () => {
  it('are given back per section, whole and in reading order, without what the server has', () => {
    const server = new Y.Doc();
    server.getXmlFragment('causes').insert(0, [paragraph('Al bewaard. ')]);
    const client = new Y.Doc();
    Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
    const first = client.getXmlFragment('causes').get(0);
    const text = first instanceof Y.XmlElement ? first.get(0) : undefined;
    if (!(text instanceof Y.XmlText)) throw new Error('there is text');
    for (const [index, letter] of 'Te laat'.split('').entries()) text.insert(12 + index, letter);
    client.getXmlFragment('causes').insert(1, [paragraph('Ook dit.')]);
    client.getXmlFragment('who').insert(0, [paragraph('Iedereen.')]);
    const durable = Y.decodeStateVector(Y.encodeStateVector(server));
    expect(unsavedWords(client, ['causes', 'who', 'size'], durable)).toEqual([
      { root: 'causes', text: 'Te laat\nOok dit.' },
      { root: 'who', text: 'Iedereen.' },
    ]);
    expect(unsavedWords(server, ['causes'], durable)).toEqual([]);
  });
});

describe('what may stand where', () => {
  it.each([
    ['prose', undefined, 'paragraph', true],
    ['prose', undefined, 'difference', false],
    ['prose', 'bulletList', 'listItem', true],
    ['prose', 'bulletList', 'paragraph', false],
    ['prose', 'listItem', 'bulletList', true],
    ['prose', 'paragraph', 'hardBreak', true],
    ['prose', undefined, 'doc', false],
    ['differences', undefined, 'noneFound', true],
    ['differences', undefined, 'paragraph', false],
    ['boundaries', 'boundary', 'paragraph', true],
  ] as const)('%s: %s > %s is %s', (kind, parent, child, expected) => {
    expect(placementFor(kind).mayContain(parent, child)).toBe(expected);
  });

  it.each([
    ['https://example.org', true],
    ['mailto:iemand@example.org', true],
    ['tel:0101234567', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['/relatief', false],
    ['file:///etc/passwd', false],
  ])('T06 link %s is %s', (href, expected) => {
    expect(isSafeLink(href)).toBe(expected);
  });
});
