import { AppError, type ErrorCode } from '@opgave/shared/contract/errors';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { createWorkspace } from '#connection/api.ts';
import { asAppError } from '#connection/http.ts';
import { KEYS, useMe } from '#connection/queries.ts';
import {
  type Draft,
  firstStepWithProblem,
  problemsOf,
  STEPS,
  type Step,
  toCreateWorkspace,
} from '#features/newWorkspace/draft.ts';
import { dayOf } from '#features/newWorkspace/exampleDraft.ts';
import { StepFrame } from '#features/newWorkspace/StepFrame.tsx';
import { useDraft } from '#features/newWorkspace/useDraft.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { NewStep } from './NewStep.tsx';

/** A new table, one question per step, from a filled example. */
export function NewPage() {
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.mayCreateWorkspace)
    return <FailurePage error={new AppError('not-allowed')} onRetry={() => undefined} />;
  return <Wizard />;
}

function Wizard() {
  const t = useText();
  const { draft, change, forget } = useDraft();
  const { step, goTo, isChecked, check } = useStep();
  const [today] = useState(() => dayOf(new Date()));
  const { create, isBusy, refusal } = useCreate(draft, forget);
  const problems = isChecked ? problemsOf(draft, step, today) : [];
  const index = STEPS.indexOf(step);

  function handleNext(): void {
    const wrong = step === 'summary' ? firstStepWithProblem(draft, today) : undefined;
    if (wrong) goTo(wrong, true);
    else if (problemsOf(draft, step, today).length > 0) check();
    else if (step === 'summary') create();
    else goTo(STEPS[index + 1] ?? 'summary');
  }

  return (
    <Page
      key={step}
      over={t('page.new')}
      title={t(`newTable.question.${step}`)}
      lead={t(`newTable.why.${step}`)}
    >
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
      <StepFrame
        step={step}
        isBusy={isBusy}
        errors={problems.map(({ field, text }) => ({ id: `new-${field}`, text: t(`newTable.${text}`) }))}
        onBack={index > 0 ? () => goTo(STEPS[index - 1] ?? 'occasion') : undefined}
        onNext={handleNext}
      >
        <NewStep step={step} draft={draft} change={change} problems={problems} goTo={goTo} />
      </StepFrame>
    </Page>
  );
}

/** The step is in the address, so that the back button of the browser goes one question back. */
function useStep() {
  const [search, setSearch] = useSearchParams();
  const [checked, setChecked] = useState<Step>();
  const step = STEPS.find((each) => each === search.get('step')) ?? 'occasion';
  function goTo(next: Step, isChecked = false): void {
    setChecked(isChecked ? next : undefined);
    setSearch({ step: next });
  }
  return { step, goTo, isChecked: checked === step, check: () => setChecked(step) };
}

function useCreate(draft: Draft, forget: () => void) {
  const [language] = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const creation = useMutation({
    mutationFn: () => createWorkspace(toCreateWorkspace(draft, language)),
    onSuccess: async ({ slug }) => {
      forget();
      await queries.invalidateQueries({ queryKey: KEYS.me });
      await navigate(`/w/${slug}/people`);
    },
  });
  const refusal: ErrorCode | undefined = creation.error ? asAppError(creation.error).code : undefined;
  return { create: () => creation.mutate(), isBusy: creation.isPending, refusal };
}
