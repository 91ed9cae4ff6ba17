import { AppError, type ErrorCode } from '@opgave/shared/contract/errors';
import type { FromTheme, ThemeView } from '@opgave/shared/contract/referrals';
import { WorkspaceId } from '@opgave/shared/ids';
import type { Group } from '@opgave/shared/method/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
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
import { useGoOn } from './useGoOn.ts';

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
  const { carried, isAway, isAwaited, chooseGroup } = useTheme(draft);
  const { create, isBusy, refusal } = useCreate(draft, forget, carried);
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
      {isAway && <Note tone="warn">{t('newTable.themeAway')}</Note>}
      {carried && <ThemeCarried theme={carried.theme} stories={carried.stories} />}
      <StepFrame
        step={step}
        isBusy={isBusy || (isAwaited && step === 'summary')}
        errors={problems.map(({ field, text }) => ({ id: `new-${field}`, text: t(`newTable.${text}`) }))}
        onBack={index > 0 ? () => goTo(STEPS[index - 1] ?? 'occasion') : undefined}
        onNext={handleNext}
      >
        <NewStep step={step} draft={draft} change={change} problems={problems} goTo={goTo} />
        {carried && carried.stories > 0 && step === 'summary' && (
          <StoriesOf groups={draft.groups} group={carried.group} onGroup={chooseGroup} />
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

interface AtDoor {
  /** With what the table begins; its group is one that sits at the table. */
  readonly carried: Carried | undefined;
  /** It was asked for, and is not there to be read. */
  readonly isAway: boolean;
  readonly isAwaited: boolean;
  readonly chooseGroup: (group: Group) => void;
}

/** The theme of a right door with which this table begins, when one came from there. */
function useTheme(draft: Draft): AtDoor {
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<Group>();
  const door = WorkspaceId.safeParse(search.get('door')).data;
  const { data, isLoading: isAwaited } = useRightDoorOf(door);
  const found = data?.themes.find(({ theme }) => theme === search.get('theme'));
  const groups = draft.groups.map(({ group }) => group);
  const group = [chosen, groups[0]].find((one) => one !== undefined && groups.includes(one));
  const isAway = search.has('door') && !isAwaited && !found;
  const carried = found &&
    door !== undefined &&
    group !== undefined && { workspaceId: door, theme: found.theme, stories: found.stories, group };
  return { carried: carried || undefined, isAway, isAwaited, chooseGroup: setChosen };
}

function useCreate(draft: Draft, forget: () => void, theme: Carried | undefined) {
  const [language] = useLanguage();
  const goOn = useGoOn();
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
      await goOn(`/w/${slug}/people`);
    },
  });
  const refusal: ErrorCode | undefined = creation.error ? asAppError(creation.error).code : undefined;
  return { create: () => creation.mutate(), isBusy: creation.isPending, refusal };
}
