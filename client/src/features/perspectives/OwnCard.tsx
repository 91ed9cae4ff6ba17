import type { OwnPerspectiveView } from '@opgave/shared/contract/perspectives';
import { IconPencil } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import styles from './perspectives.module.css';

type OwnCardProps = {
  readonly mine: OwnPerspectiveView;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onReopen: () => void;
};

/** What one wrote oneself, to read over; as long as nobody could read it one may write on. */
export function OwnCard({ mine, name, isBusy, onReopen }: OwnCardProps) {
  const t = useText();
  const id = useId();
  return (
    <Card as="section" padding="roomy" aria-labelledby={id}>
      <div className={styles['ownHead']}>
        <div>
          <p className={styles['soft']}>{t('perspectives.own')}</p>
          <h2 id={id}>{`${name}, ${t(`group.${mine.group}.name`).toLowerCase()}`}</h2>
        </div>
        {mine.mayReopen && (
          <Button icon={<IconPencil aria-hidden="true" />} isBusy={isBusy} onPress={onReopen}>
            {t('perspectives.ownChange')}
          </Button>
        )}
      </div>
      <dl className={styles['ownAnswers']}>
        {mine.answers.map(({ root, text }) => (
          <div key={root}>
            <dt>{t(`perspective.${root}.question`)}</dt>
            <dd>
              {root === 'value' && mine.valueKey && <strong>{t(`value.${mine.valueKey}.name`)}</strong>}
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
