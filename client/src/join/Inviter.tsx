import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import styles from './side.module.css';

type InviterProps = { readonly displayName: string; readonly organisation: string };

export function Inviter({ displayName, organisation }: InviterProps) {
  const t = useText();
  return (
    <div className={styles['inviter']}>
      <Avatar name={displayName} isDecorative />
      <div>
        <p className={styles['name']}>{t('door.invites', { name: displayName })}</p>
        <p className={styles['about']}>
          {[t('role.facilitator.name'), organisation].filter(Boolean).join(', ')}
        </p>
      </div>
    </div>
  );
}
