import * as Y from 'yjs';
import { GROUPS, type Group } from '#method/groups.ts';
import { BOUNDARY_KINDS, type BoundaryKind } from '#method/problemSections.ts';

const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph']);

/** The letters of a text without its marks; walks the items, because a delta is untyped. */
export function plainText(text: Y.XmlText): string {
  let words = '';
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) words += item.content.str;
  }
  return words;
}

/** The words of one block; what is no text counts as one line break, as in the editor. */
export function inlineText(block: Y.XmlElement): string {
  return block
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? plainText(child) : '\n'))
    .join('');
}

/** The text of every block below a fragment or element, in reading order; elements named in `without` are left out. */
export function blocksOf(
  container: Y.XmlFragment,
  without: ReadonlySet<string> = new Set(),
): readonly string[] {
  return container.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement) || without.has(child.nodeName)) return [];
    return TEXT_BLOCKS.has(child.nodeName) ? [inlineText(child)] : blocksOf(child, without);
  });
}

/** The text of a root without markup, one line per block; what lengths and gates are counted on. */
export function textOfRoot(container: Y.XmlFragment): string {
  return blocksOf(container).join('\n').trim();
}

export interface DifferenceItem {
  readonly groupA?: Group;
  readonly groupB?: Group;
  readonly isOpen: boolean;
  readonly text: string;
}

function elementsNamed(container: Y.XmlFragment, name: string): readonly Y.XmlElement[] {
  return container
    .toArray()
    .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === name);
}

function groupAttribute(element: Y.XmlElement, name: string): Group | undefined {
  return GROUPS.find((group) => group === element.getAttribute(name));
}

/** The items of section `differences`. */
export function differenceItems(container: Y.XmlFragment): readonly DifferenceItem[] {
  return elementsNamed(container, 'difference').map((element) => {
    const groupA = groupAttribute(element, 'groupA');
    const groupB = groupAttribute(element, 'groupB');
    return {
      ...(groupA && { groupA }),
      ...(groupB && { groupB }),
      isOpen: String(element.getAttribute('isOpen')) !== 'false',
      text: textOfRoot(element),
    };
  });
}

/** The reason written at "we looked and found none", or undefined when it is not ticked. */
export function noneFoundReason(container: Y.XmlFragment): string | undefined {
  const ticked = elementsNamed(container, 'noneFound')[0];
  return ticked && textOfRoot(ticked);
}

export interface BoundaryItem {
  readonly kind?: BoundaryKind;
  readonly text: string;
}

/** The items of section `boundaries`. */
export function boundaryItems(container: Y.XmlFragment): readonly BoundaryItem[] {
  return elementsNamed(container, 'boundary').map((element) => {
    const kind = BOUNDARY_KINDS.find((known) => known === element.getAttribute('kind'));
    return { ...(kind && { kind }), text: textOfRoot(element) };
  });
}
