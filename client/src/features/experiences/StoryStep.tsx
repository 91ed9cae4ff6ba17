import { LIMITS } from '@opgave/shared/contract/limits';
import { type ExperienceField, SHOWN_AS, TOLD_BY } from '@opgave/shared/method/experiences';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { fieldId, type StoryFormState } from './useStoryForm.ts';

type StoryStepProps = { readonly form: StoryFormState };
type WholeStepProps = StoryStepProps & { readonly isForOther: boolean };

/** The fields of the step one is at. */
export function StoryStep({ form, isForOther }: WholeStepProps) {
  if (form.step === 'teller')
    return isForOther ? <Permission form={form} isForOther /> : <TellerFields form={form} />;
  if (form.step !== 'more') return <WordsField form={form} field={form.step} isRequired />;
  return (
    <>
      <WordsField form={form} field="feeling" />
      <WordsField form={form} field="needed" />
    </>
  );
}

type WordsFieldProps = StoryStepProps & { readonly field: ExperienceField; readonly isRequired?: boolean };

function WordsField({ form, field, isRequired = false }: WordsFieldProps) {
  const t = useText();
  return (
    <TextArea
      key={field}
      id={fieldId(field)}
      label={t(`experience.${field}.question`)}
      help={t(`story.help.${field}`)}
      value={form.draft[field]}
      onChange={(words) => form.write({ [field]: words })}
      onBlur={() => form.leave(field)}
      error={form.errorOf(field)}
      rows={isRequired ? 6 : 4}
      maxLength={LIMITS.textLength}
      isRequired={isRequired}
    />
  );
}

function TellerFields({ form }: StoryStepProps) {
  const t = useText();
  const { draft, write, errorOf } = form;
  return (
    <>
      <ChoiceCards
        id={fieldId('toldBy')}
        label={t('experience.toldBy.question')}
        value={draft.toldBy}
        onChange={(toldBy) => write({ toldBy })}
        options={TOLD_BY.map((value) => ({ value, label: t(`experience.toldBy.${value}`) }))}
        error={errorOf('toldBy')}
      />
      {draft.toldBy === 'onBehalf' && (
        <Checkbox
          id={fieldId('personKnows')}
          label={t('experience.personKnows.question')}
          isChecked={draft.personKnows}
          onChange={(personKnows) => write({ personKnows })}
          error={errorOf('personKnows')}
        />
      )}
      <ChoiceCards
        id={fieldId('shownAs')}
        label={t('experience.shownAs.question')}
        value={draft.shownAs}
        onChange={(shownAs) => write({ shownAs })}
        options={SHOWN_AS.map((value) => ({ value, label: t(`experience.shownAs.${value}`) }))}
        error={errorOf('shownAs')}
      />
      <Permission form={form} />
    </>
  );
}

type PermissionProps = StoryStepProps & { readonly isForOther?: boolean };

function Permission({ form, isForOther = false }: PermissionProps) {
  const t = useText();
  return (
    <Checkbox
      id={fieldId('permission')}
      label={t('experience.permission.question')}
      hint={t(isForOther ? 'story.permissionOfOther' : 'story.permissionHint')}
      isChecked={form.draft.permission}
      onChange={(permission) => form.write({ permission })}
      error={form.errorOf('permission')}
    />
  );
}
