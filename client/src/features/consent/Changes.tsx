import type { RoundView } from '@opgave/shared/contract/consent';
import { textDifference } from '@opgave/shared/method/textDifference';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import styles from './changes.module.css';
import { blocksText, sectionName } from './roundWords.ts';

type Change = RoundView['changes'][number];

/** Every part that reads differently after repair, with what went out and what came in. */
export function Changes({ changes }: Pick<RoundView, 'changes'>) {
  const t = useText();
  return (
    <div className={styles['list']}>
      <p className={styles['legend']}>
        <Legend />
      </p>
      {changes.map((change) => (
        <Card key={change.section} as="section" padding="roomy" aria-labelledby={`change-${change.section}`}>
          <h3 id={`change-${change.section}`}>
            {sectionName(change.section, t(`section.${change.section}.title`))}
          </h3>
          <ChangedText change={change} />
        </Card>
      ))}
    </div>
  );
}

function Legend() {
  const t = useText();
  return (
    <>
      <del>{t('round.wentOut')}</del> <ins>{t('round.cameIn')}</ins>
    </>
  );
}

/** What went out is struck through, what came in is underlined; both are said to who hears the page. */
export function ChangedText({ change: { before, after } }: { readonly change: Change }) {
  const t = useText();
  const pieces = textDifference(blocksText(t, before.blocks), blocksText(t, after.blocks));
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
