import type { InvitationView } from '@opgave/shared/contract/invitations';
import type { InvitationId } from '@opgave/shared/ids';
import { useState } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Tag } from '#ui/Tag.tsx';
import { invitationTitle } from './invitationWords.ts';
import styles from './people.module.css';

type InvitationListProps = {
  readonly invitations: readonly InvitationView[];
  readonly isBusy: boolean;
  readonly onWithdraw: (id: InvitationId) => Promise<void>;
};

/** The links that work, newest first; those that no longer do are folded away. */
export function InvitationList({ invitations, isBusy, onWithdraw }: InvitationListProps) {
  const t = useText();
  const [asked, setAsked] = useState<InvitationView>();
  const newestFirst = [...invitations].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const open = newestFirst.filter(({ state }) => state === 'open');
  const old = newestFirst.filter(({ state }) => state !== 'open');
  if (invitations.length === 0) return <p className={styles['soft']}>{t('people.noInvitations')}</p>;
  return (
    <>
      {open.length > 0 ? (
        <Lines invitations={open} onAsk={setAsked} />
      ) : (
        <p className={styles['soft']}>{t('people.noOpenInvitations')}</p>
      )}
      {old.length > 0 && (
        <details className={styles['old']}>
          <summary>{t('people.oldInvitations', { count: old.length })}</summary>
          <Lines invitations={old} onAsk={setAsked} />
        </details>
      )}
      <Dialog
        title={t('people.withdraw.ask')}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        actions={
          <>
            <Button variant="plain" onPress={() => setAsked(undefined)}>
              {t('people.withdraw.no')}
            </Button>
            <Button
              variant="danger"
              isBusy={isBusy}
              onPress={() => asked && void onWithdraw(asked.id).then(() => setAsked(undefined))}
            >
              {t('people.withdraw.yes')}
            </Button>
          </>
        }
      >
        <p>{t('people.withdraw.what')}</p>
      </Dialog>
    </>
  );
}

type LinesProps = {
  readonly invitations: readonly InvitationView[];
  readonly onAsk: (invitation: InvitationView) => void;
};

function Lines({ invitations, onAsk }: LinesProps) {
  return (
    <Card padding="none">
      <ul>
        {invitations.map((invitation) => (
          <Line key={invitation.id} invitation={invitation} onAsk={() => onAsk(invitation)} />
        ))}
      </ul>
    </Card>
  );
}

type LineProps = { readonly invitation: InvitationView; readonly onAsk: () => void };

function Line({ invitation, onAsk }: LineProps) {
  const t = useText();
  const { day } = useTableDates();
  const { state, uses, maxUses, expiresAt } = invitation;
  const title = invitationTitle(t, invitation);
  return (
    <li className={styles['line']}>
      <div className={styles['lineWords']}>
        <p className={styles['name']}>{title}</p>
        <p className={styles['soft']}>
          {maxUses === undefined
            ? t('people.usedTimes', { count: uses })
            : t('people.usedOf', { uses, maxUses })}
          {' · '}
          {t('people.until', { date: day(expiresAt) })}
        </p>
      </div>
      <Tag tone={state === 'open' ? 'ok' : 'neutral'}>{t(`people.invitation.${state}`)}</Tag>
      {state === 'open' && (
        <Button variant="quiet" onPress={onAsk}>
          {t('people.withdraw')}
          <span className="visually-hidden">: {title}</span>
        </Button>
      )}
    </li>
  );
}
