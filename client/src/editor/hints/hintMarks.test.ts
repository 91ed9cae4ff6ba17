import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { findSolutionSignals } from '@opgave/shared/method/solutionTalk';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { HintDesk } from './hintDesk.ts';
import { arriveAt, hintMarks } from './hintMarks.ts';

const SOLUTION = 'We moeten een app bouwen.';
const JARGON = 'We borgen dit elke week.';
const OTHER = 'Er is geen centraal portaal voor mensen met schulden.';
const keyOf = (text: string) => findSolutionSignals(text, 'nl')[0]?.key ?? 'none';

let doc: Y.Doc;
let desk: HintDesk;
let stop: () => void;
const editors: Editor[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  doc = new Y.Doc();
});
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function put(section: string, text: string, inside?: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  const outer = inside === undefined ? paragraph : new Y.XmlElement(inside);
  if (inside !== undefined) outer.insert(0, [paragraph]);
  doc.getXmlFragment(section).push([outer]);
}

function begin(): void {
  const sections = ['who', 'causes', 'boundaries'].map((key) => ({ key, kind: 'prose' }) as const);
  desk = new HintDesk({ doc, document: 'problem', sections, language: 'nl', hasLanguageHelp: true });
  stop = desk.start();
  desk.handledAre([]);
  desk.putAwayAre(new Set());
}

function edit(section = 'causes') {
  const fragment = doc.getXmlFragment(section);
  const element = document.createElement('div');
  document.body.append(element);
  const card = document.createElement('div');
  card.textContent = 'card';
  const editor = new Editor({
    element,
    injectCSS: false,
    editorProps: { attributes: { tabindex: '0' }, handleScrollToSelection: () => true },
    extensions: [
      ...EXTENSIONS.prose,
      Collaboration.configure({ fragment }),
      hintMarks({ desk, fragment, card }),
    ],
  });
  editors.push(editor);
  editor.view.focus();
  return { editor, card };
}

function marked(editor: Editor): readonly (string | null)[] {
  return [...editor.view.dom.querySelectorAll('[data-signal]')].map((mark) => mark.textContent);
}

function press(editor: Editor, key: string, shiftKey = false): boolean {
  const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
  return event.defaultPrevented;
}

function type(editor: Editor, words: string): void {
  for (const letter of words) editor.commands.insertContent(letter);
}

it('shows at once what stood there, and nothing before it is known what was handled', () => {
  put('causes', `Mensen bellen drie keer. ${SOLUTION}`);
  begin();
  desk.handledAre(undefined);
  const { editor } = edit();
  expect(marked(editor)).toEqual([]);

  desk.handledAre([]);

  expect(marked(editor)).toEqual([SOLUTION]);
  expect(editor.view.dom.querySelectorAll('[style]')).toHaveLength(0);
});

it('comes 1.2 seconds after the writer left the sentence, and is told once', () => {
  put('causes', 'Mensen bellen.');
  begin();
  const { editor } = edit();
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  type(editor, ' We moeten een app bouwen voor mensen');
  vi.advanceTimersByTime(10_000);
  expect(marked(editor)).toEqual([]);

  type(editor, '. ');
  vi.advanceTimersByTime(1_150);
  expect(marked(editor)).toEqual([]);
  vi.advanceTimersByTime(250);

  expect(marked(editor)).toEqual(['We moeten een app bouwen voor mensen.']);
  expect(desk.now().told).toBe(keyOf('We moeten een app bouwen voor mensen.'));
});

it('does not wait again when the writer comes back, and leaves when the sentence changes', () => {
  put('causes', SOLUTION);
  begin();
  const { editor } = edit();
  editor.commands.setTextSelection(5);
  vi.advanceTimersByTime(2_000);
  expect(marked(editor)).toEqual([SOLUTION]);

  type(editor, 'x');

  expect(marked(editor)).toEqual([]);
});

it('does not come back once it was handled, unless the sentence changes', () => {
  put('causes', `${SOLUTION} ${OTHER}`);
  begin();
  const { editor } = edit();
  desk.handledAre([{ key: keyOf(SOLUTION), state: 'kept' }]);
  expect(marked(editor)).toEqual([OTHER]);

  put('causes', 'Elke dienst kijkt naar zichzelf.');
  vi.advanceTimersByTime(2_000);
  expect(marked(editor)).toEqual([OTHER]);

  desk.handledAre([{ key: keyOf(SOLUTION), state: 'rewritten' }]);
  expect(marked(editor)).toEqual([SOLUTION, OTHER]);
});

it('leaves quotations alone, and parts that are not looked at', () => {
  put('causes', SOLUTION, 'blockquote');
  put('boundaries', SOLUTION);
  begin();

  expect(marked(edit('causes').editor)).toEqual([]);
  expect(marked(edit('boundaries').editor)).toEqual([]);
  expect(desk.now().hints).toEqual([]);
});

it('goes from hint to hint over the sections with F8, opens with Enter and closes with Escape', () => {
  put('who', OTHER);
  put('causes', `Mensen bellen. ${SOLUTION}`);
  begin();
  const { editor, card } = edit();
  const before = doc.getXmlFragment('causes').toString();
  editor.commands.setTextSelection(1);

  expect(press(editor, 'F8')).toBe(true);
  expect(desk.now().target?.signal.sentence).toBe(SOLUTION);
  arriveAt(editor, keyOf(SOLUTION));
  expect(press(editor, 'F8')).toBe(true);
  expect(desk.now().target?.section).toBe('who');
  expect(press(editor, 'F8', true)).toBe(true);
  expect(desk.now().target?.section).toBe('who');

  expect(press(editor, 'Enter')).toBe(true);
  expect(desk.now().opened).toEqual({ key: keyOf(SOLUTION), isByKeyboard: true });
  expect(editor.view.dom.querySelector('p')?.nextElementSibling).toBe(card);

  expect(press(editor, 'Escape')).toBe(true);
  expect(editor.view.dom.contains(card)).toBe(false);
  expect(doc.getXmlFragment('causes').toString()).toBe(before);
});

it('leaves Enter to the writer once the caret moved on', () => {
  put('causes', SOLUTION);
  begin();
  const { editor } = edit();
  arriveAt(editor, keyOf(SOLUTION));
  editor.commands.setTextSelection(4);

  press(editor, 'Enter');

  expect(desk.now().opened).toBeUndefined();
});

it('closes the card when somebody else changes the sentence, and changes nothing itself', () => {
  put('causes', SOLUTION);
  begin();
  const { editor, card } = edit();
  desk.open(keyOf(SOLUTION));
  expect(editor.view.dom.contains(card)).toBe(true);

  doc.getXmlFragment('causes').delete(0, 1);
  vi.advanceTimersByTime(500);

  expect(desk.now().opened).toBeUndefined();
  expect(editor.view.dom.contains(card)).toBe(false);
});

it('draws plainer words quieter than a solution, and asks about the solution first', () => {
  put('causes', `${JARGON} We moeten een portaal bouwen voor de doelgroep.`);
  begin();
  const { editor } = edit();
  const looks = () =>
    [...editor.view.dom.querySelectorAll('[data-signal]')].map((mark) => [mark.textContent, mark.className]);
  const [plainer, solution] = looks();

  expect(plainer?.[0]).toBe('borgen');
  expect(solution?.[0]).toBe('We moeten een portaal bouwen voor de doelgroep.');
  expect(plainer?.[1]).not.toBe(solution?.[1]);
  expect(looks()).toHaveLength(2);

  desk.handledAre([{ key: keyOf('We moeten een portaal bouwen voor de doelgroep.'), state: 'kept' }]);
  expect(marked(editor)).toEqual(['borgen', 'doelgroep']);
});

it('shows no plainer word before it is known what was put away, and none that was', () => {
  put('causes', JARGON);
  begin();
  const { editor } = edit();
  const key = desk.now().hints[0]?.signal.key ?? 'none';

  desk.putAwayAre(undefined);
  expect(marked(editor)).toEqual([]);
  desk.putAwayAre(new Set([key]));
  expect(marked(editor)).toEqual([]);
  desk.putAwayAre(new Set());
  expect(marked(editor)).toEqual(['borgen']);
});

it('leaves a word of offices alone until the whole sentence was left, and says nothing aloud', () => {
  put('causes', 'Eerst dit.');
  begin();
  const { editor } = edit();
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  type(editor, ' We borgen dit elke');
  vi.advanceTimersByTime(3_000);
  expect(marked(editor)).toEqual([]);

  type(editor, ' week.');
  vi.advanceTimersByTime(3_000);

  expect(marked(editor)).toEqual(['borgen']);
  expect(desk.now().told).toBeUndefined();
});

it('goes with F8 through solutions and plainer words as they stand in the text', () => {
  put('who', JARGON);
  put('causes', `Mensen bellen. ${SOLUTION} ${JARGON}`);
  begin();
  const { editor } = edit();
  editor.commands.setTextSelection(1);

  press(editor, 'F8');
  expect(desk.now().target).toMatchObject({ section: 'causes', signal: { sentence: SOLUTION } });
  arriveAt(editor, keyOf(SOLUTION));
  press(editor, 'F8');
  expect(desk.now().target).toMatchObject({ section: 'causes', signal: { sentence: JARGON } });
});

it('looks at every part for plainer words, and in words of others nowhere', () => {
  put('boundaries', JARGON);
  put('causes', JARGON, 'blockquote');
  begin();

  expect(desk.now().hints.map(({ section }) => section)).toEqual(['boundaries']);
});

it('tells nobody of letters that change no hint', () => {
  put('causes', SOLUTION);
  put('who', 'Mensen');
  begin();
  const told = vi.fn();
  const stopListening = desk.subscribe(told);
  const before = desk.now();
  const words = doc.getXmlFragment('who').get(0);
  if (words instanceof Y.XmlElement) words.insert(1, [new Y.XmlText(' met schulden')]);
  vi.runAllTimers();
  stopListening();
  expect(told).not.toHaveBeenCalled();
  expect(desk.now()).toBe(before);
});
