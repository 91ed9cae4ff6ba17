import { GROUPS, type Group } from '@opgave/shared/method/groups';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import type { PlannedGroup } from './GroupsField.tsx';
import styles from './setup.module.css';

type AffectedFieldProps = {
  readonly affected: readonly Group[];
  /** Who sits at the table, and so need not be named here. */
  readonly groups: readonly PlannedGroup[];
  readonly onChange: (affected: Group[]) => void;
};

/** Who is affected but has no seat; the pages say "without" them, until they are heard. */
export function AffectedField({ affected, groups, onChange }: AffectedFieldProps) {
  const t = useText();
  const absent = GROUPS.filter((group) => !groups.some((planned) => planned.group === group));
  if (absent.length === 0) return null;
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['legend']}>{t('setup.affected')}</legend>
      <p className={styles['help']}>{t('setup.affectedHelp')}</p>
      <div>
        {absent.map((group) => (
          <Checkbox
            key={group}
            label={t(`group.${group}.name`)}
            isChecked={affected.includes(group)}
            onChange={(isOn) =>
              onChange(GROUPS.filter((one) => (one === group ? isOn : affected.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
