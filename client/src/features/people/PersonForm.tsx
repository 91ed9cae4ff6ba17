import { LIMITS } from '@opgave/shared/contract/limits';
import { GROUPS, LENSES } from '@opgave/shared/method/groups';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './people.module.css';
import { CHANGEABLE_ROLES, type draftProblem, type PersonDraft, takesGroup } from './personChange.ts';

const NONE = 'none';

type PersonFormProps = {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  /** Whether the place at the table may be changed, or only what is shown of oneself. */
  readonly mayMove: boolean;
  readonly problem: ReturnType<typeof draftProblem>;
};

export function PersonForm({ draft, onChange, mayMove, problem }: PersonFormProps) {
  const t = useText();
  return (
    <div className={styles['form']}>
      <TextField
        label={t('people.name')}
        value={draft.displayName}
        onChange={(displayName) => onChange({ ...draft, displayName })}
        maxLength={LIMITS.nameLength}
        error={problem === 'nameEmpty' || problem === 'nameOfNobody' ? t(`people.${problem}`) : undefined}
        isRequired
      />
      <TextField
        label={t('people.organisation')}
        value={draft.organisation}
        onChange={(organisation) => onChange({ ...draft, organisation })}
        maxLength={LIMITS.titleLength}
      />
      {mayMove && draft.role !== undefined && (
        <PlaceFields draft={draft} onChange={onChange} problem={problem} />
      )}
      <Checkbox
        label={t('people.withHelp')}
        hint={t('people.withHelpHint')}
        isChecked={draft.withHelp}
        onChange={(withHelp) => onChange({ ...draft, withHelp })}
      />
    </div>
  );
}

function PlaceFields({ draft, onChange, problem }: Omit<PersonFormProps, 'mayMove'>) {
  const t = useText();
  const { role, group, lens } = draft;
  return (
    <>
      <Select
        label={t('people.role')}
        value={role ?? 'observer'}
        onChange={(chosen) => onChange({ ...draft, role: chosen })}
        options={CHANGEABLE_ROLES.map((value) => ({ value, label: t(`role.${value}.name`) }))}
      />
      {takesGroup(role) && (
        <Select
          label={t('people.group')}
          value={group ?? NONE}
          onChange={(chosen) => onChange({ ...draft, group: chosen === NONE ? undefined : chosen })}
          options={[
            { value: NONE, label: t('people.noGroup') },
            ...GROUPS.map((value) => ({ value, label: t(`group.${value}.name`) })),
          ]}
          error={problem === 'groupMissing' ? t('people.groupMissing') : undefined}
        />
      )}
      {role === 'participant' && (
        <Checkbox
          label={t('people.scribe')}
          hint={t('people.scribeHint')}
          isChecked={draft.isScribe}
          onChange={(isScribe) => onChange({ ...draft, isScribe })}
        />
      )}
      {takesGroup(role) && group === 'ministry' && (
        <Select
          label={t('people.lens')}
          value={lens ?? NONE}
          onChange={(chosen) => onChange({ ...draft, lens: chosen === NONE ? undefined : chosen })}
          options={[
            { value: NONE, label: t('people.noLens') },
            ...LENSES.map((value) => ({ value, label: t(`lens.${value}.name`) })),
          ]}
        />
      )}
    </>
  );
}
