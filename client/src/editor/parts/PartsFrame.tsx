import { type ReactNode, useCallback, useRef } from 'react';
import type { OpenDocument } from '#connection/useDocument.ts';
import { DocumentNotes, NotLoaded } from '../DocumentNotes.tsx';
import { MarkDeskContext } from '../marks/marks.ts';
import { useMarks } from '../marks/useMarks.ts';
import { SetAsideBox } from '../SetAsideBox.tsx';
import type { SheetSection } from '../sheetSection.ts';
import { Toolbar } from '../Toolbar.tsx';
import { useWriters } from '../useWriters.ts';
import { rootUndoOf, useWritingState } from '../useWritingState.ts';
import { WritersVoice } from '../WritersHere.tsx';
import { SheetWords } from '../words/SheetWords.tsx';
import { useWordsMenu } from '../words/useWordsMenu.ts';
import { WordsTools } from '../words/WordsTools.tsx';
import { useWordsEntries } from '../words/words.ts';
import { WritingContext } from '../writing.ts';
import styles from './parts.module.css';
import { PartsContext } from './partsContext.ts';

export type PartsFrameProps = {
  readonly open: OpenDocument;
  /** Who looks, so that one is not told of oneself. */
  readonly me: string;
  readonly mayWrite: boolean;
  /** Every text of the document, for words set aside and for who writes where. */
  readonly sections: readonly SheetSection[];
  readonly children: ReactNode;
};

/** A document of a few texts, each on its own place of a page: toolbar, connection and writers for all of them. */
export function PartsFrame(props: PartsFrameProps) {
  const { provider, state } = props.open;
  const retry = useCallback(() => provider.retry(), [provider]);
  if (!state.isLoaded) return <NotLoaded link={state.link} onRetry={retry} />;
  // A replica that took the place of a refused one gets fresh editors.
  return <Loaded key={state.replica.doc.clientID} {...props} onRetry={retry} />;
}

function Loaded({
  open,
  me,
  mayWrite,
  sections,
  children,
  onRetry,
}: PartsFrameProps & { onRetry: () => void }) {
  const { replica, isFrozen, setAside } = open.state;
  const isWritable = mayWrite && !isFrozen;
  const toolbar = useRef<HTMLDivElement>(null);
  const { writing, editor } = useWritingState(replica, isWritable, toolbar);
  const sheet = useRef<HTMLDivElement>(null);
  const marked = useMarks(replica.doc, sheet);
  const { active } = writing;
  const words = useWordsMenu({ sheet, editor, active });
  const hasWords = useWordsEntries().length > 0;
  const writers = useWriters(replica, me);
  return (
    <WritingContext value={writing}>
      <PartsContext value={{ doc: replica.doc, writers }}>
        <SetAsideBox
          words={setAside}
          sections={sections}
          onDone={(ids) => void open.provider.forgetAside(ids)}
        />
        <div className={styles['top']}>
          <DocumentNotes state={open.state} mayWrite={isWritable} onRetry={onRetry} />
          {isWritable && (
            <Toolbar
              ref={toolbar}
              editor={editor}
              undo={rootUndoOf(writing)}
              words={<WordsTools isIdle={!editor} pick={words.pick} />}
            />
          )}
        </div>
        <MarkDeskContext value={marked}>
          <div ref={sheet} className={styles['parts']}>
            {children}
          </div>
        </MarkDeskContext>
        {hasWords && <SheetWords {...{ sheet, editor, active, words }} />}
        <WritersVoice writers={writers} sections={sections} />
      </PartsContext>
    </WritingContext>
  );
}
