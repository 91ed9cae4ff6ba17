import { useText } from '#i18n/useText.ts';
import styles from './changedWords.module.css';

type ChangedWordsProps = {
  readonly pieces: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly words: string }[];
};

/** What went out is struck through, what came in is underlined; both are said to who hears the page. */
export function ChangedWords({ pieces }: ChangedWordsProps) {
  const t = useText();
  return (
    <p className={styles['text']}>
      {pieces.map(({ kind, words }, index) => {
        if (kind === 'same') return <span key={index}>{words}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        const [inner, space] = [words.trimEnd(), words.slice(words.trimEnd().length)];
        return (
          <span key={index}>
            <Mark>
              <span className="visually-hidden">{t(`round.aloud.${kind}`)} </span>
              {inner}
              <span className="visually-hidden"> {t('round.aloud.end')}</span>
            </Mark>
            {space === '' ? ' ' : space}
          </span>
        );
      })}
    </p>
  );
}

/** What the two marks mean. */
export function ChangeLegend() {
  const t = useText();
  return (
    <p className={styles['legend']}>
      <del>{t('round.wentOut')}</del> <ins>{t('round.cameIn')}</ins>
    </p>
  );
}
