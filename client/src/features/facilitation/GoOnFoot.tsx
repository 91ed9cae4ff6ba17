import type { Phase } from '@opgave/shared/method/phases';
import { useState } from 'react';
import { inWords, inWordsFirst } from '#i18n/inWords.ts';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { buttonLook } from '#ui/buttonLook.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { Readiness } from './gateList.ts';
import styles from './gates.module.css';

type GoOnFootProps = {
  readonly to: Phase;
  readonly backTo: string;
  readonly readiness: Readiness;
  /** Pressed while it cannot be done yet: the focus goes to the first thing in the way. */
  readonly onNotReady: () => void;
  readonly onGoOn: () => void;
};

/** Always in sight: how far it is, back, and the next step. The button is never dead; it answers. */
export function GoOnFoot({ to, backTo, readiness, onNotReady, onGoOn }: GoOnFootProps) {
  const t = useText();
  const [answer, setAnswer] = useState('');
  const isReady = readiness.kind === 'ready';

  function handlePress(): void {
    if (isReady) {
      setAnswer('');
      onGoOn();
      return;
    }
    setAnswer(shortAnswer(t, readiness));
    onNotReady();
  }

  return (
    <div className={styles['foot']}>
      <p className={styles['footWords']}>{longAnswer(t, readiness)}</p>
      <span className="visually-hidden" role="status">
        {answer}
      </span>
      <LinkButton to={backTo} size="lg">
        {t('advance.backToWork')}
      </LinkButton>
      <button
        type="button"
        className={buttonLook('primary', 'lg')}
        aria-disabled={!isReady}
        onClick={handlePress}
      >
        {t('advance.goOn', { phase: t(`phase.${to}.name`) })}
      </button>
    </div>
  );
}

function shortAnswer(t: Translate, readiness: Readiness): string {
  if (readiness.kind === 'needed') {
    return t('advance.more', { count: readiness.count, words: inWordsFirst(t, readiness.count) });
  }
  return readiness.kind === 'reason' ? t('advance.reasonToGo', { count: readiness.missingCharacters }) : '';
}

function longAnswer(t: Translate, readiness: Readiness): string {
  if (readiness.kind === 'needed') {
    return t('advance.moreThen', { count: readiness.count, words: inWords(t, readiness.count) });
  }
  return t(readiness.kind === 'reason' ? 'advance.explainFirst' : 'advance.allThere');
}
