import * as Y from 'yjs';

/** Every item below a type in reading order, deleted ones included. */
export function* itemsBelow(type: { readonly _start: Y.Item | null }): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) {
    yield item;
    if (item.content instanceof Y.ContentType) yield* itemsBelow(item.content.type);
  }
}
