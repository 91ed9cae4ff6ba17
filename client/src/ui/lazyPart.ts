import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A file of the page could not be fetched: no connection, or a release that is no longer there. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/**
 * A part of the app with a file of its own, fetched when it is first drawn.
 * React and the browser remember a failed fetch until the page is loaded again: it is thrown as `PartMissing`.
 */
export function lazyPart<Name extends string, Part extends ComponentType>(
  load: () => Promise<Record<Name, Part>>,
  name: Name,
): LazyExoticComponent<Part> {
  return lazy(async () => {
    const module = await load().catch((cause: unknown) => {
      throw new PartMissing(`The file of ${name} could not be fetched`, { cause });
    });
    return { default: module[name] };
  });
}
