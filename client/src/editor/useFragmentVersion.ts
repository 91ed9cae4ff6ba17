import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** Draws the component again whenever anything in this part of the document changes. */
export function useFragmentVersion(fragment: Y.XmlFragment): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const changed = () => setVersion((before) => before + 1);
    fragment.observeDeep(changed);
    changed();
    return () => fragment.unobserveDeep(changed);
  }, [fragment]);
  return version;
}
