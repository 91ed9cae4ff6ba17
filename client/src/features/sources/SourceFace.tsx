import type { ShownSource } from '@opgave/shared/contract/sourceLinks';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import styles from './sources.module.css';
import { sourceTitle } from './sourceWords.ts';

/** Who said it, and how it begins. */
export function SourceFace({ source }: { readonly source: ShownSource }) {
  const t = useText();
  const { group } = source.by;
  return (
    <span className={styles['face']}>
      <span className={styles['who']}>
        {group && <GroupShape group={group} label={t(`group.${group}.name`)} />}
        <strong>{sourceTitle(t, source)}</strong>
      </span>
      <span className={styles['begin']}>{source.words.join(' ')}</span>
    </span>
  );
}
