import type { CreateInvitation } from '@opgave/shared/contract/invitations';
import { GROUPS } from '@opgave/shared/method/groups';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './people.module.css';

const ROLES = ['participant', 'commenter', 'observer', 'sponsor'] as const;
const DAYS = ['1', '3', '7', '14', '30', '60', '90'] as const;
const USES = ['any', '1', '5', '10', '30', '100'] as const;
type Days = (typeof DAYS)[number];
type Uses = (typeof USES)[number];
const AT_THE_DOOR = 'door';
type GroupChoice = (typeof GROUPS)[number] | typeof AT_THE_DOOR;

type InviteFormProps = {
  readonly isBusy: boolean;
  readonly onInvite: (invitation: CreateInvitation) => void;
};

/** One link: for which role, which group or any, how long and how often. */
export function InviteForm({ isBusy, onInvite }: InviteFormProps) {
  const t = useText();
  const [role, setRole] = useState<(typeof ROLES)[number]>('participant');
  const [group, setGroup] = useState<GroupChoice>(AT_THE_DOOR);
  const [days, setDays] = useState<Days>('14');
  const [uses, setUses] = useState<Uses>('any');
  const hasGroup = role === 'participant' || role === 'commenter';

  function handleSubmit(event: { preventDefault: () => void }): void {
    event.preventDefault();
    onInvite({
      role,
      days: Number(days),
      ...(hasGroup && group !== AT_THE_DOOR && { group }),
      ...(uses !== 'any' && { maxUses: Number(uses) }),
    });
  }

  return (
    <form className={styles['form']} onSubmit={handleSubmit}>
      <div className={styles['fields']}>
        <Select
          label={t('people.invite.role')}
          value={role}
          onChange={setRole}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}.name`) }))}
        />
        {hasGroup && (
          <Select
            label={t('people.invite.group')}
            value={group}
            onChange={setGroup}
            options={[
              { value: AT_THE_DOOR, label: t('people.invite.atTheDoor') },
              ...GROUPS.map((value) => ({ value, label: t(`group.${value}.name`) })),
            ]}
          />
        )}
        <LimitFields days={days} onDays={setDays} uses={uses} onUses={setUses} />
      </div>
      <div>
        <Button variant="primary" size="lg" type="submit" isBusy={isBusy}>
          {t('people.invite.make')}
        </Button>
      </div>
    </form>
  );
}

type LimitFieldsProps = {
  readonly days: Days;
  readonly onDays: (days: Days) => void;
  readonly uses: Uses;
  readonly onUses: (uses: Uses) => void;
};

/** How long and how often a link works. */
function LimitFields({ days, onDays, uses, onUses }: LimitFieldsProps) {
  const t = useText();
  return (
    <>
      <Select
        label={t('people.invite.days')}
        value={days}
        onChange={onDays}
        options={DAYS.map((value) => ({ value, label: t('people.days', { count: Number(value) }) }))}
      />
      <Select
        label={t('people.invite.uses')}
        value={uses}
        onChange={onUses}
        options={USES.map((value) => ({
          value,
          label: value === 'any' ? t('people.invite.anyUses') : t('people.uses', { count: Number(value) }),
        }))}
      />
    </>
  );
}
