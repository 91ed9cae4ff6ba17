import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RemoteChanges } from '#connection/remoteChanges.ts';
import { composeAlone } from './composeAlone.ts';

let editor: Editor;
let changes: RemoteChanges;
let heard: number;

const happens = (name: string) =>
  editor.view.dom.dispatchEvent(new CompositionEvent(name, { bubbles: true }));

beforeEach(() => {
  vi.useFakeTimers();
  changes = new RemoteChanges();
  heard = 0;
  editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [...EXTENSIONS.prose, composeAlone(changes)],
  });
});

afterEach(() => {
  editor.destroy();
  vi.useRealTimers();
});

const take = () => changes.take(() => (heard += 1));

it('lets in what others write while nothing is composed', () => {
  take();
  expect(heard).toBe(1);
});

it.each([
  {
    what: 'until a word is whole',
    events: ['compositionstart', 'compositionupdate', 'compositionend'],
    waits: 40,
  },
  { what: 'until one pauses in a word', events: ['compositionstart', 'compositionupdate'], waits: 3_000 },
  { what: 'in the next word too', events: ['compositionend', 'compositionstart'], waits: 3_000 },
])('keeps what others write waiting $what', ({ events, waits }) => {
  for (const event of events) happens(event);
  take();
  vi.advanceTimersByTime(waits - 1);
  expect(heard).toBe(0);
  vi.advanceTimersByTime(1);
  expect(heard).toBe(1);
});

it('lets in what waits also when the text is no longer written in', () => {
  happens('compositionstart');
  take();
  editor.destroy();
  vi.advanceTimersByTime(3_000);
  expect(heard).toBe(1);
});
