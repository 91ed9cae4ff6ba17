import type { PerspectivesView } from '@opgave/shared/contract/perspectives';
import { Link, useNavigate } from 'react-router';
import { PERSPECTIVE_KEYS, startPerspective, takePerspectiveStep } from '#connection/perspectivesApi.ts';
import { useSending } from '#connection/useSending.ts';
import { FaceDown } from '#features/perspectives/FaceDown.tsx';
import { OwnCard } from '#features/perspectives/OwnCard.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { RevealPerspectives } from './RevealPerspectives.tsx';
import { useWorkspace } from './workspaceContext.ts';

type ClosedProps = { readonly view: PerspectivesView };
type Stage = 'ready' | 'draft' | 'start' | 'later' | 'closed';

/** The cards lie closed for this person: what is theirs to do, and nothing of anybody else. */
export function PerspectivesClosed({ view }: ClosedProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const stage = stageOf(view);
  return (
    <Page
      title={t(`perspectives.${stage}.title`)}
      lead={t(`perspectives.${stage}.lead`)}
      within={workspace.title}
      width="wide"
    >
      <ToWrite view={view} />
      {view.reveal && <RevealPerspectives reveal={view.reveal} />}
      <FaceDown groups={view.groups} />
      <Own view={view} />
      <NoWait />
    </Page>
  );
}

function stageOf({ mine, start, mustSubmitFirst }: PerspectivesView): Stage {
  if (mine?.state === 'submitted') return 'ready';
  if (mine?.state === 'draft') return mustSubmitFirst ? 'later' : 'draft';
  if (mustSubmitFirst) return 'later';
  return start ? 'start' : 'closed';
}

/** The one button of whoever still has to write; inside groups first hear an experience. */
function ToWrite({ view }: ClosedProps) {
  const t = useText();
  const go = useNavigate();
  const { workspace } = useWorkspace();
  const { isBusy, refusal, send } = useSending([PERSPECTIVE_KEYS.perspectives(workspace.id)]);
  const mine = `/w/${workspace.slug}/perspectives/mine`;

  async function handleStart(): Promise<void> {
    if (await send(() => startPerspective(workspace.id))) await go(mine);
  }

  if (view.mine?.state === 'draft') {
    return (
      <p>
        <LinkButton to={mine} variant="primary" size="lg">
          {t('perspectives.draft.go')}
        </LinkButton>
      </p>
    );
  }
  if (!view.start) return null;
  if (view.start.why) return <ExperienceFirst />;
  return (
    <>
      <p>
        <Button variant="primary" size="lg" isBusy={isBusy} onPress={() => void handleStart()}>
          {t('perspectives.start.go')}
        </Button>
      </p>
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </>
  );
}

function ExperienceFirst() {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <Note
      title={t('perspectives.start.experienceFirst')}
      action={
        <LinkButton to={`/w/${workspace.slug}/experiences`}>
          {t('perspectives.start.toExperiences')}
        </LinkButton>
      }
    >
      {t('perspectives.start.experienceFirstText')}
    </Note>
  );
}

function Own({ view: { mine } }: ClosedProps) {
  const t = useText();
  const go = useNavigate();
  const { workspace } = useWorkspace();
  const { isBusy, refusal, send } = useSending([PERSPECTIVE_KEYS.perspectives(workspace.id)]);
  if (mine?.state !== 'submitted') return null;

  async function handleReopen(version: number): Promise<void> {
    if (!(await send(() => takePerspectiveStep(workspace.id, 'reopen', version)))) return;
    await go(`/w/${workspace.slug}/perspectives/mine`);
  }

  return (
    <>
      <OwnCard
        mine={mine}
        name={workspace.me.displayName}
        isBusy={isBusy}
        onReopen={() => void handleReopen(mine.version)}
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </>
  );
}

function NoWait() {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <Note title={t('perspectives.noWait')}>
      {t('perspectives.noWaitText')}{' '}
      <Link to={`/w/${workspace.slug}/experiences`}>{t('perspectives.noWaitLink')}</Link>.
    </Note>
  );
}
