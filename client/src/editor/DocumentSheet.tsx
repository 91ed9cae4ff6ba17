import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import type * as Y from 'yjs';
import type { OpenDocument } from '#connection/useDocument.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useIsPhone } from '#ui/useMedia.ts';
import { AllSections } from './AllSections.tsx';
import { DocumentNotes, NotLoaded } from './DocumentNotes.tsx';
import { HintVoice } from './hints/HintVoice.tsx';
import { type Hints, HintsContext } from './hints/hints.ts';
import { useHintDesk, useHintKeys } from './hints/useHintDesk.ts';
import { LiveText } from './LiveText.tsx';
import { type MarkDesk, MarkDeskContext } from './marks/marks.ts';
import { useMarks } from './marks/useMarks.ts';
import { PhonePager } from './PhonePager.tsx';
import { SetAsideBox } from './SetAsideBox.tsx';
import { SheetSectionCard } from './SheetSectionCard.tsx';
import styles from './sheet.module.css';
import type { SheetSection } from './sheetSection.ts';
import { type PlacedSources, PlacedSourcesContext } from './sources/sources.ts';
import { useSourceDesk } from './sources/useSourceDesk.ts';
import { useSourceDrop } from './sources/useSourceDrop.ts';
import { Toolbar } from './Toolbar.tsx';
import { useCurrentSection, useScrollTo } from './useCurrentSection.ts';
import { type SheetProgress, useSheetProgress } from './useSheetProgress.ts';
import { useWriters, type Writers } from './useWriters.ts';
import { rootUndoOf, useWritingState } from './useWritingState.ts';
import { WritersVoice } from './WritersHere.tsx';
import { SheetWords } from './words/SheetWords.tsx';
import { useWordsMenu } from './words/useWordsMenu.ts';
import { WordsTools } from './words/WordsTools.tsx';
import { useWriting, WritingContext } from './writing.ts';
import type { Settled } from './writtenSheet.ts';

export interface SheetProps {
  readonly title: string;
  readonly within: string;
  readonly sections: readonly SheetSection[];
  readonly me: string;
  readonly mayWrite: boolean;
  /** Where `mayWrite` holds for some sections only: for which. */
  readonly mayWriteIn?: (key: string) => boolean;
  /** Why one can only read, and what one can do; shown when `mayWrite` is false. */
  readonly readOnlyReason: string;
  /** Nobody writes it any more: what helped with writing is left out. */
  readonly settled?: Settled | undefined;
  readonly progressText: (progress: SheetProgress) => string;
  /** How the sections that are lists are shown. */
  readonly renderList?: (section: SheetSection, root: Y.XmlFragment) => ReactNode;
  /** Below each section, for example what was said about it. */
  readonly renderBelow?: (key: string) => ReactNode;
  /** Below the last section, for example a way to add one. */
  readonly foot?: ReactNode;
}

/** A document of sections that people write together. */
export function DocumentSheet({ open, ...sheet }: SheetProps & { readonly open: OpenDocument }) {
  const { provider, state } = open;
  const retry = useCallback(() => provider.retry(), [provider]);
  return (
    <>
      {state.isLoaded ? (
        // A replica that took the place of a refused one gets fresh editors.
        <Written key={state.replica.doc.clientID} open={open} {...sheet} onRetry={retry} />
      ) : (
        <Page title={sheet.title} within={sheet.within}>
          <DocumentNotes state={state} mayWrite={false} onRetry={retry} />
          <div className={styles['sheet']}>
            <NotLoaded link={state.link} onRetry={retry} />
          </div>
        </Page>
      )}
    </>
  );
}

type WrittenProps = SheetProps & { readonly open: OpenDocument; readonly onRetry: () => void };

function Written({ open, onRetry, ...sheet }: WrittenProps) {
  const { provider, state } = open;
  const progress = useSheetProgress(state.replica.doc, sheet.sections);
  const { chosen, go } = useCurrentSection(sheet.sections);
  useScrollTo(chosen, true);
  return (
    <Page
      title={sheet.title}
      within={sheet.within}
      lead={sheet.progressText(progress)}
      action={<AllSections sections={sheet.sections} go={go} />}
    >
      <SetAsideBox
        words={state.setAside}
        sections={sheet.sections}
        onDone={(ids) => void provider.forgetAside(ids)}
      />
      <Sheet {...sheet} {...{ open, progress, chosen, go, onRetry }} />
      {sheet.foot}
    </Page>
  );
}

type InnerProps = SheetProps & {
  readonly open: OpenDocument;
  readonly progress: SheetProgress;
  readonly chosen: SheetSection | undefined;
  readonly go: (key: string) => void;
  readonly onRetry: () => void;
};

function Sheet({ open, sections, me, progress, renderList, chosen, go, ...rest }: InnerProps) {
  const { replica, isFrozen } = open.state;
  const mayWrite = rest.mayWrite && !isFrozen;
  const isPhone = useIsPhone();
  const toolbar = useRef<HTMLDivElement>(null);
  const { writing, editor } = useWritingState(replica, mayWrite, toolbar);
  const writers = useWriters(replica, me);
  const current = chosen ?? sections[0];
  const hints = useHintDesk({ doc: replica.doc, sections, mayWrite });
  useHintKeys(hints, { activate: writing.activate, onlySection: isPhone ? current?.key : undefined, go });
  const sheet = useRef<HTMLDivElement>(null);
  const { active } = writing;
  const words = useWordsMenu({ sheet, editor, active });
  const marked = useMarks(replica.doc, sheet);
  const sources = useSourceDesk(replica.doc);
  const dropZone = useSourceDrop(sources, editor, writing.active);
  const tools = mayWrite && (
    <Toolbar
      ref={toolbar}
      editor={editor}
      undo={rootUndoOf(writing)}
      words={<WordsTools isIdle={!editor} pick={words.pick} />}
    />
  );
  const shown = isPhone && current ? [current] : sections;
  return (
    <WritingContext value={writing}>
      <Drawn {...{ sources, marked, hints }}>
        <div ref={sheet} className={styles['sheet']} {...dropZone}>
          <div className={styles['head']}>
            <DocumentNotes state={open.state} mayWrite={mayWrite} onRetry={rest.onRetry} />
            {!rest.mayWrite && <ReadOnlyNote {...rest} />}
            {!isPhone && tools}
          </div>
          <Sections
            {...{ shown, progress, writers, renderList }}
            {...{ doc: replica.doc, below: rest.renderBelow, mayWriteIn: rest.mayWriteIn }}
            isSettled={rest.settled !== undefined}
          />
          {isPhone && tools}
        </div>
      </Drawn>
      {isPhone && current && <PhonePager sections={sections} current={current} onGo={go} />}
      <SheetWords {...{ sheet, editor, active, words }} />
      <WritersVoice writers={writers} sections={sections} />
      {hints && mayWrite && <HintVoice hints={hints} />}
    </WritingContext>
  );
}

type DrawnProps = {
  readonly sources: PlacedSources | undefined;
  readonly marked: MarkDesk | undefined;
  readonly hints: Hints | undefined;
  readonly children: ReactNode;
};

/** Gives the texts inside it what is drawn over them. */
function Drawn({ sources, marked, hints, children }: DrawnProps) {
  return (
    <PlacedSourcesContext value={sources}>
      <MarkDeskContext value={marked}>
        <HintsContext value={hints}>{children}</HintsContext>
      </MarkDeskContext>
    </PlacedSourcesContext>
  );
}

function ReadOnlyNote({ settled, readOnlyReason }: Pick<SheetProps, 'settled' | 'readOnlyReason'>) {
  return <Note tone={settled === 'agreed' ? 'ok' : 'neutral'}>{readOnlyReason}</Note>;
}

type SectionsProps = {
  readonly doc: Y.Doc;
  readonly shown: readonly SheetSection[];
  readonly progress: SheetProgress;
  readonly writers: Writers;
  readonly renderList: SheetProps['renderList'] | undefined;
  readonly below: SheetProps['renderBelow'] | undefined;
  readonly mayWriteIn: SheetProps['mayWriteIn'] | undefined;
  readonly isSettled: boolean;
};

function Sections({ doc, shown, progress, writers, ...rest }: SectionsProps) {
  const { renderList, below, mayWriteIn, isSettled } = rest;
  return shown.map((section) => {
    const root = doc.getXmlFragment(section.key);
    return (
      <SheetSectionCard
        key={section.key}
        section={section}
        isSettled={isSettled}
        state={progress.get(section.key)}
        writers={writers.get(section.key) ?? []}
      >
        <WrittenHere mayWrite={mayWriteIn?.(section.key) ?? true}>
          {section.kind === 'prose' ? <Prose section={section} root={root} /> : renderList?.(section, root)}
        </WrittenHere>
        {below?.(section.key)}
      </SheetSectionCard>
    );
  });
}

/** A section that stays as it is, while others of the same sheet are written. */
function WrittenHere({ mayWrite, children }: { readonly mayWrite: boolean; readonly children: ReactNode }) {
  const writing = useWriting();
  const here = useMemo(() => ({ ...writing, mayWrite: writing.mayWrite && mayWrite }), [writing, mayWrite]);
  return <WritingContext value={here}>{children}</WritingContext>;
}

function Prose({ section, root }: { readonly section: SheetSection; readonly root: Y.XmlFragment }) {
  const t = useText();
  const hint = section.hint ?? section.question ?? '';
  return (
    <LiveText
      fragment={root}
      root={root}
      schema={EXTENSIONS.prose}
      label={section.title}
      placeholder={`${hint} ${t('sheet.beginHere')}`.trim()}
    />
  );
}
