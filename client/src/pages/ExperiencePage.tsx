import type { ExperienceView, ToldExperience } from '@opgave/shared/contract/stories';
import { useNavigate, useParams } from 'react-router';
import { useExperiences } from '#connection/storiesApi.ts';
import { Reader } from '#features/experiences/Reader.tsx';
import { useText } from '#i18n/useText.ts';
import { CardActions } from '#ui/CardActions.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LostPage } from './LostPage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { WhereUsed } from './WhereUsed.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** One story to read aloud; only what everybody at the table may hear. */
export function ExperiencePage() {
  const t = useText();
  const { workspace } = useWorkspace();
  const { experienceId } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useExperiences(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;

  const stories = data.filter(isShown);
  const index = stories.findIndex(({ id }) => id === experienceId);
  if (index < 0) return <LostPage />;
  const list = `/w/${workspace.slug}/experiences`;
  return (
    <>
      <title>{[t('page.experiences'), workspace.title, 'Opgave'].join(' – ')}</title>
      <Reader
        stories={stories}
        index={index}
        onGoTo={({ id }) => void navigate(`${list}/${id}`, { replace: true })}
        onClose={() => void navigate(list)}
        renderUsed={({ id }) => (
          <CardActions>
            <WhereUsed source={{ kind: 'experience', id }} />
          </CardActions>
        )}
      />
    </>
  );
}

function isShown(story: ExperienceView): story is ToldExperience {
  return story.kind === 'told' && story.state === 'shown';
}
