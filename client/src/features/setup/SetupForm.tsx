import type { ErrorCode } from '@opgave/shared/contract/errors';
import { LIMITS } from '@opgave/shared/contract/limits';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { EndFields } from './EndFields.tsx';
import { GroupsField } from './GroupsField.tsx';
import { OpennessField } from './OpennessField.tsx';
import { SettingsFields } from './SettingsFields.tsx';
import styles from './setup.module.css';
import type { SetupDraft } from './setupDraft.ts';

type SetupFormProps = {
  readonly draft: SetupDraft;
  readonly onChange: (draft: SetupDraft) => void;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onSave: () => void;
};

/** The agreements of the table, while they may be changed. */
export function SetupForm({ draft, onChange, isBusy, refusal, onSave }: SetupFormProps) {
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
      <Sheets draft={draft} onChange={onChange} />
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

/** One card for each agreement. */
function Sheets({ draft, onChange }: Pick<SetupFormProps, 'draft' | 'onChange'>) {
  return (
    <>
      <Card padding="roomy">
        <div className={styles['fields']}>
          <Basics draft={draft} onChange={onChange} />
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
            error={undefined}
          />
        </div>
      </Card>
      <Card padding="roomy">
        <GroupsField
          id="groups"
          groups={draft.groups}
          sideOfOther={draft.sideOfOther}
          onGroups={(groups) => onChange({ ...draft, groups })}
          onSideOfOther={(sideOfOther) => onChange({ ...draft, sideOfOther })}
          error={undefined}
        />
      </Card>
      <Card padding="roomy">
        <SettingsFields settings={draft.settings} onChange={(settings) => onChange({ ...draft, settings })} />
      </Card>
    </>
  );
}

function Basics({ draft, onChange }: Pick<SetupFormProps, 'draft' | 'onChange'>) {
  const t = useText();
  return (
    <>
      <TextField
        id="title"
        label={t('setup.title')}
        help={t('setup.titleHelp')}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        maxLength={LIMITS.titleLength}
        isRequired
      />
      <TextArea
        id="occasion"
        label={t('setup.occasion')}
        help={t('setup.occasionHelp')}
        value={draft.occasion}
        onChange={(occasion) => onChange({ ...draft, occasion })}
        rows={6}
        maxLength={LIMITS.textLength}
      />
      <TextField
        id="organisation"
        label={t('setup.organisation')}
        help={t('setup.organisationHelp')}
        value={draft.organisation}
        onChange={(organisation) => onChange({ ...draft, organisation })}
        maxLength={LIMITS.titleLength}
      />
    </>
  );
}
