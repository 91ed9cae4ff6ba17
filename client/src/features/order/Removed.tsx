import type { WorkspaceId } from '@opgave/shared/ids';
import { readmitPerson, removedKey, useRemoved } from '#connection/orderApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './order.module.css';

/** Who was taken from the table, and the way to undo it. */
export function Removed({ workspaceId }: { readonly workspaceId: WorkspaceId }) {
  const t = useText();
  const { data: removed = [] } = useRemoved(workspaceId);
  const { isBusy, send } = useSending([removedKey(workspaceId), KEYS.people(workspaceId)]);
  if (removed.length === 0) return null;
  return (
    <div className={styles['part']}>
      <h3 className={styles['title']}>{t('order.removed')}</h3>
      <ul className={styles['list']}>
        {removed.map(({ personId, displayName }) => (
          <li key={personId} className={styles['line']}>
            <span>{displayName}</span>
            <Button
              size="sm"
              isBusy={isBusy}
              onPress={() => void send(() => readmitPerson(workspaceId, personId))}
            >
              {t('order.readmit')}
              <span className="visually-hidden">: {displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
