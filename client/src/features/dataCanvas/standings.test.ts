import { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { standingsOf } from './standings.ts';
import { whenSaved } from './whenSaved.ts';

const table = { language: 'nl', sideOfOther: 'inside' } as const;
const nothing = DataCanvasView.parse({
  mayWrite: true,
  maySee: false,
  why: { version: 0, values: [], experiences: [] },
  seenBy: [],
  alternatives: [],
  confirmed: {},
  later: {
    ...{ mayWrite: false, mayWeigh: false, answers: [], items: [], weighed: [] },
    reviewDays: { first: '2026-03-30', last: '2027-03-29' },
  },
});

function docWith(root: string, words: string): Y.Doc {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(root).insert(0, [paragraph]);
  return doc;
}

it('[DATA_ORDER] counts the steps from the text on the page and the answers', () => {
  const doc = docWith('societalValue', 'Te kort.');
  expect(
    standingsOf(doc, nothing, table)
      .slice(0, 3)
      .map(({ state, isBegun }) => [state, isBegun]),
  ).toEqual([
    ['open', true],
    ['locked', false],
    ['locked', false],
  ]);
});

it('[DATA_REVIEW] keeps in sight what stands in a step that closed again', () => {
  const [, second] = standingsOf(docWith('harm', 'Iemand.'), nothing, table);
  expect(second).toMatchObject({ state: 'locked', isBegun: true, isOpen: false });
});

it('[DATA_SEEN] counts a reading by somebody from outside alone', () => {
  const doc = docWith('harm', 'Iemand.');
  const mark = standingsOf(doc, nothing, table)[1]?.mark ?? '';
  const seen = (group: 'citizen' | 'agency') => {
    const seenBy = [{ by: { group }, isMine: false, mark, seenAt: '2026-02-20T10:00:00.000Z' }];
    return standingsOf(doc, { ...nothing, seenBy }, table)[1]?.missing;
  };
  expect(seen('agency')).toContain('seenBy');
  expect(seen('citizen')).not.toContain('seenBy');
});

it('waits for the own words to be saved before a step is called done', async () => {
  let hasUnsaved = true;
  const listeners = new Set<() => void>();
  const state = () => ({ hasUnsaved });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const waiting = whenSaved({ state, subscribe });
  hasUnsaved = false;
  for (const listener of listeners) listener();
  await waiting;
  expect(listeners.size).toBe(0);
});
