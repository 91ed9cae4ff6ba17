import { LIMITS } from '@opgave/shared/contract/limits';
import * as Y from 'yjs';
import { DocumentSize } from '../../../server/src/collaboration/documentSize.ts';
import { judge } from '../../../server/src/collaboration/judge.ts';
import { contextOf, emptyProblem } from '../../../server/src/collaboration/randomHistory.testkit.ts';
import { asked, citizen, goesOn, isTakenIn, type LimitCase } from './limitCase.ts';
import { until } from './table.ts';

/** More than the judge reads between two looks at the clock. */
const MANY_PARTS = 300;

/** What one document may be, and what may be done to it. */
export const DOCUMENT_LIMITS: readonly LimitCase[] = [
  {
    name: 'levels of nesting',
    limits: { documentDepth: 6 },
    most: 6,
    isTaken: asked(async (server, amount) => {
      const client = await citizen(server);
      client.edit((doc) => doc.getXmlFragment('causes').push([nested(amount)]));
      return goesOn(client);
    }),
  },
  {
    name: 'nodes in a document',
    limits: { documentNodes: 60 },
    most: 60,
    isTaken: asked(async (server, amount) => {
      const client = await citizen(server);
      const more = amount - nodesIn(client.doc);
      client.edit((doc) =>
        doc.getXmlFragment('causes').push(Array.from({ length: more }, () => new Y.XmlElement('paragraph'))),
      );
      return isTakenIn(client);
    }),
  },
  {
    name: 'bytes of a document that goes on growing',
    limits: { documentMaxBytes: 2_000 },
    most: 2_000,
    isTaken: (limits, amount) =>
      Promise.resolve(!new DocumentSize(amount, { ...LIMITS, ...limits }).isFull()),
  },
  {
    name: 'bytes of a document without a warning',
    limits: { documentWarnBytes: 2_000 },
    most: 2_000,
    isTaken: (limits, amount) =>
      Promise.resolve(!new DocumentSize(amount, { ...LIMITS, ...limits }).isLarge()),
  },
  {
    name: 'milliseconds of judging',
    limits: { judgeMilliseconds: 10 },
    most: 10,
    isTaken({ judgeMilliseconds = LIMITS.judgeMilliseconds }, amount) {
      const doc = emptyProblem();
      let time = 0;
      const elapsed = () => (time += amount);
      const context = { ...contextOf(doc), maxMilliseconds: judgeMilliseconds, elapsed };
      return Promise.resolve(judge(manyParts(doc), context).kind === 'fits');
    },
  },
  {
    name: 'gaps in ten seconds',
    limits: { gapsPerTenSeconds: 2 },
    most: 1,
    isTaken: asked(async (server, amount) => {
      const client = await citizen(server);
      client.stopAnswering();
      const update = hanging();
      for (let time = 0; time < amount; time += 1) client.sendUpdate(update);
      await until(() => client.refusals.length > 0, 300);
      client.close();
      return client.refusals.length === 0;
    }),
  },
  {
    name: 'client ids of one person',
    limits: { clientIdsPerHour: 3 },
    most: 3,
    isTaken: asked(async (server, amount) => {
      const client = await citizen(server);
      for (let id = 500; id < 500 + amount; id += 1) {
        client.doc.clientID = id;
        client.write(`als ${id}`);
      }
      return goesOn(client);
    }),
  },
];

/** A list in a list in a list, this many levels deep. */
function nested(levels: number): Y.XmlElement {
  const names = ['bulletList', 'listItem'];
  const top = new Y.XmlElement(names[0]);
  let inner = top;
  for (let level = 1; level < levels; level += 1) {
    const next = new Y.XmlElement(names[level % 2]);
    inner.insert(0, [next]);
    inner = next;
  }
  return top;
}

function nodesIn(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType) count += 1;
    }
  }
  return count;
}

function manyParts(doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const writer = new Y.Doc();
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc));
  const parts = Array.from({ length: MANY_PARTS }, () => new Y.XmlElement('paragraph'));
  writer.getXmlFragment('causes').push(parts);
  return Y.encodeStateAsUpdate(writer, before);
}

/** An update of which the beginning was never sent. */
function hanging(): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment('causes').push([new Y.XmlElement('paragraph')]);
  const between = Y.encodeStateVector(doc);
  doc.getXmlFragment('causes').push([new Y.XmlElement('paragraph')]);
  return Y.encodeStateAsUpdate(doc, between);
}
