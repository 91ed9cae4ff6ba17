import { inlineText } from '@opgave/shared/document/extractText';
import { placeOf, textBlocks } from '@opgave/shared/document/passages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SENTENCE, SourcesTable, WHAT_HAPPENS } from './sourceLinks.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

const COMMENT = 'Zo ging het bij mij ook.';

let sources: SourcesTable;
let karin: TestBrowser;

beforeEach(async () => {
  sources = await SourcesTable.open();
  karin = await sources.table.join('participant', 'agency');
  const { samira } = sources;
  await sources.add(karin, await sources.said(samira));
  const passage = await sources.passage();
  await karin.post(`/workspaces/${sources.table.id}/comments`, { on: WHAT_HAPPENS, passage, text: COMMENT });
  await karin.post(versions(), { name: 'Na de eerste avond' });
});
afterEach(() => sources.server.stop());

const versions = (rest = '') => `/workspaces/${sources.table.id}/versions/problem${rest}`;
const restore = () => karin.post(versions('/1/restore'), { sections: ['whatHappens'] });

async function change(edit: (text: Y.XmlText, at: number) => void): Promise<void> {
  await sources.change('problem', (doc) => {
    const blocks = textBlocks(doc.getXmlFragment('whatHappens'));
    const block = blocks.find((one) => inlineText(one).includes(SENTENCE));
    const text = block?.get(0);
    if (block && text instanceof Y.XmlText) edit(text, inlineText(block).indexOf(SENTENCE));
  });
}

/** The words at which the comment and the link to a source stand now; undefined where they have no place. */
async function standing() {
  const root = await sources.root();
  const { body } = await karin.get(`/workspaces/${sources.table.id}/comments`);
  const [comment] = body;
  const link = await sources.theOne(karin);
  return [comment.passage, link.passage].map((passage) => {
    const place = placeOf(root, passage);
    return {
      quote: passage.quote,
      at: place && inlineText(place.block).slice(place.from, place.to),
    };
  });
}

describe('pitfall 6: what a comment and a source stand at, when an earlier text is put back', () => {
  it('stays at its words when the words around them come back', async () => {
    await change((text, at) => {
      text.insert(at + SENTENCE.length, ' Dat was in maart.');
      text.delete(0, 'Het begint klein. '.length);
    });
    expect((await restore()).status).toBe(201);
    const both = await standing();
    expect(both).toEqual([
      { quote: SENTENCE, at: SENTENCE },
      { quote: SENTENCE, at: SENTENCE },
    ]);
  });

  it('stays listed with its quotation when its words were gone, and never stands at other words', async () => {
    await change((text, at) => text.delete(at, SENTENCE.length));
    expect(await standing()).toEqual([
      { quote: SENTENCE, at: undefined },
      { quote: SENTENCE, at: undefined },
    ]);
    expect((await restore()).status).toBe(201);
    for (const { quote, at } of await standing()) {
      expect(quote).toBe(SENTENCE);
      expect([undefined, SENTENCE]).toContain(at);
    }
    const { body } = await karin.get(`/workspaces/${sources.table.id}/comments`);
    expect(body).toMatchObject([{ text: COMMENT, state: 'shown' }]);
  });
});
