import { BALANCE_PARTS, BALANCE_TARGETS, partsOf } from '@opgave/shared/method/balance';
import { GROUPS, type Group } from '@opgave/shared/method/groups';
import type { WorkspaceSettings } from '@opgave/shared/method/settings';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './setup.module.css';

const CHOICES = Array.from({ length: BALANCE_PARTS.max }, (_, index) => String(index + BALANCE_PARTS.min));

type BalanceSettings = Pick<WorkspaceSettings, 'balanceTarget' | 'balanceParts'>;

type BalanceFieldsProps = {
  readonly settings: BalanceSettings;
  readonly onChange: (settings: BalanceSettings) => void;
};

/** What a fair share is: the same for every group or person, or what this table agreed on. */
export function BalanceFields({ settings: { balanceTarget, balanceParts }, onChange }: BalanceFieldsProps) {
  const t = useText();
  return (
    <>
      <ChoiceCards
        label={t('setting.balanceTarget')}
        value={balanceTarget}
        onChange={(target) => onChange({ balanceParts, balanceTarget: target })}
        options={BALANCE_TARGETS.map((value) => ({ value, label: t(`setting.balanceTarget.${value}`) }))}
      />
      {balanceTarget === 'own' && (
        <PartsFields
          parts={balanceParts}
          onChange={(parts) => onChange({ balanceTarget, balanceParts: parts })}
        />
      )}
    </>
  );
}

type PartsFieldsProps = {
  readonly parts: BalanceSettings['balanceParts'];
  readonly onChange: (parts: BalanceSettings['balanceParts']) => void;
};

/** How many parts each group gets: twice as many is twice the share. */
function PartsFields({ parts, onChange }: PartsFieldsProps) {
  const t = useText();
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['legend']}>{t('setting.balanceParts')}</legend>
      <p className={styles['help']}>{t('setting.balanceParts.how')}</p>
      <ul className={styles['rows']}>
        {GROUPS.map((group) => (
          <PartsRow
            key={group}
            group={group}
            parts={partsOf(parts, group)}
            onParts={(count) => onChange({ ...parts, [group]: count })}
          />
        ))}
      </ul>
    </fieldset>
  );
}

type PartsRowProps = {
  readonly group: Group;
  readonly parts: number;
  readonly onParts: (parts: number) => void;
};

function PartsRow({ group, parts, onParts }: PartsRowProps) {
  const t = useText();
  return (
    <li className={styles['group']}>
      <GroupShape group={group} size="l" />
      <Select
        label={t(`group.${group}.name`)}
        value={String(parts)}
        onChange={(chosen) => onParts(Number(chosen))}
        options={CHOICES.map((value) => ({
          value,
          label: t('setting.balanceParts.count', { count: Number(value) }),
        }))}
      />
    </li>
  );
}
