import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { GROUPS } from '#method/groups.ts';
import { BOUNDARY_KINDS, type SectionKind } from '#method/problemSections.ts';
import { EXTENSIONS } from './extensions.ts';
import { isSafeLink } from './links.ts';

type Check = (value: unknown) => boolean;

/** What may stand where in a root of one kind, read from its editor schema. */
export interface Placement {
  /** Whether this element may stand in that one; `undefined` as parent is the root itself. */
  mayContain(parent: string | undefined, child: string): boolean;
  /** Whether text stands directly in this element. */
  takesText(element: string): boolean;
  isAttribute(element: string, name: string, value: unknown): boolean;
  isMark(name: string, value: unknown): boolean;
}

const isGroup: Check = (value) => GROUPS.some((group) => group === value);
const isBoundaryKind: Check = (value) => BOUNDARY_KINDS.some((kind) => kind === value);
const isListStart: Check = (value) => Number.isInteger(value) && Math.abs(Number(value)) < 100_000;
const isListType: Check = (value) => ['1', 'a', 'A', 'i', 'I'].some((type) => type === value);
const isBoolean: Check = (value) => typeof value === 'boolean';

const ATTRIBUTES: ReadonlyMap<string, Check> = new Map([
  ['orderedList.start', isListStart],
  ['orderedList.type', isListType],
  ['difference.groupA', isGroup],
  ['difference.groupB', isGroup],
  ['difference.isOpen', isBoolean],
  ['boundary.kind', isBoundaryKind],
]);

function entriesOf(value: unknown): readonly [string, unknown][] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value);
}

const isPlainMark: Check = (value) => entriesOf(value)?.length === 0;

const LINK_ATTRIBUTES: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['href', (value) => typeof value === 'string' && isSafeLink(value)],
  ['target', (value) => value === null || value === '_blank'],
  ['rel', (value) => value === null || value === 'noopener noreferrer nofollow'],
  ['class', (value) => value === null],
  ['title', (value) => value === null],
]);
const isLinkMark: Check = (value) => {
  const entries = entriesOf(value);
  if (!entries?.some(([name]) => name === 'href')) return false;
  return entries.every(([name, part]) => LINK_ATTRIBUTES.get(name)?.(part) === true);
};
const MARKS: ReadonlyMap<string, Check> = new Map([
  ['bold', isPlainMark],
  ['italic', isPlainMark],
  ['link', isLinkMark],
]);

function placementOf(schema: Schema): Placement {
  const nodes = new Map(Object.entries(schema.nodes));
  return {
    mayContain(parent, child) {
      const type = nodes.get(child);
      const container = parent === undefined ? schema.topNodeType : nodes.get(parent);
      if (!type || type.isText || !container) return false;
      return container.contentMatch.matchType(type) !== null;
    },
    takesText: (element) => nodes.get(element)?.inlineContent === true,
    isAttribute: (element, name, value) => ATTRIBUTES.get(`${element}.${name}`)?.(value) === true,
    isMark: (name, value) => schema.marks[name] !== undefined && MARKS.get(name)?.(value) === true,
  };
}

const SCHEMAS: Readonly<Record<SectionKind, Schema>> = {
  prose: getSchema(EXTENSIONS.prose),
  differences: getSchema(EXTENSIONS.differences),
  boundaries: getSchema(EXTENSIONS.boundaries),
};
const PLACEMENTS: Readonly<Record<SectionKind, Placement>> = {
  prose: placementOf(SCHEMAS.prose),
  differences: placementOf(SCHEMAS.differences),
  boundaries: placementOf(SCHEMAS.boundaries),
};

export function schemaOf(kind: SectionKind): Schema {
  return SCHEMAS[kind];
}

export function placementFor(kind: SectionKind): Placement {
  return PLACEMENTS[kind];
}
