import * as Y from 'yjs';

/** A point on the screen, as the editor asks for it. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** The root fragment in which this type lives, by name. */
export function rootNameOf(doc: Y.Doc, type: unknown): string | undefined {
  let top = type;
  while (top instanceof Y.AbstractType && top._item) top = top._item.parent;
  return [...doc.share].find(([, root]) => root === top)?.[0];
}

function anchorOf(cursor: unknown): unknown {
  return typeof cursor === 'object' && cursor !== null && 'anchor' in cursor ? cursor.anchor : undefined;
}

/** In which root somebody's caret stands; undefined when it stands nowhere, or in text that is gone. */
export function rootOfCursor(doc: Y.Doc, cursor: unknown): string | undefined {
  const anchor = anchorOf(cursor);
  if (!anchor) return undefined;
  const relative = Y.createRelativePositionFromJSON(anchor);
  if (relative.tname) return relative.tname;
  const absolute = Y.createAbsolutePositionFromRelativePosition(relative, doc);
  return absolute ? rootNameOf(doc, absolute.type) : undefined;
}
