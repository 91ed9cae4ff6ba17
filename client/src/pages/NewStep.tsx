import { LIMITS } from '@opgave/shared/contract/limits';
import type { Draft, DraftProblem, Step } from '#features/newWorkspace/draft.ts';
import { Summary } from '#features/newWorkspace/Summary.tsx';
import { AddedValues } from '#features/setup/AddedValues.tsx';
import { AffectedField } from '#features/setup/AffectedField.tsx';
import { EndFields } from '#features/setup/EndFields.tsx';
import { GroupsField } from '#features/setup/GroupsField.tsx';
import { OpennessField } from '#features/setup/OpennessField.tsx';
import { SettingsFields } from '#features/setup/SettingsFields.tsx';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';

type NewStepProps = {
  readonly step: Step;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problems: readonly DraftProblem[];
  readonly goTo: (step: Step) => void;
};

/** The answer to one question of the wizard. */
export function NewStep(props: NewStepProps) {
  const { step, draft, change, problems, goTo } = props;
  const t = useText();
  const problem = problems[0];
  const error = problem && t(`newTable.${problem.text}`);
  if (step === 'occasion') return <OccasionStep {...props} />;
  if (step === 'organisation') return <OrganisationStep {...props} />;
  if (step === 'openness') {
    return (
      <OpennessField
        id="new-openness"
        value={draft.opennessMode}
        onChange={(opennessMode) => change({ opennessMode })}
      />
    );
  }
  if (step === 'groups') return <GroupsStep {...props} />;
  if (step === 'end') {
    return (
      <EndFields
        id="new-endDate"
        endDate={draft.endDate}
        onEndDate={(endDate) => change({ endDate })}
        dataInvolved={draft.dataInvolved}
        onDataInvolved={(dataInvolved) => change({ dataInvolved })}
        error={error}
      />
    );
  }
  if (step === 'values') {
    return <AddedValues id="new-ownValues" draft={draft} told={problem !== undefined} onChange={change} />;
  }
  if (step === 'settings') {
    return <SettingsFields settings={draft.settings} onChange={(settings) => change({ settings })} />;
  }
  return <Summary draft={draft} onGoTo={goTo} />;
}

function GroupsStep({ draft, change, problems }: NewStepProps) {
  const t = useText();
  const problem = problems[0];
  return (
    <>
      <GroupsField
        id="new-groups"
        groups={draft.groups}
        sideOfOther={draft.sideOfOther}
        onGroups={(groups) => change({ groups })}
        onSideOfOther={(sideOfOther) => change({ sideOfOther })}
        error={problem && t(`newTable.${problem.text}`)}
      />
      <AffectedField
        affected={draft.affectedGroups}
        groups={draft.groups}
        onChange={(affectedGroups) => change({ affectedGroups })}
      />
    </>
  );
}

function OccasionStep({ draft, change, problems }: NewStepProps) {
  const t = useText();
  const errorOf = (field: DraftProblem['field']) => {
    const found = problems.find((problem) => problem.field === field);
    return found && t(`newTable.${found.text}`);
  };
  return (
    <>
      <TextField
        id="new-title"
        label={t('setup.title')}
        help={t('setup.titleHelp')}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={LIMITS.titleLength}
        error={errorOf('title')}
        isRequired
      />
      <TextArea
        id="new-occasion"
        label={t('setup.occasion')}
        help={t('setup.occasionHelp')}
        value={draft.occasion}
        onChange={(occasion) => change({ occasion })}
        rows={6}
        maxLength={LIMITS.textLength}
        error={errorOf('occasion')}
        isRequired
      />
    </>
  );
}

function OrganisationStep({ draft, change, problems }: NewStepProps) {
  const t = useText();
  const problem = problems[0];
  return (
    <>
      <TextField
        id="new-organisation"
        label={t('setup.organisation')}
        help={t('setup.organisationHelp')}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
        maxLength={LIMITS.titleLength}
        error={problem && t(`newTable.${problem.text}`)}
      />
      <Note title={t('newTable.sponsor')}>{t('newTable.sponsorHow')}</Note>
    </>
  );
}
