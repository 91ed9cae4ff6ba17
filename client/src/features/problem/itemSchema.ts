import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { Boundary, Difference, NoneFound } from '@opgave/shared/document/listItems';
import type { AnyExtension } from '@tiptap/core';

const LIST_ONLY: ReadonlySet<string> = new Set(['doc', 'boundary']);
const WITHIN = EXTENSIONS.boundaries.filter(({ name }) => !LIST_ONLY.has(name));

/** One item of a list as a text of its own: the node of the shared schema is then the whole document. */
export const ITEM_SCHEMAS = {
  difference: [Difference.extend({ topNode: true }), ...WITHIN],
  noneFound: [NoneFound.extend({ topNode: true }), ...WITHIN],
  boundary: [Boundary.extend({ topNode: true }), ...WITHIN],
} as const satisfies Readonly<Record<string, readonly AnyExtension[]>>;
