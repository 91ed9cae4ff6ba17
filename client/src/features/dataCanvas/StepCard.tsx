import { textOfRoot } from '@opgave/shared/document/extractText';
import { isWhyStep, WHY_TEXTS } from '@opgave/shared/method/dataCanvas';
import { lawFirstWords } from '@opgave/shared/method/lawFirst';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useFragmentVersion } from '#editor/useFragmentVersion.ts';
import { useWriting, WritingContext } from '#editor/writing.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Alternatives } from './Alternatives.tsx';
import { useCanvas } from './canvasContext.ts';
import styles from './dataCanvas.module.css';
import { LaterStep } from './later/LaterStep.tsx';
import { SeenBy } from './SeenBy.tsx';
import { StepFoot } from './StepFoot.tsx';
import type { Standing } from './standings.ts';
import { stepNumber } from './stepWords.ts';
import { TextPart } from './TextPart.tsx';
import { WhyChoices } from './WhyChoices.tsx';

type StepCardProps = {
  readonly standing: Standing;
  /** The step that comes first, when this one is not open. */
  readonly waitsFor: number | undefined;
};

/** One step of the canvas: what it asks, how far it is, and the one thing to do with it. */
export function StepCard({ standing, waitsFor }: StepCardProps) {
  const t = useText();
  const titleId = useId();
  const writing = useWriting();
  const { view } = useCanvas();
  const { step, state, isOpen, isBegun } = standing;
  const isWhy = isWhyStep(step);
  const isShown = state !== 'locked' || isBegun;
  const mayChange = isWhy ? writing.mayWrite : view.later.mayWrite;
  const mayWrite = mayChange && isOpen;
  return (
    <section
      id={step}
      className={styles['step']}
      aria-labelledby={titleId}
      data-state={isShown ? 'open' : 'locked'}
    >
      <div className={styles['head']}>
        <h2 id={titleId}>
          <span className={styles['number']}>{t('data.stepNumber', { number: stepNumber(step) })}</span>
          {t(`data.step.${step}.name`)}
        </h2>
        <StateTag state={state} />
      </div>
      {waitsFor !== undefined && (
        <Note tone="neutral">
          {t(isShown ? 'data.reviewLocked' : 'data.lockedText', { number: waitsFor })}
        </Note>
      )}
      {isShown && (
        <WritingContext value={{ ...writing, mayWrite }}>
          {isWhy ? (
            <Texts standing={standing} />
          ) : (
            <LaterStep step={step} mayWrite={mayWrite} isDone={state === 'complete'} />
          )}
          {step === 'why' && <WhyChoices mayWrite={mayWrite} />}
          {step === 'forWhom' && <SeenBy standing={standing} />}
          {step === 'without' && <Alternatives mayWrite={mayWrite} />}
          {(mayChange || !isWhy) && <StepFoot standing={standing} mayWrite={mayChange} />}
        </WritingContext>
      )}
    </section>
  );
}

const TAGS: Readonly<Record<Standing['state'], ReactNode>> = {
  complete: <IconCheck aria-hidden="true" />,
  open: undefined,
  review: undefined,
  locked: <IconLock aria-hidden="true" />,
};
const TONES = { complete: 'ok', open: 'accent', review: 'warn', locked: 'neutral' } as const;

export function StateTag({ state }: Pick<Standing, 'state'>) {
  const t = useText();
  return (
    <Tag tone={TONES[state]} icon={TAGS[state]}>
      {t(`data.state.${state}`)}
    </Tag>
  );
}

function Texts({ standing: { step, missing } }: Pick<StepCardProps, 'standing'>) {
  return (
    <>
      {WHY_TEXTS.filter((text) => text.step === step).map(({ key }) => (
        <TextPart key={key} text={key} />
      ))}
      {missing.includes('lawFirst') && <LawFirst />}
    </>
  );
}

/** Names the words that begin with the law, and asks the question of the method. */
function LawFirst() {
  const t = useText();
  const { open, workspace } = useCanvas();
  const text = open.state.replica.doc.getXmlFragment('societalValue');
  useFragmentVersion(text);
  const words = lawFirstWords(textOfRoot(text), workspace.language);
  return (
    <Note tone="warn" role="status">
      {t('data.lawFirst', { words: words.map((word) => `“${word}”`).join(', ') })}
    </Note>
  );
}
