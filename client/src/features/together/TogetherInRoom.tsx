import type { ScreenView } from '@opgave/shared/contract/sessions';
import { IconUsersGroup } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { StageLine } from './StageLine.tsx';
import styles from './together.module.css';

/** For the room: how people work apart now, without a name of anybody. */
export function TogetherInRoom({ apart }: { readonly apart: NonNullable<ScreenView['apart']> }) {
  const t = useText();
  return (
    <div className={styles['room']}>
      {apart.stage && <StageLine now={apart.stage} stages={apart.stages} size="room" />}
      {apart.groups > 0 && (
        <p>
          <IconUsersGroup aria-hidden="true" />
          {t('together.groups', { count: apart.groups })}
        </p>
      )}
    </div>
  );
}
