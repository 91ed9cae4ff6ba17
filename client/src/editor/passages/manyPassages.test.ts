import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, textBlocks } from '@opgave/shared/document/passages';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { type OnPassage, PassageDesk } from './PassageDesk.ts';

const SECTIONS = 13;
const PARAGRAPHS = 8;
const COMMENTS = 5_000;
const SENTENCE = 'Elke dienst kijkt naar de eigen rekening en niemand ziet het totaal. ';

function longDocument(): Y.Doc {
  const doc = new Y.Doc();
  for (let section = 0; section < SECTIONS; section += 1) {
    const blocks = Array.from({ length: PARAGRAPHS }, (_, index) => {
      const block = new Y.XmlElement('paragraph');
      block.insert(0, [new Y.XmlText(`${section}.${index} ${SENTENCE.repeat(8)}`)]);
      return block;
    });
    doc.getXmlFragment(`section${section}`).push(blocks);
  }
  return doc;
}

function spread(doc: Y.Doc): readonly OnPassage[] {
  return Array.from({ length: COMMENTS }, (_, index) => {
    const section = `section${index % SECTIONS}`;
    const blocks = textBlocks(doc.getXmlFragment(section));
    const block = blocks[Math.floor(index / SECTIONS) % PARAGRAPHS];
    const from = (index * 7) % 400;
    const passage = block && passageOf({ block, from, to: from + 20 });
    if (!passage) throw new Error('there are no words');
    return { id: `comment ${index}`, section, passage };
  });
}

it('looks up again only what stands in the paragraph that was written, of 5,000 comments', () => {
  const doc = longDocument();
  const desk = new PassageDesk(doc);
  const stop = desk.start();
  desk.itemsAre(spread(doc));
  const all = textBlocks(doc.getXmlFragment('section3'));
  const [written, other] = all;
  const text = written?.get(0);
  if (!written || !other || !(text instanceof Y.XmlText)) throw new Error('there is no text');
  const [before, beside] = [desk.placedIn(written), desk.placedIn(other)];
  expect(before.length).toBeGreaterThan(40);

  text.insert(0, 'x');
  expect(desk.placedIn(other)).toBe(beside);
  expect(desk.placedIn(written).map(({ from }) => from)).toEqual(before.map(({ from }) => from + 1));
  expect(inlineText(written).startsWith('x')).toBe(true);
  stop();
});
