import type { PictureView, ScoreView } from '@opgave/shared/contract/valuesCheck';
import { IconArrowsExchange2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { furthestApart } from './pictureRows.ts';
import styles from './valuesCheck.module.css';

type SignalsProps = {
  readonly picture: PictureView;
  /** Leads to what is not known yet; left out where one may not write there. */
  readonly toUnknown: ReactNode;
};

/** What the picture asks of the table: to talk, or to write down that nobody knows. */
export function Signals({ picture, toUnknown }: SignalsProps) {
  const t = useText();
  return (
    <>
      {picture.isSplit && (
        <Note tone="warn" icon={<IconArrowsExchange2 aria-hidden="true" />} title={t('values.VALUE_SPLIT')}>
          {furthestApart(picture.scores).map((score) => (
            <Quote key={score.id} score={score} />
          ))}
        </Note>
      )}
      {picture.isUnknownToAll && <Note action={toUnknown}>{t('values.unknownToAll')}</Note>}
    </>
  );
}

function Quote({ score: { by, reason } }: { readonly score: ScoreView }) {
  const t = useText();
  const who = by.name ?? (by.group && t(`group.${by.group}.name`)) ?? '';
  return <span className={styles['quote']}>{t('values.quote', { who, reason })}</span>;
}
