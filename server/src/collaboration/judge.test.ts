import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { judge } from './judge.ts';
import { contextOf, editOnce, emptyProblem, faultsOf, judgeOn, randomFrom } from './randomHistory.testkit.ts';

/** The update of one edit on a copy of this document. */
function editOf(doc: Y.Doc, edit: (copy: Y.Doc) => void, clientId = 77): Uint8Array {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => edit(copy));
  return Y.encodeStateAsUpdate(copy, before);
}

function write(words: string, root = 'causes') {
  return (doc: Y.Doc) => {
    const first = doc.getXmlFragment(root).get(0);
    if (first instanceof Y.XmlElement) first.insert(0, [new Y.XmlText(words)]);
  };
}

function insert(root: string, make: () => Y.XmlElement | Y.XmlText) {
  return (doc: Y.Doc) => doc.getXmlFragment(root).insert(0, [make()]);
}

function element(name: string, attributes: Record<string, string> = {}): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

describe('judge', () => {
  it('lets a keystroke through, and says which section it is in', () => {
    const doc = emptyProblem();
    const judgement = judgeOn(doc, editOf(doc, write('Post blijft liggen.')));
    expect(judgement).toMatchObject({ kind: 'fits', isDeleteOnly: false, roots: new Set(['causes']) });
  });

  it('takes a new paragraph with the empty text that goes along with it', () => {
    const doc = emptyProblem();
    const update = editOf(doc, (copy) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText()]);
      copy.getXmlFragment('causes').push([paragraph]);
    });

    expect(judgeOn(doc, update)).toMatchObject({ kind: 'fits', roots: new Set(['causes']), newNodes: 2 });
  });

  it('sees that nothing is new in what is known, whole delete set included', () => {
    const doc = emptyProblem();
    Y.applyUpdate(doc, editOf(doc, write('Weg ermee')));
    Y.applyUpdate(
      doc,
      editOf(doc, (copy) => copy.getXmlFragment('causes').delete(0, 1), 78),
    );
    expect(judgeOn(doc, Y.encodeStateAsUpdate(doc))).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['an unknown root', (doc: Y.Doc) => doc.getXmlFragment('option').insert(0, [element('paragraph')])],
    ['an element that the schema does not know', insert('causes', () => element('script'))],
    ['an element that belongs elsewhere', insert('causes', () => element('difference'))],
    ['text directly in a section', insert('causes', () => new Y.XmlText('los'))],
    ['an attribute nobody knows', insert('causes', () => element('paragraph', { style: 'color:red' }))],
    [
      'an attribute with a strange value',
      insert('differences', () => element('difference', { groupA: 'kings' })),
    ],
    ['a map in a section', (doc: Y.Doc) => doc.getMap('causes2').set('key', 1)],
    ['a subdocument', (doc: Y.Doc) => doc.getMap('causes').set('doc', new Y.Doc())],
  ])('P32 refuses %s', (_name, edit) => {
    const doc = emptyProblem();
    expect(judgeOn(doc, editOf(doc, edit))).toEqual({ kind: 'refused', code: 'update-out-of-place' });
  });

  it.each([
    ['a mark nobody knows', { highlight: {} }],
    ['a script link', { link: { href: 'javascript:alert(1)' } }],
    ['a data link', { link: { href: 'data:text/html,x' } }],
    ['a style hidden in a mark', { bold: { style: 'x' } }],
  ])('T06 refuses %s', (_name, mark) => {
    const doc = emptyProblem();
    Y.applyUpdate(doc, editOf(doc, write('woorden')));
    const update = editOf(
      doc,
      (copy) => {
        const text = copy.getXmlFragment('causes').get(0);
        const inner = text instanceof Y.XmlElement ? text.get(0) : undefined;
        if (inner instanceof Y.XmlText) inner.format(0, 4, mark);
      },
      78,
    );
    expect(judgeOn(doc, update)).toEqual({ kind: 'refused', code: 'update-out-of-place' });
  });

  it('takes bold words and a safe link', () => {
    const doc = emptyProblem();
    const update = editOf(doc, (copy) => {
      const first = copy.getXmlFragment('causes').get(0);
      const text = new Y.XmlText('woorden');
      if (first instanceof Y.XmlElement) first.insert(0, [text]);
      text.format(0, 3, { bold: {} });
      text.format(3, 2, { link: { href: 'https://example.org/', target: '_blank', class: null } });
    });
    expect(judgeOn(doc, update).kind).toBe('fits');
  });

  it('calls an update that hangs on something missing a gap', () => {
    const doc = emptyProblem();
    const ahead = emptyProblem();
    Y.applyUpdate(ahead, editOf(ahead, write('eerst'), 5));
    const second = editOf(ahead, (copy) => {
      const first = copy.getXmlFragment('causes').get(0);
      const text = first instanceof Y.XmlElement ? first.get(0) : undefined;
      if (text instanceof Y.XmlText) text.insert(5, ' dan');
    });
    expect(judgeOn(doc, second)).toEqual({ kind: 'gap' });
  });

  it('refuses a tree that is too deep', () => {
    const doc = emptyProblem();
    const update = editOf(doc, (copy) => {
      let inner = element('blockquote');
      copy.getXmlFragment('causes').insert(0, [inner]);
      for (let depth = 0; depth < 40; depth += 1) {
        const next = element('blockquote');
        inner.insert(0, [next]);
        inner = next;
      }
    });
    expect(judgeOn(doc, update)).toEqual({ kind: 'refused', code: 'update-too-deep' });
  });

  it.each([
    { what: 'that takes too long each time', stands: [0, 51, 0, 51], kind: 'refused' },
    { what: 'during which the machine stood still once', stands: [0, 51, 0, 50], kind: 'fits' },
    { what: 'that takes its time', stands: [0, 50], kind: 'fits' },
  ])('asks an update $what', ({ stands, kind }) => {
    const doc = emptyProblem();
    const parts = Array.from({ length: 300 }, () => element('paragraph'));
    const update = editOf(doc, (copy) => copy.getXmlFragment('causes').push(parts));
    const clock = [...stands];
    const context = { ...contextOf(doc), maxMilliseconds: 50, elapsed: () => clock.shift() ?? 0 };

    expect(judge(update, context).kind).toBe(kind);
    expect(clock).toEqual([]);
  });

  it('refuses bytes that are no update', () => {
    const doc = emptyProblem();
    expect(judgeOn(doc, Uint8Array.from([250, 1, 2, 3]))).toMatchObject({ kind: 'refused' });
  });

  it('P09 admits every honest history of four writers, and all see the same, valid text', () => {
    for (let seed = 1; seed <= 150; seed += 1) expect(playHistory(seed), `seed ${seed}`).toEqual([]);
  }, 60_000);

  it('T01 admits no damaged frame that throws, stays pending or breaks the schema', () => {
    const admitted = [...Array(60).keys()].reduce((sum, seed) => sum + damageFrames(seed, 120), 0);
    expect(admitted).toBeGreaterThan(0);
  }, 60_000);
});

/**
 * Four writers, of whom one is offline most of the time; the server judges all they send. Returns what is wrong in the
 * end: faults against the schema, and writers who see something else.
 */
function playHistory(seed: number): readonly string[] {
  const random = randomFrom(seed);
  const server = emptyProblem();
  const context = contextOf(server);
  const writers = [11, 12, 13, 14].map((clientId) => {
    const doc = emptyProblem();
    doc.clientID = clientId;
    return doc;
  });
  for (let step = 0; step < 60; step += 1) {
    const writer = writers[random(4)] ?? server;
    editOnce(writer, random);
    const isOffline = writer === writers[3] && step < 45;
    if (!isOffline && random(3) > 0) synchronise(writer, server, context);
  }
  for (const writer of [...writers, ...writers]) synchronise(writer, server, context);
  const different = writers.filter((writer) => textOf(writer) !== textOf(server));
  return [...faultsOf(server), ...different.map((writer) => `writer ${writer.clientID} sees something else`)];
}

function textOf(doc: Y.Doc): string {
  return ['causes', 'who', 'differences', 'boundaries']
    .map((root) => doc.getXmlFragment(root).toJSON())
    .join('\n');
}

function synchronise(writer: Y.Doc, server: Y.Doc, context: ReturnType<typeof contextOf>): void {
  const judgement = judge(Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)), context);
  expect(['fits', 'nothing']).toContain(judgement.kind);
  if (judgement.kind === 'fits') Y.applyUpdate(server, judgement.update);
  expect(server.store.pendingStructs).toBeNull();
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(server, Y.encodeStateVector(writer)));
}

/** Changes bytes of honest updates, and applies what is admitted to a copy. Returns how many were admitted. */
function damageFrames(seed: number, frames: number): number {
  const random = randomFrom(seed + 1_000);
  const server = emptyProblem();
  for (let step = 0; step < 12; step += 1) editOnce(server, random);
  const state = Y.encodeStateAsUpdate(server);
  const locked = server.getXmlFragment('who').toJSON();
  const writer = new Y.Doc();
  Y.applyUpdate(writer, state);
  const before = Y.encodeStateVector(writer);
  for (let step = 0; step < 4; step += 1) editOnce(writer, random);
  const honest = Y.encodeStateAsUpdate(writer, before);
  let admitted = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const bytes = Uint8Array.from(honest);
    for (let change = 0; change <= random(3); change += 1) bytes[random(bytes.length)] = random(256);
    const judgement = judgeOn(server, bytes);
    if (judgement.kind !== 'fits') continue;
    admitted += 1;
    const copy = new Y.Doc();
    Y.applyUpdate(copy, state);
    Y.applyUpdate(copy, judgement.update);
    expect(copy.store.pendingStructs).toBeNull();
    expect(copy.store.pendingDs).toBeNull();
    expect(faultsOf(copy)).toEqual([]);
    if (!judgement.roots.has('who')) expect(copy.getXmlFragment('who').toJSON()).toBe(locked);
  }
  return admitted;
}
