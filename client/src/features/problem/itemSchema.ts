import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { type AnyExtension, Node } from '@tiptap/core';

const ITEMS: ReadonlySet<string> = new Set(['doc', 'boundary']);

/** What stands within one item of a list: paragraphs, exactly as the shared schema has it. */
export const ITEM_SCHEMA: readonly AnyExtension[] = [
  Node.create({ name: 'doc', topNode: true, content: 'paragraph*' }),
  ...EXTENSIONS.boundaries.filter(({ name }) => !ITEMS.has(name)),
];
