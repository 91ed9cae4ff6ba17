import type { LanguageHint } from '@opgave/shared/method/language';
import type { MethodLanguage } from '@opgave/shared/method/texts';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import type { CardActions, LanguageHintHere } from '#editor/hints/hints.ts';
import { useCardKeys } from '#editor/hints/useCardKeys.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './languageCard.module.css';

type LanguageCardProps = {
  readonly hint: LanguageHintHere;
  readonly actions: CardActions;
  /** Of the words in the text. */
  readonly language: MethodLanguage;
  readonly onPutAway: () => void;
};

/** Says quietly what could be plainer. It asks for no answer. */
export function LanguageCard({ hint, actions, language, onPutAway }: LanguageCardProps) {
  const t = useText();
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const { takesFocus, close, rewrite } = actions;
  useCardKeys(card, { takesFocus, close });

  function handlePutAway(): void {
    onPutAway();
    close();
  }
  return (
    <section ref={card} className={styles['card']} aria-labelledby={titleId} tabIndex={-1}>
      <p id={titleId} className={styles['title']}>
        {t('languageHelp.title')}
      </p>
      <IconButton label={t('languageHelp.close')} icon={<IconX />} onPress={close} />
      <ul className={styles['hints']}>
        {hint.signal.hints.map((one) => (
          <li key={one.from}>
            <HintLine hint={one} language={language} />
          </li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button size="sm" variant="plain" icon={<IconPencil aria-hidden="true" />} onPress={rewrite}>
          {t('languageHelp.rewrite')}
        </Button>
        <Button size="sm" variant="quiet" onPress={handlePutAway}>
          {t('languageHelp.putAway')}
        </Button>
      </div>
    </section>
  );
}

type HintLineProps = { readonly hint: LanguageHint; readonly language: MethodLanguage };

function HintLine({ hint, language }: HintLineProps) {
  const t = useText();
  if (hint.kind === 'longSentence') return t('languageHelp.long', { words: hint.words ?? 0 });
  return (
    <>
      <span lang={language} className={styles['word']}>
        {hint.word}
      </span>{' '}
      {t('languageHelp.plainer')}{' '}
      <span lang={language} className={styles['word']}>
        {hint.plain}
      </span>
    </>
  );
}
