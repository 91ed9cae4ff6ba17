import type { ValueView } from '@opgave/shared/contract/valuesCheck';
import { IconCheck } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import { useWordsOf } from './useWordsOf.ts';
import styles from './valuesCheck.module.css';

type ValueHeadProps = { readonly id: string; readonly view: ValueView };

/** The name of a value, its question, and whether one weighed it. */
export function ValueHead({ id, view }: ValueHeadProps) {
  const t = useText();
  const words = useWordsOf(view);
  return (
    <div className={styles['head']}>
      <div>
        <h2 id={id}>{words.name}</h2>
        <p className={styles['question']}>{words.question}</p>
      </div>
      {view.mine.score !== undefined && (
        <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
          {t('values.weighed')}
        </Tag>
      )}
    </div>
  );
}
