import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { blocksOf, textOfRoot } from './extractText.ts';
import { passageOf, placeOf, textBlocks } from './passages.ts';
import { schemaOf } from './placement.ts';
import { restoreRoot } from './restoreRoot.ts';

const PROSE = schemaOf('prose');

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}
const paragraph = (words: string) => element('paragraph', [new Y.XmlText(words)]);

function write(...lines: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment('causes').insert(0, lines.map(paragraph));
  return doc;
}

function rootOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment('causes');
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function synchronise(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
}

function textAt(root: Y.XmlFragment, index: number): Y.XmlText {
  const block = textBlocks(root)[index];
  const text = block?.get(0);
  if (!(text instanceof Y.XmlText)) throw new Error('no text there');
  return text;
}

/** What one reads: lines without words leave no trace. */
function wordsOf(doc: Y.Doc): readonly string[] {
  return blocksOf(rootOf(doc)).filter((line) => line.trim() !== '');
}

describe('P11 restoring a section', () => {
  it.each([
    [['Een zin die bleef.'], ['Een zin die bleef.']],
    [['Nieuw begin.', 'Een zin die bleef.', 'Nieuw einde.'], ['Een zin die bleef.']],
    [['Een zin die anders werd.'], ['Een zin die bleef.', 'En nog een.', 'En de laatste.']],
    [[], ['Alles was weg.']],
    [['Alles is nieuw.'], []],
  ])('makes %j read as %j', (now, wanted) => {
    const doc = write(...now);
    restoreRoot(rootOf(doc), rootOf(write(...wanted)), PROSE);
    expect(wordsOf(doc)).toEqual(wanted);
  });

  it('does nothing to what is the same already', () => {
    const doc = write('Een zin.', 'En nog een.');
    const wanted = copyOf(doc);
    let updates = 0;
    doc.on('update', () => (updates += 1));
    restoreRoot(rootOf(doc), rootOf(wanted), PROSE);
    expect(updates).toBe(0);
  });

  it('gives marks, links and lists back', () => {
    const doc = write('De brief is lang.');
    textAt(rootOf(doc), 0).format(3, 5, { bold: {} });
    rootOf(doc).push([element('bulletList', [element('listItem', [paragraph('Eén')])])]);
    const wanted = copyOf(doc);
    textAt(rootOf(doc), 0).format(0, 17, { bold: null, italic: {} });
    textAt(rootOf(doc), 0).insert(17, ' Heel lang.');
    rootOf(doc).delete(1, 1);
    doc.transact(() => restoreRoot(rootOf(doc), rootOf(wanted), PROSE));
    expect(rootOf(doc).toString()).toBe(rootOf(wanted).toString());
  });

  it('leaves alone what this schema does not know', () => {
    const doc = write('Een zin.');
    rootOf(doc).push([element('picture', [new Y.XmlText('van later')])]);
    restoreRoot(rootOf(doc), rootOf(write('Een zin van eerder.')), PROSE);
    expect(rootOf(doc).toString()).toContain('<picture>van later</picture>');
    expect(wordsOf(doc)).toEqual(['Een zin van eerder.']);
  });

  it('takes the line "we found none" away as a whole, for it says something by being there', () => {
    const doc = new Y.Doc();
    rootOf(doc).push([element('noneFound', [paragraph('We zochten goed.')])]);
    restoreRoot(rootOf(doc), rootOf(new Y.Doc()), schemaOf('differences'));
    expect(rootOf(doc).length).toBe(0);
  });

  it('keeps passages at their words, so that comments and sources stay', () => {
    const doc = write('Elke dienst kijkt naar de eigen rekening.', 'Niemand ziet het geheel.');
    const wanted = copyOf(doc);
    const block = textBlocks(rootOf(doc))[1] ?? new Y.XmlElement();
    const passage = passageOf({ block, from: 8, to: 23 });
    textAt(rootOf(doc), 1).insert(0, 'Zo gaat het nu. ');
    rootOf(doc).insert(0, [paragraph('Een alinea ervoor.')]);
    restoreRoot(rootOf(doc), rootOf(wanted), PROSE);
    expect(textOfRoot(rootOf(doc))).toContain('Niemand ziet het geheel.');
    const place = passage && placeOf(rootOf(doc), passage);
    expect(place && passageOf(place)?.quote).toBe('ziet het geheel');
  });
});

/** A small generator that gives the same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const WORDS = ['brief', 'geld', 'loket', 'buurt', 'zorg', 'huis'];

/** Letters that stand nowhere else. */
const TYPED = ['ÀÁÂ', 'ÈÉÊ', 'ÌÍÎ', 'ÒÓÔ'];

function editSomewhere(doc: Y.Doc, next: (below: number) => number): void {
  const blocks = textBlocks(rootOf(doc));
  if (blocks.length === 0 || next(4) === 0) {
    rootOf(doc).insert(next(rootOf(doc).length + 1), [paragraph(`${WORDS[next(6)]} ${WORDS[next(6)]}.`)]);
    return;
  }
  const text = textAt(rootOf(doc), next(blocks.length));
  if (next(2) === 0) text.insert(next(text.length + 1), ` ${WORDS[next(6)]}`);
  else if (text.length > 0) text.delete(next(text.length), 1);
}

it('P11 words that somebody types while a version is restored are all there, once, for everyone', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const next = numbers(seed);
    const doc = write('Elke dienst kijkt alleen naar de eigen rekening.', 'Niemand ziet het geheel.');
    for (let step = 0; step < 6; step += 1) editSomewhere(doc, next);
    const version = copyOf(doc);
    for (let step = 0; step < 12; step += 1) editSomewhere(doc, next);
    const typist = copyOf(doc);
    for (let word = 0; word < 4; word += 1) {
      const text = textAt(rootOf(typist), next(textBlocks(rootOf(typist)).length));
      text.insert(next(text.length + 1), `${TYPED[word]}`);
    }
    doc.transact(() => restoreRoot(rootOf(doc), rootOf(version), PROSE));
    expect(wordsOf(doc), `seed ${seed}`).toEqual(wordsOf(version));
    synchronise(doc, typist);
    const both = textOfRoot(rootOf(doc));
    expect(textOfRoot(rootOf(typist)), `seed ${seed}`).toBe(both);
    for (let word = 0; word < 4; word += 1) {
      const letters = TYPED[word]?.split('') ?? [];
      expect(letters.map((letter) => both.split(letter).length - 1)).toEqual(letters.map(() => 1));
    }
  }
});
