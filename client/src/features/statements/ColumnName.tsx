import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import type { Column } from './columns.ts';
import styles from './statements.module.css';

/** Shape and name of a group, or the words for the small groups of one side. */
export function ColumnName({ column }: { readonly column: Column }) {
  const t = useText();
  if (column.kind === 'side') {
    return <span className={styles['columnName']}>{t(`statements.side.${column.side}`)}</span>;
  }
  return (
    <span className={styles['columnName']}>
      <GroupShape group={column.group} />
      {t(`group.${column.group}.name`)}
    </span>
  );
}
