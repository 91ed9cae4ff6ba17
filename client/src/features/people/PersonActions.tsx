import type { PersonView } from '@opgave/shared/contract/http';
import { IconUserQuestion } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './people.module.css';

/** What is asked once more before it is done, because others will notice. */
export const CONFIRMED = ['share', 'handOver', 'withdrawWayBack', 'remove'] as const;
export type ConfirmedAction = (typeof CONFIRMED)[number];

type PersonActionsProps = {
  readonly person: PersonView;
  readonly isMe: boolean;
  readonly mayLead: boolean;
  readonly isBusy: boolean;
  readonly onRenewWayBack: () => void;
  readonly onConfirmed: (action: ConfirmedAction) => void;
  /** What else concerns their place at the table. */
  readonly children?: ReactNode;
};

/** What the facilitator can do for or with one person. */
export function PersonActions(props: PersonActionsProps) {
  const { person, isMe, mayLead, isBusy, onRenewWayBack, onConfirmed, children } = props;
  const t = useText();
  const [asked, setAsked] = useState<ConfirmedAction>();
  const canLead = mayLead && !isMe && person.role !== 'facilitator' && person.role !== 'sponsor';
  if (asked) {
    return (
      <Confirm
        action={asked}
        name={person.displayName}
        isBusy={isBusy}
        onNo={() => setAsked(undefined)}
        onYes={() => onConfirmed(asked)}
      />
    );
  }
  return (
    <div className={styles['deeds']}>
      <Deeds title={t('people.deeds.wayBack')}>
        <Button variant="plain" isBusy={isBusy} onPress={onRenewWayBack}>
          {t('people.wayBack.renew')}
        </Button>
        {person.hasWayBack && (
          <Button variant="plain" onPress={() => setAsked('withdrawWayBack')}>
            {t('people.wayBack.withdraw')}
          </Button>
        )}
      </Deeds>
      {canLead && (
        <Deeds title={t('role.facilitator.name')}>
          <Button variant="plain" onPress={() => setAsked('share')}>
            {t('people.lead.share')}
          </Button>
          <Button variant="plain" onPress={() => setAsked('handOver')}>
            {t('people.lead.handOver')}
          </Button>
        </Deeds>
      )}
      {!isMe && (
        <Deeds title={t('people.deeds.seat')}>
          {children}
          <Button variant="plain" onPress={() => setAsked('remove')}>
            {t('people.remove')}
          </Button>
        </Deeds>
      )}
    </div>
  );
}

type DeedsProps = { readonly title: string; readonly children: ReactNode };

/** What can be done about one thing, under its name. */
function Deeds({ title, children }: DeedsProps) {
  const heading = useId();
  return (
    <section className={styles['deed']} aria-labelledby={heading}>
      <h3 id={heading} className={styles['placeTitle']}>
        {title}
      </h3>
      <div className={styles['buttons']}>{children}</div>
    </section>
  );
}

type ConfirmProps = {
  readonly action: ConfirmedAction;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
};

function Confirm({ action, name, isBusy, onNo, onYes }: ConfirmProps) {
  const t = useText();
  return (
    <Note
      tone="warn"
      icon={<IconUserQuestion aria-hidden="true" />}
      role="alert"
      title={t(`people.confirm.${action}`, { name })}
      action={
        <div className={styles['buttons']}>
          <Button variant="plain" onPress={onNo}>
            {t('people.confirm.no')}
          </Button>
          <Button variant="danger" isBusy={isBusy} onPress={onYes}>
            {t(`people.confirm.${action}.yes`)}
          </Button>
        </div>
      }
    >
      {t(`people.confirm.${action}.what`)}
    </Note>
  );
}
