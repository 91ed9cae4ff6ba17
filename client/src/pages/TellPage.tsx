import type { ToldExperience } from '@opgave/shared/contract/stories';
import { useParams } from 'react-router';
import { useExperiences } from '#connection/storiesApi.ts';
import { StoryForm } from '#features/experiences/StoryForm.tsx';
import { draftOf, EMPTY_DRAFT, storyOf } from '#features/experiences/storyDraft.ts';
import { useStoryDraft } from '#features/experiences/useStoryDraft.ts';
import { useStoryForm } from '#features/experiences/useStoryForm.ts';
import { FOR_WHOM_ID, ForWhom } from '#features/scribe/ForWhom.tsx';
import { sentFor } from '#features/scribe/useForWhom.ts';
import { useText } from '#i18n/useText.ts';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LostPage } from './LostPage.tsx';
import { useScribe } from './useScribe.ts';
import { useStoryRights } from './useStoryRights.ts';
import { useTell } from './useTell.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Of a story that somebody else wrote down, its owner says later how their name may appear. */
const WRITTEN_DOWN = { toldBy: 'self', shownAs: 'groupOnly' } as const;

/** A new story, in easy steps. */
export function TellPage() {
  const { may } = useStoryRights();
  const mayTell = may('experience.write') || may('experience.scribe');
  return mayTell ? <Telling told={undefined} /> : <LostPage />;
}

/** A story that was told before, to change it. */
export function ChangeStoryPage() {
  const { workspace, mayWithMine } = useStoryRights();
  const { experienceId } = useParams();
  const { data, error, refetch } = useExperiences(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  const told = data.find(({ id }) => id === experienceId);
  const isMine = told?.kind === 'told' && told.isMine && mayWithMine('experience.write');
  return isMine ? <Telling key={told.id} told={told} /> : <LostPage />;
}

function Telling({ told }: { readonly told: ToldExperience | undefined }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const start = told ? draftOf(told) : EMPTY_DRAFT;
  const { draft, change, forget } = useStoryDraft(told?.id ?? workspace.id, start);
  const { isBusy, refusal, tell } = useTell(told, forget);
  const { forWhom, isScribe } = useScribe('experience');
  const { choice } = forWhom;
  const isForOther = told === undefined && choice !== 'self';
  const whole = isForOther ? { ...draft, ...WRITTEN_DOWN } : draft;
  const { title, lead, submit } = headOf({
    isForOther,
    isChange: told !== undefined,
    role: workspace.me.role,
  });
  const form = useStoryForm({
    draft: whole,
    change,
    onWhole: () => void handleWhole(),
    ...(choice === 'none' && !told && { mustFirst: FOR_WHOM_ID }),
  });

  async function handleWhole(): Promise<void> {
    const story = storyOf(whole);
    if (story) await tell(story, told ? {} : sentFor(choice));
  }

  return (
    <Page title={t(title)} lead={t(lead)} within={workspace.title}>
      <StoryForm
        form={form}
        isBusy={isBusy}
        refusal={refusal && t(`error.${refusal.code}`)}
        submitLabel={t(submit)}
        isForOther={isForOther}
        before={isScribe && !told && <ForWhom state={forWhom} isAsked={form.isHeld} />}
      />
    </Page>
  );
}

interface Whose {
  readonly isForOther: boolean;
  readonly isChange: boolean;
  readonly role: string;
}

/** What the page is called, what one may expect, and what the last button does. */
function headOf({ isForOther, isChange, role }: Whose) {
  if (isForOther) {
    return { title: 'story.writeDown', lead: 'story.writeDownLead', submit: 'story.writeDownDo' } as const;
  }
  const lead = role === 'commenter' ? 'story.tellLeadWaits' : 'story.tellLead';
  if (isChange) return { title: 'story.changeTitle', lead, submit: 'story.saveChange' } as const;
  return { title: 'story.tellTitle', lead, submit: 'story.tell' } as const;
}
