import type { ValueView } from '@opgave/shared/contract/valuesCheck';
import { IconCheck } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './valuesCheck.module.css';

type ValueHeadProps = { readonly id: string; readonly view: ValueView };

/** The name of a value, its question, and whether one weighed it. */
export function ValueHead({ id, view }: ValueHeadProps) {
  const t = useText();
  return (
    <div className={styles['head']}>
      <div>
        <h2 id={id}>{t(`value.${view.value}.name`)}</h2>
        <p className={styles['question']}>{t(`value.${view.value}.question`)}</p>
      </div>
      {view.mine.score !== undefined && (
        <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
          {t('values.weighed')}
        </Tag>
      )}
    </div>
  );
}
