import { AppError, type ErrorCode } from '@opgave/shared/contract/errors';
import type { FromTheme, ThemeView } from '@opgave/shared/contract/referrals';
import { WorkspaceId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { createWorkspace } from '#connection/api.ts';
import { asAppError } from '#connection/http.ts';
import { KEYS, useMe } from '#connection/queries.ts';
import { useRightDoorOf } from '#connection/referralsApi.ts';
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
import { StoriesOf, ThemeCarried } from '#features/newWorkspace/ThemeCarried.tsx';
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
  const [theme, chooseGroup] = useTheme(draft);
  const { create, isBusy, refusal } = useCreate(draft, forget, theme);
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
      {theme && <ThemeCarried theme={theme.theme} stories={theme.stories} />}
      <StepFrame
        step={step}
        isBusy={isBusy}
        errors={problems.map(({ field, text }) => ({ id: `new-${field}`, text: t(`newTable.${text}`) }))}
        onBack={index > 0 ? () => goTo(STEPS[index - 1] ?? 'occasion') : undefined}
        onNext={handleNext}
      >
        <NewStep step={step} draft={draft} change={change} problems={problems} goTo={goTo} />
        {theme && theme.stories > 0 && step === 'summary' && (
          <StoriesOf groups={draft.groups} group={theme.group} onGroup={chooseGroup} />
        )}
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
    setSearch((before) => {
      before.set('step', next);
      return before;
    });
  }
  return { step, goTo, isChecked: checked === step, check: () => setChecked(step) };
}

type Carried = FromTheme & Pick<ThemeView, 'stories'>;

/** The theme of a right door with which this table begins, when one came from there. */
function useTheme(draft: Draft): [Carried | undefined, (group: Group) => void] {
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<Group>();
  const door = WorkspaceId.safeParse(search.get('door')).data;
  const { data } = useRightDoorOf(door);
  const found = data?.themes.find(({ theme }) => theme === search.get('theme'));
  const groups = draft.groups.map(({ group }) => group);
  const group = [chosen, groups[0]].find((one) => one !== undefined && groups.includes(one));
  if (!found || door === undefined || group === undefined) return [undefined, setChosen];
  return [{ workspaceId: door, theme: found.theme, stories: found.stories, group }, setChosen];
}

function useCreate(draft: Draft, forget: () => void, theme: Carried | undefined) {
  const [language] = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const creation = useMutation({
    mutationFn: () =>
      createWorkspace({
        ...toCreateWorkspace(draft, language),
        ...(theme && {
          fromTheme: { workspaceId: theme.workspaceId, theme: theme.theme, group: theme.group },
        }),
      }),
    onSuccess: async ({ slug }) => {
      forget();
      await queries.invalidateQueries({ queryKey: KEYS.me });
      await navigate(`/w/${slug}/people`);
    },
  });
  const refusal: ErrorCode | undefined = creation.error ? asAppError(creation.error).code : undefined;
  return { create: () => creation.mutate(), isBusy: creation.isPending, refusal };
}
