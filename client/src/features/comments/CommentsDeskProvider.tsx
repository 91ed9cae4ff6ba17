import { type ReactNode, useMemo, useRef, useState } from 'react';
import { type Asked, CommentsDeskContext } from './commentsDesk.ts';

export function CommentsDeskProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const counted = useRef(0);
  const desk = useMemo(
    () => ({
      asked,
      ask(about: Omit<Asked, 'number'>) {
        counted.current += 1;
        setAsked({ ...about, number: counted.current });
      },
      done: () => setAsked(undefined),
    }),
    [asked],
  );
  return <CommentsDeskContext value={desk}>{children}</CommentsDeskContext>;
}
