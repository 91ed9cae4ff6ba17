import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** Draws the component again whenever anything in the document changes. */
export function useDocumentVersion(doc: Y.Doc): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const changed = () => setVersion((before) => before + 1);
    doc.on('update', changed);
    changed();
    return () => doc.off('update', changed);
  }, [doc]);
  return version;
}
