import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createReplica, destroyReplica, type Replica } from '#connection/replica.ts';
import { LiveText } from './LiveText.tsx';
import { WritingContext } from './writing.ts';

let replica: Replica;

beforeEach(() => {
  // A device that is too busy for a next frame.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  // Nothing is laid out here.
  const nowhere = { top: 0, bottom: 0, left: 0, right: 0 };
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => nowhere });
  Object.assign(document, { elementFromPoint: () => null });
  replica = createReplica();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Elke dienst')]);
  replica.doc.getXmlFragment('causes').push([paragraph]);
});

afterEach(() => {
  cleanup();
  destroyReplica(replica);
  vi.unstubAllGlobals();
});

function Section() {
  const [active, activate] = useState<Y.XmlFragment>();
  const fragment = replica.doc.getXmlFragment('causes');
  const rest = { hold: () => undefined, toToolbar: () => undefined };
  return (
    <WritingContext value={{ replica, mayWrite: true, active, activate, ...rest }}>
      <LiveText
        fragment={fragment}
        root={fragment}
        schema={EXTENSIONS.prose}
        label="Oorzaken"
        placeholder="Begin hier"
      />
    </WritingContext>
  );
}

const text = () => screen.getByRole('textbox', { name: 'Oorzaken' });

it.each([
  ['presses it', () => fireEvent.click(text(), { clientX: 5, clientY: 5 })],
  ['comes to it by keyboard', () => fireEvent.focus(text())],
])('P07 takes the very next key after somebody %s, also on a busy device', (_, go) => {
  render(<Section />);

  go();

  expect(text().getAttribute('contenteditable')).toBe('true');
  expect(document.activeElement).toBe(text());
});
