import type { ErrorCode } from '@opgave/shared/contract/errors';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { AddedValues } from './AddedValues.tsx';
import { AffectedField } from './AffectedField.tsx';
import { EndFields } from './EndFields.tsx';
import { GroupsField } from './GroupsField.tsx';
import { OpennessField } from './OpennessField.tsx';
import { SettingsFields } from './SettingsFields.tsx';
import styles from './setup.module.css';
import type { SetupDraft } from './setupDraft.ts';
import type { SetupProblem } from './setupProblems.ts';
import { TimeZoneField } from './TimeZoneField.tsx';

type SetupFormProps = {
  readonly draft: SetupDraft;
  readonly onChange: (draft: SetupDraft) => void;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  /** What is not right yet, once one has tried to save. */
  readonly problems: readonly SetupProblem[];
  readonly onSave: () => void;
};

/** The agreements of the table, while they may be changed. */
export function SetupForm({ draft, onChange, isBusy, refusal, problems, onSave }: SetupFormProps) {
  const t = useText();
  return (
    <form
      className={styles['fields']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <ErrorSummary
        errors={problems.map(({ field, text }) => ({ id: field, text: t(`newTable.${text}`) }))}
      />
      <Sheets draft={draft} onChange={onChange} problems={problems} />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(refusal === 'stale-version' ? 'setup.stale' : `error.${refusal}`)}
        </Note>
      )}
      <div>
        <Button variant="primary" size="lg" type="submit" isBusy={isBusy}>
          {t('setup.save')}
        </Button>
      </div>
    </form>
  );
}

type SheetsProps = Pick<SetupFormProps, 'draft' | 'onChange' | 'problems'>;

function useErrorOf(problems: readonly SetupProblem[]) {
  const t = useText();
  return (field: SetupProblem['field']): string | undefined => {
    const problem = problems.find((each) => each.field === field);
    return problem && t(`newTable.${problem.text}`);
  };
}

/** One card for each agreement. */
function Sheets({ draft, onChange, problems }: SheetsProps) {
  const errorOf = useErrorOf(problems);
  return (
    <>
      <Card padding="roomy">
        <div className={styles['fields']}>
          <Basics draft={draft} onChange={onChange} problems={problems} />
        </div>
      </Card>
      <Card padding="roomy">
        <OpennessField
          id="openness"
          value={draft.opennessMode}
          onChange={(opennessMode) => onChange({ ...draft, opennessMode })}
        />
      </Card>
      <Card padding="roomy">
        <div className={styles['fields']}>
          <EndFields
            id="endDate"
            endDate={draft.endDate}
            onEndDate={(endDate) => onChange({ ...draft, endDate })}
            dataInvolved={draft.dataInvolved}
            onDataInvolved={(dataInvolved) => onChange({ ...draft, dataInvolved })}
            error={errorOf('endDate')}
          />
          <TimeZoneField
            id="timeZone"
            value={draft.timeZone}
            onChange={(timeZone) => onChange({ ...draft, timeZone })}
          />
        </div>
      </Card>
      <Groups draft={draft} onChange={onChange} />
      <Choices draft={draft} onChange={onChange} problems={problems} />
    </>
  );
}

/** Who sits at the table, and who does not but should be heard. */
function Groups({ draft, onChange }: Omit<SheetsProps, 'problems'>) {
  return (
    <Card padding="roomy">
      <GroupsField
        id="groups"
        groups={draft.groups}
        sideOfOther={draft.sideOfOther}
        onGroups={(groups) => onChange({ ...draft, groups })}
        onSideOfOther={(sideOfOther) => onChange({ ...draft, sideOfOther })}
        error={undefined}
      />
      <AffectedField
        affected={draft.affectedGroups}
        groups={draft.groups}
        onChange={(affectedGroups) => onChange({ ...draft, affectedGroups })}
      />
    </Card>
  );
}

function Choices({ draft, onChange, problems }: SheetsProps) {
  return (
    <>
      <Card padding="roomy">
        <AddedValues
          id="ownValues"
          draft={draft}
          told={problems.some(({ field }) => field === 'ownValues')}
          onChange={(part) => onChange({ ...draft, ...part })}
        />
      </Card>
      <Card padding="roomy">
        <SettingsFields settings={draft.settings} onChange={(settings) => onChange({ ...draft, settings })} />
      </Card>
    </>
  );
}

function Basics({ draft, onChange, problems }: SheetsProps) {
  const t = useText();
  const errorOf = useErrorOf(problems);
  return (
    <>
      <TextField
        id="title"
        label={t('setup.title')}
        help={t('setup.titleHelp')}
        value={draft.title}
        error={errorOf('title')}
        onChange={(title) => onChange({ ...draft, title })}
        isRequired
      />
      <TextArea
        id="occasion"
        label={t('setup.occasion')}
        help={t('setup.occasionHelp')}
        value={draft.occasion}
        error={errorOf('occasion')}
        onChange={(occasion) => onChange({ ...draft, occasion })}
        rows={6}
      />
      <TextField
        id="organisation"
        label={t('setup.organisation')}
        help={t('setup.organisationHelp')}
        value={draft.organisation}
        error={errorOf('organisation')}
        onChange={(organisation) => onChange({ ...draft, organisation })}
      />
    </>
  );
}
