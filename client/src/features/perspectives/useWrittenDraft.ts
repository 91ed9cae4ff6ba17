import { textOfRoot } from '@opgave/shared/document/extractText';
import type { Group } from '@opgave/shared/method/groups';
import { draftOf, PERSPECTIVE_ROOTS } from '@opgave/shared/method/perspectiveQuestions';
import type { PerspectiveDraft } from '@opgave/shared/method/perspectives';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** Counting may lag behind the typing; the typing may not lag behind the counting. */
const LAG = 150;

/** What is written so far, as the rules of the method read it; follows the typing at a distance. */
export function useWrittenDraft(doc: Y.Doc, group: Group, valueKey: string | undefined): PerspectiveDraft {
  const [draft, setDraft] = useState<PerspectiveDraft>(() => readDraft(doc, group, valueKey));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function read(): void {
      timer = undefined;
      setDraft(readDraft(doc, group, valueKey));
    }
    const changed = () => {
      timer ??= setTimeout(read, LAG);
    };
    doc.on('update', changed);
    read();
    return () => {
      clearTimeout(timer);
      doc.off('update', changed);
    };
  }, [doc, group, valueKey]);

  return draft;
}

function readDraft(doc: Y.Doc, group: Group, valueKey: string | undefined): PerspectiveDraft {
  const written = PERSPECTIVE_ROOTS.map((root) => [root, textOfRoot(doc.getXmlFragment(root))] as const);
  return draftOf(group, new Map(written), valueKey);
}
