import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { type Asked, CommentsDeskContext, type Opened } from './commentsDesk.ts';

const NONE: ReadonlySet<string> = new Set();
const ALONE: ReadonlyMap<string, string> = new Map();

export function CommentsDeskProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const [opened, setOpened] = useState<Opened>();
  const [orphans, setOrphans] = useState(NONE);
  const [together, setTogether] = useState(ALONE);
  const counted = useRef(0);
  const ask = useCallback((about: Omit<Asked, 'number'>) => {
    counted.current += 1;
    setAsked({ ...about, number: counted.current });
  }, []);
  const open = useCallback((commentId: string, from: Opened['from']) => {
    counted.current += 1;
    setOpened({ commentId, from, number: counted.current });
  }, []);
  const done = useCallback(() => setAsked(undefined), []);
  const leave = useCallback(() => setOpened(undefined), []);
  const desk = useMemo(
    () => ({ asked, ask, done, opened, open, leave, orphans, setOrphans, together, setTogether }),
    [asked, ask, done, opened, open, leave, orphans, together],
  );
  return <CommentsDeskContext value={desk}>{children}</CommentsDeskContext>;
}
