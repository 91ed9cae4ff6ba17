import type { Placement } from '@opgave/shared/document/placement';
import { placementFor } from '@opgave/shared/document/placement';
import type { SectionKind } from '@opgave/shared/method/problemSections';
import * as Y from 'yjs';

/** Where a struct lands: a root, an element in it, or the text of an element. */
export interface Container {
  /** The Yjs type itself, live or decoded: the same place is the same type. */
  readonly type: unknown;
  readonly root: string;
  readonly placement: Placement;
  /** Name of the nearest element; undefined directly in the root. */
  readonly element: string | undefined;
  readonly isText: boolean;
  /** 0 is the root itself. */
  readonly depth: number;
}

/** Makes the container of every root, and creates the roots with their right type. */
export function rootContainers(doc: Y.Doc, kinds: ReadonlyMap<string, SectionKind>): RootContainers {
  const byName = new Map<string, Container>();
  const byType = new Map<unknown, Container>();
  for (const [root, kind] of kinds) {
    const type = doc.getXmlFragment(root);
    const container = {
      type,
      root,
      placement: placementFor(kind),
      element: undefined,
      isText: false,
      depth: 0,
    };
    byName.set(root, container);
    byType.set(type, container);
  }
  return { byName, byType };
}

export interface RootContainers {
  readonly byName: ReadonlyMap<string, Container>;
  readonly byType: ReadonlyMap<unknown, Container>;
}

/** The container that a type is, seen from the container it stands in; undefined for a type that may not exist here. */
export function containerWithin(outer: Container, type: unknown): Container | undefined {
  const { root, placement, depth } = outer;
  if (outer.isText) return undefined;
  if (type instanceof Y.XmlElement) {
    return { type, root, placement, element: type.nodeName, isText: false, depth: depth + 1 };
  }
  if (type instanceof Y.XmlText) {
    return { type, root, placement, element: outer.element, isText: true, depth: depth + 1 };
  }
  return undefined;
}

/** The container of a type in the live document, or undefined when it stands in no known root. */
export function containerOfType(type: unknown, roots: RootContainers): Container | undefined {
  const path: unknown[] = [];
  for (let current = type; ; ) {
    const root = roots.byType.get(current);
    if (root) {
      return path.reduceRight<Container | undefined>(
        (outer, inner) => outer && containerWithin(outer, inner),
        root,
      );
    }
    if (!(current instanceof Y.AbstractType) || current._item === null) return undefined;
    path.push(current);
    current = current._item.parent;
  }
}
