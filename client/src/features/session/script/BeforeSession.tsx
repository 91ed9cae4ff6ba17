import { IconEdit, IconPlayerPlay } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Agenda } from '../console/Agenda.tsx';
import type { SessionDriver } from '../driver.ts';
import styles from './script.module.css';

type BeforeSessionProps = {
  readonly slug: string;
  readonly driver: SessionDriver;
  readonly mayLead: boolean;
};

/** A session that is ready or over: its script, and what one can do with it. */
export function BeforeSession({ slug, driver, mayLead }: BeforeSessionProps) {
  const t = useText();
  const { view, at, act, refusal } = driver;
  const path = `/w/${slug}/session/${view.id}`;
  const isReady = view.now.course.status === 'ready';
  return (
    <div className={styles['before']}>
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      {mayLead && (
        <div className={styles['actions']}>
          {isReady && (
            <Button
              variant="primary"
              size="lg"
              icon={<IconPlayerPlay aria-hidden="true" />}
              onPress={() => act({ kind: 'session.begin' })}
            >
              {t('session.begin')}
            </Button>
          )}
          {isReady && <LinkButton to={`${path}/rehearsal`}>{t('session.rehearse')}</LinkButton>}
          <LinkButton to={`${path}/script`} icon={<IconEdit aria-hidden="true" />}>
            {t(isReady ? 'session.changeScript' : 'session.seeScript')}
          </LinkButton>
          {!isReady && <LinkButton to={`${path}/replay`}>{t('session.lookBack')}</LinkButton>}
        </div>
      )}
      {!isReady && (
        <div className={styles['actions']}>
          <LinkButton to={`${path}/minutes`}>{t('session.toMinutes')}</LinkButton>
          {view.now.anonymous.done.length > 0 && (
            <LinkButton to={`/w/${slug}/anonymous`}>{t('anonymous.read')}</LinkButton>
          )}
        </div>
      )}
      {isReady && <p>{t(mayLead ? 'session.readyHow' : 'session.readyRead')}</p>}
      <Agenda view={view} at={at} />
    </div>
  );
}
