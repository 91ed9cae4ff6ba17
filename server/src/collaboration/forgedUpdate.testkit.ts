import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Random = (below: number) => number;
type Id = { readonly client: number; readonly clock: number };

const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_ATTRIBUTE = 0x20;
const GONE = 0;
const DELETED = 1;
const TEXT = 4;
const MARK = 6;
const TYPE = 7;
const XML_ELEMENT = 3;
const XML_FRAGMENT = 4;
const XML_TEXT = 6;
const ELEMENTS = ['paragraph', 'difference', 'bulletList', 'listItem', 'boundary'];

export interface Forging {
  readonly doc: Y.Doc;
  readonly client: number;
  /** Roots that exist, and names that do not. */
  readonly roots: readonly string[];
}

/**
 * An update as only a hand-written client makes it, in the first encoding of Yjs: structs that hang on any neighbour and
 * parent of any root, of the update itself or of nothing, and deletions of anything.
 */
export function forgedUpdate({ doc, client, roots }: Forging, random: Random): Uint8Array {
  const encoder = encoding.createEncoder();
  const first = Y.getState(doc.store, client);
  const count = random(4);
  encoding.writeVarUint(encoder, count > 0 ? 1 : 0);
  let clock = first;
  if (count > 0) {
    encoding.writeVarUint(encoder, count);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (let index = 0; index < count; index += 1) {
      clock += writeStruct(encoder, random, {
        roots,
        idOf: () => anyId(doc, { client, from: first, clock }, random),
      });
    }
  }
  writeDeletions(encoder, random, () => anyId(doc, { client, from: first, clock }, random));
  return encoding.toUint8Array(encoder);
}

interface Surroundings {
  readonly roots: readonly string[];
  readonly idOf: () => Id;
}

/** Returns its length in clock ticks. */
function writeStruct(encoder: encoding.Encoder, random: Random, { roots, idOf }: Surroundings): number {
  const kind = [TEXT, TEXT, TEXT, TYPE, TYPE, MARK, DELETED, GONE][random(8)] ?? TEXT;
  if (kind === GONE) {
    encoding.writeUint8(encoder, GONE);
    encoding.writeVarUint(encoder, 1);
    return 1;
  }
  const hasOrigin = random(3) > 0;
  const hasRightOrigin = random(3) === 0;
  const hasAttribute = random(8) === 0;
  const info =
    kind |
    (hasOrigin ? HAS_ORIGIN : 0) |
    (hasRightOrigin ? HAS_RIGHT_ORIGIN : 0) |
    (hasAttribute ? HAS_ATTRIBUTE : 0);
  encoding.writeUint8(encoder, info);
  if (hasOrigin) writeId(encoder, idOf());
  if (hasRightOrigin) writeId(encoder, idOf());
  if (!(hasOrigin || hasRightOrigin)) {
    const isNamed = random(2);
    encoding.writeVarUint(encoder, isNamed);
    if (isNamed) encoding.writeVarString(encoder, roots[random(roots.length)] ?? '');
    else writeId(encoder, idOf());
    if (hasAttribute) encoding.writeVarString(encoder, random(2) ? 'kind' : 'groupA');
  }
  return writeContent(encoder, kind, random);
}

function writeContent(encoder: encoding.Encoder, kind: number, random: Random): number {
  if (kind === DELETED) {
    encoding.writeVarUint(encoder, 1);
  } else if (kind === TEXT) {
    encoding.writeVarString(encoder, 'x');
  } else if (kind === MARK) {
    encoding.writeVarString(encoder, 'bold');
    encoding.writeVarString(encoder, random(2) ? '{}' : 'null');
  } else {
    const type = [XML_ELEMENT, XML_ELEMENT, XML_TEXT, XML_FRAGMENT][random(4)] ?? XML_ELEMENT;
    encoding.writeVarUint(encoder, type);
    if (type === XML_ELEMENT) encoding.writeVarString(encoder, ELEMENTS[random(ELEMENTS.length)] ?? '');
  }
  return 1;
}

function writeDeletions(encoder: encoding.Encoder, random: Random, idOf: () => Id): void {
  const count = random(4) === 0 ? 1 + random(2) : 0;
  encoding.writeVarUint(encoder, count);
  for (let index = 0; index < count; index += 1) {
    const { client, clock } = idOf();
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, 1 + random(3));
  }
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

/** Of what is there, of what this very update makes, or now and then of nothing. */
function anyId(doc: Y.Doc, own: Id & { readonly from: number }, random: Random): Id {
  const isOwn = own.clock > own.from && random(3) === 0;
  if (isOwn) return { client: own.client, clock: own.from + random(own.clock - own.from) };
  const clients = [...Y.decodeStateVector(Y.encodeStateVector(doc))];
  const [client, until] = clients[random(clients.length)] ?? [1, 1];
  return { client, clock: random(until + (random(20) === 0 ? 1 : 0)) };
}
