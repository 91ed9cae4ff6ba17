import type { Group } from '@opgave/shared/method/groups';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import type { Door } from './answers.ts';
import styles from './door.module.css';
import { choosesGroup } from './mistakes.ts';

type GroupChoiceProps = {
  readonly id: string;
  readonly door: Door;
  readonly value: Group | undefined;
  readonly error: string | undefined;
  readonly onChange: (group: Group) => void;
};

/** As whom one comes in: chosen, or set by the link and then said. */
export function GroupChoice({ id, door, value, error, onChange }: GroupChoiceProps) {
  const t = useText();
  if (door.group) {
    return (
      <p className={styles['group']}>
        {t('door.asGroup', { who: t(`group.${door.group}.person`) })}
        <GroupTag group={door.group} />
      </p>
    );
  }
  if (!choosesGroup(door)) {
    if (!door.workspace) return null;
    return <p>{t('door.asRole', { role: t(`role.${door.role}.name`).toLowerCase() })}</p>;
  }
  return (
    <ChoiceCards
      id={id}
      label={t('door.group')}
      help={t('door.group.help')}
      error={error}
      value={value}
      onChange={onChange}
      options={door.groups.map((group) => ({
        value: group,
        label: t(`group.${group}.name`),
        hint: t(`group.${group}.hint`),
        icon: <GroupShape group={group} size="l" />,
      }))}
    />
  );
}
