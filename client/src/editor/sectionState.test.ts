import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { sectionState } from './sectionState.ts';

function rootWith(...items: readonly Y.XmlElement[]): Y.XmlFragment {
  const root = new Y.Doc().getXmlFragment('section');
  root.insert(0, [...items]);
  return root;
}

function element(name: string, text: string): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, [text === '' ? new Y.XmlElement('paragraph') : paragraph(text)]);
  return made;
}

function paragraph(text: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(text)]);
  return made;
}

it('counts the characters that are still asked', () => {
  const root = rootWith(paragraph('Acht let'));

  expect(sectionState({ kind: 'prose', min: 30 }, root)).toEqual({ isEmpty: false, missing: 22 });
  expect(sectionState({ kind: 'prose', min: 8 }, root)).toEqual({ isEmpty: false, missing: 0 });
});

it('sees an empty paragraph as empty', () => {
  expect(sectionState({ kind: 'prose', min: 0 }, rootWith(paragraph('')))).toEqual({
    isEmpty: true,
    missing: 0,
  });
});

it('counts differences only when they say something', () => {
  const root = rootWith(element('difference', ''), element('difference', 'Zij zien dat.'));

  expect(sectionState({ kind: 'differences', min: 2 }, root)).toEqual({ isEmpty: false, missing: 1 });
});

it('takes "we found none" for an answer once it has a reason', () => {
  const without = sectionState({ kind: 'differences', min: 1 }, rootWith(element('noneFound', '')));
  const withReason = sectionState(
    { kind: 'differences', min: 1 },
    rootWith(element('noneFound', 'Overal gezocht.')),
  );

  expect(without.missing).toBe(1);
  expect(withReason).toEqual({ isEmpty: false, missing: 0 });
});
