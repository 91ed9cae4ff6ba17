import type { OpennessMode } from '@opgave/shared/method/roles';
import { IconEye, IconFileCertificate, IconMessage2Heart, IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import styles from './side.module.css';

type PromiseProps = { readonly icon: ReactNode; readonly title: string; readonly text: string };

function Promised({ icon, title, text }: PromiseProps) {
  return (
    <li>
      {icon}
      <div>
        <strong>{title}</strong>
        <span>{text}</span>
      </div>
    </li>
  );
}

function Openness({ mode }: { readonly mode: OpennessMode | undefined }) {
  const t = useText();
  const icon = <IconEye aria-hidden="true" />;
  if (!mode)
    return <Promised icon={icon} title={t('door.openness.none')} text={t('door.openness.none.more')} />;
  return <Promised icon={icon} title={t(`door.openness.${mode}`)} text={t(`openness.${mode}.meaning`)} />;
}

type PromisesProps = { readonly opennessMode: OpennessMode | undefined; readonly hasWorkspace: boolean };

/** What one may count on, and what happens with one's words. */
export function Promises({ opennessMode, hasWorkspace }: PromisesProps) {
  const t = useText();
  return (
    <aside className={styles['promises']} aria-label={t('door.promises')}>
      <ul>
        <Promised
          icon={<IconMessage2Heart aria-hidden="true" />}
          title={t('door.promise.law')}
          text={t('door.promise.law.more')}
        />
        <Promised
          icon={<IconUsersGroup aria-hidden="true" />}
          title={t('door.promise.problem')}
          text={t('door.promise.problem.more')}
        />
        {hasWorkspace && <Openness mode={opennessMode} />}
        <Promised
          icon={<IconFileCertificate aria-hidden="true" />}
          title={t('door.promise.woo')}
          text={t('door.promise.woo.more')}
        />
      </ul>
      <p>
        <a href="#words">{t('door.words.link')}</a>
      </p>
    </aside>
  );
}
