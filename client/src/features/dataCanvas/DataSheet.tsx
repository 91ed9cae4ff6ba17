import { DATA_STEPS, isWhyStep, stepsComplete, WHY_STEPS, WHY_TEXTS } from '@opgave/shared/method/dataCanvas';
import { isAtLeast } from '@opgave/shared/method/phases';
import { useCallback, useMemo, useRef } from 'react';
import { useLocation } from 'react-router';
import { DocumentNotes, NotLoaded } from '#editor/DocumentNotes.tsx';
import { PhonePager } from '#editor/PhonePager.tsx';
import { useDocumentVersion } from '#editor/parts/useDocumentVersion.ts';
import { SetAsideBox } from '#editor/SetAsideBox.tsx';
import type { SheetSection } from '#editor/sheetSection.ts';
import { Toolbar } from '#editor/Toolbar.tsx';
import { useCurrentSection, useScrollTo } from '#editor/useCurrentSection.ts';
import { useWriters } from '#editor/useWriters.ts';
import { rootUndoOf, useWritingState } from '#editor/useWritingState.ts';
import { WritersVoice } from '#editor/WritersHere.tsx';
import { WritingContext } from '#editor/writing.ts';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useIsPhone } from '#ui/useMedia.ts';
import { CanvasContext, type OnCanvas, useCanvas } from './canvasContext.ts';
import styles from './dataCanvas.module.css';
import { LaterSteps } from './LaterSteps.tsx';
import { Overview } from './Overview.tsx';
import { StepCard } from './StepCard.tsx';
import { type Standing, standingsOf } from './standings.ts';
import { stepInAddress } from './stepInAddress.ts';
import { stepNumber } from './stepWords.ts';
import { WritersContext } from './writersContext.ts';

type DataSheetProps = OnCanvas & { readonly readOnlyReason: string };

/** The data canvas: first why, then what is allowed. */
export function DataSheet({ readOnlyReason, ...canvas }: DataSheetProps) {
  const t = useText();
  const { open, workspace } = canvas;
  const { provider, state } = open;
  const retry = useCallback(() => provider.retry(), [provider]);
  return (
    <CanvasContext value={canvas}>
      <Page title={t('data.title')} within={workspace.title} lead={t('data.lead')}>
        {state.isLoaded ? (
          // A replica that took the place of a refused one gets fresh editors.
          <Loaded key={state.replica.doc.clientID} readOnlyReason={readOnlyReason} onRetry={retry} />
        ) : (
          <NotLoaded link={state.link} onRetry={retry} />
        )}
        <p className={styles['soft']}>{t('data.note')}</p>
      </Page>
    </CanvasContext>
  );
}

/** A text of the canvas as the sheets know it, so that words set aside and writers are named alike. */
function textSections(t: Translate): readonly SheetSection[] {
  return WHY_TEXTS.map(({ key, step, min }) => ({
    ...{ key, min, number: stepNumber(step), kind: 'prose', isRequired: true },
    title: t(`data.text.${key}.question`),
  }));
}

/** The steps as pages of a phone. */
function stepSections(t: Translate, isChoosing: boolean): readonly SheetSection[] {
  const shown = isChoosing ? DATA_STEPS : WHY_STEPS;
  const steps = shown.map((step) => ({ key: step, title: t(`data.step.${step}.name`) }));
  return [...steps, ...(isChoosing ? [] : [{ key: 'later', title: t('data.later') }])].map((one, index) => ({
    ...{ ...one, number: index + 1, kind: 'prose', isRequired: true, min: 0 },
  }));
}

type LoadedProps = { readonly readOnlyReason: string; readonly onRetry: () => void };

function Loaded({ readOnlyReason, onRetry }: LoadedProps) {
  const t = useText();
  const { open, view, workspace } = useCanvas();
  const { replica, isFrozen, setAside } = open.state;
  const mayWrite = view.mayWrite && !isFrozen;
  const toolbar = useRef<HTMLDivElement>(null);
  const { writing, editor } = useWritingState(replica, mayWrite, toolbar);
  const writers = useWriters(replica, workspace.me.personId);
  const sections = useMemo(() => textSections(t), [t]);
  useDocumentVersion(replica.doc);
  const standings = standingsOf(replica.doc, view, workspace);
  return (
    <WritingContext value={writing}>
      <WritersContext value={writers}>
        <SetAsideBox
          words={setAside}
          sections={sections}
          onDone={(ids) => void open.provider.forgetAside(ids)}
        />
        <div className={styles['top']}>
          <DocumentNotes state={open.state} mayWrite={mayWrite} onRetry={onRetry} />
          {!view.mayWrite && (
            <Note tone="neutral">{view.later.mayWrite ? t('data.whyFixed') : readOnlyReason}</Note>
          )}
          {mayWrite && <Toolbar ref={toolbar} editor={editor} undo={rootUndoOf(writing)} words={null} />}
        </div>
        <Steps standings={standings} />
        <WritersVoice writers={writers} sections={sections} />
      </WritersContext>
    </WritingContext>
  );
}

function Steps({ standings }: { readonly standings: readonly Standing[] }) {
  const t = useText();
  const isPhone = useIsPhone();
  const { workspace, view } = useCanvas();
  const { hash } = useLocation();
  const isChoosing = isAtLeast(workspace.furthestPhase, 'choose');
  const pages = useMemo(() => stepSections(t, isChoosing), [t, isChoosing]);
  const texts = useMemo(() => textSections(t), [t]);
  const { chosen: text } = useCurrentSection(texts);
  const { chosen: page, go } = useCurrentSection(pages);
  const step = stepInAddress(hash, view);
  const chosen = page ?? pages.find(({ key }) => key === step);
  useScrollTo(text ?? page, true);
  const done = stepsComplete(standings);
  const now = chosen ?? pages[Math.min(done, (isChoosing ? DATA_STEPS : WHY_STEPS).length - 1)];
  const shown = (key: string) => !isPhone || now?.key === key;
  return (
    <>
      {isChoosing && <Overview standings={standings} />}
      {standings
        .filter(({ step }) => shown(step) && (isChoosing || isWhyStep(step)))
        .map((standing) => (
          <StepCard
            key={standing.step}
            standing={standing}
            waitsFor={standing.isOpen ? undefined : done + 1}
          />
        ))}
      {!isChoosing && shown('later') && <LaterSteps />}
      {isPhone && now && <PhonePager sections={pages} current={now} onGo={go} />}
    </>
  );
}
