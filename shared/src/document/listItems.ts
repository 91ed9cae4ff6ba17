import { Node } from '@tiptap/core';
import { GROUPS, type Group } from '#method/groups.ts';
import { BOUNDARY_KINDS, type BoundaryKind } from '#method/problemSections.ts';

function attributeOf(node: { readonly attrs: Readonly<Record<string, unknown>> }, name: string): unknown {
  return node.attrs[name];
}

function groupFrom(element: HTMLElement, key: string): Group | null {
  return GROUPS.find((group) => group === element.dataset[key]) ?? null;
}

/** One difference between two groups (`method.md` section 2, part 9); `isOpen`: it is not settled yet. */
export const Difference = Node.create({
  name: 'difference',
  content: 'paragraph*',
  isolating: true,
  addAttributes: () => ({
    groupA: { default: null, parseHTML: (element) => groupFrom(element, 'groupA') },
    groupB: { default: null, parseHTML: (element) => groupFrom(element, 'groupB') },
    isOpen: { default: true, parseHTML: (element) => element.dataset['isOpen'] !== 'false' },
  }),
  parseHTML: () => [{ tag: 'section[data-item=difference]' }],
  renderHTML: ({ node }) => [
    'section',
    {
      'data-item': 'difference',
      'data-group-a': attributeOf(node, 'groupA'),
      'data-group-b': attributeOf(node, 'groupB'),
      'data-is-open': attributeOf(node, 'isOpen'),
    },
    0,
  ],
});

/** The ticked line "we looked and found none", with its reason. */
export const NoneFound = Node.create({
  name: 'noneFound',
  content: 'paragraph*',
  isolating: true,
  parseHTML: () => [{ tag: 'section[data-item=none-found]' }],
  renderHTML: () => ['section', { 'data-item': 'none-found' }, 0],
});

function boundaryKindFrom(element: HTMLElement): BoundaryKind | null {
  return BOUNDARY_KINDS.find((kind) => kind === element.dataset['kind']) ?? null;
}

/** One limit to take into account later (`method.md` section 2, part 10). */
export const Boundary = Node.create({
  name: 'boundary',
  content: 'paragraph*',
  isolating: true,
  addAttributes: () => ({ kind: { default: null, parseHTML: boundaryKindFrom } }),
  parseHTML: () => [{ tag: 'section[data-item=boundary]' }],
  renderHTML: ({ node }) => [
    'section',
    { 'data-item': 'boundary', 'data-kind': attributeOf(node, 'kind') },
    0,
  ],
});
