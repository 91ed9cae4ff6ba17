import type { ValueView } from '@opgave/shared/contract/valuesCheck';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { useValueForm } from './useValueForm.ts';
import { useWordsOf } from './useWordsOf.ts';
import { ForWhomField, Refusal, ScoreFields } from './ValueFields.tsx';
import { asksForWhom } from './valueDraft.ts';
import styles from './valuesCheck.module.css';

type WeighOneByOneProps = {
  readonly workspaceId: WorkspaceId;
  readonly values: readonly ValueView[];
  /** After the last one. */
  readonly onFinished: () => void;
  readonly onShowAll: () => void;
};

/** One value on the screen at a time, on a phone; it begins at the first that was not weighed. */
export function WeighOneByOne({ workspaceId, values, onFinished, onShowAll }: WeighOneByOneProps) {
  const t = useText();
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      values.findIndex(({ mine }) => mine.score === undefined),
    ),
  );
  const view = values[index];
  if (!view) return null;
  const isLast = index === values.length - 1;
  return (
    <div className={styles['form']}>
      <div className={styles['over']}>
        <span>{t('values.of', { number: index + 1, count: values.length })}</span>
        <Button variant="quiet" size="sm" onPress={onShowAll}>
          {t('values.showAll')}
        </Button>
      </div>
      <OneValue
        key={view.value}
        workspaceId={workspaceId}
        view={view}
        isLast={isLast}
        takesFocus={index > 0}
        onBack={index > 0 ? () => setIndex(index - 1) : undefined}
        onDone={() => (isLast ? onFinished() : setIndex(index + 1))}
      />
    </div>
  );
}

type OneValueProps = {
  readonly workspaceId: WorkspaceId;
  readonly view: ValueView;
  readonly isLast: boolean;
  readonly takesFocus: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onDone: () => void;
};

function OneValue({ workspaceId, view, isLast, takesFocus, onBack, onDone }: OneValueProps) {
  const t = useText();
  const words = useWordsOf(view);
  const form = useValueForm(workspaceId, view);
  const [isAtForWhom, setIsAtForWhom] = useState(false);
  const heading = useFocusOnShow(takesFocus || isAtForWhom, isAtForWhom);
  const goesToForWhom = asksForWhom(form.draft) && !isAtForWhom;
  const after = isLast ? 'values.finish' : 'values.next';
  const goBack = isAtForWhom ? () => setIsAtForWhom(false) : onBack;

  async function handleNext(): Promise<void> {
    if (!form.check(isAtForWhom ? ['forWhom'] : ['score', 'reason'])) return;
    if (goesToForWhom) setIsAtForWhom(true);
    else if (await form.save()) onDone();
  }

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void handleNext();
      }}
    >
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {words.name}
        </h2>
        <p className={styles['question']}>{words.question}</p>
      </div>
      {isAtForWhom ? <ForWhomField view={view} form={form} /> : <ScoreFields view={view} form={form} />}
      <Refusal form={form} />
      <div className={styles['bottom']}>
        <Button variant="primary" size="lg" type="submit" isBusy={form.isBusy}>
          {t(goesToForWhom ? 'values.nextForWhom' : after)}
        </Button>
        {goBack && (
          <Button variant="plain" onPress={goBack}>
            {t('values.back')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A new question takes the focus along, for who hears the page. */
function useFocusOnShow(isNeeded: boolean, part: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef<boolean>(undefined);
  useEffect(() => {
    if (isNeeded && last.current !== part) heading.current?.focus();
    last.current = part;
  }, [isNeeded, part]);
  return heading;
}
