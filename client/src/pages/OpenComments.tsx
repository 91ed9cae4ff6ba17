import { IconMessage } from '@tabler/icons-react';
import { useComments } from '#connection/commentsApi.ts';
import { useText } from '#i18n/useText.ts';
import { CardActions } from '#ui/CardActions.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** How many comments nobody closed yet: they may go along into the round. */
export function useOpenComments(): number {
  const { workspace } = useWorkspace();
  const { data = [] } = useComments(workspace.id);
  return data.filter(({ outcome, state }) => outcome === undefined && state !== 'withdrawn').length;
}

export function ToComments() {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <CardActions>
      <LinkButton to={`/w/${workspace.slug}/problem`} size="sm" variant="quiet">
        {t('round.toComments')}
      </LinkButton>
    </CardActions>
  );
}

/** Comments from outside that nobody answered go along into the round, and are shown with it (`method.md` 1.2). */
export function OpenCommentsNote() {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data = [] } = useComments(workspace.id);
  const count = data.filter(({ isWaiting }) => isWaiting).length;
  if (count === 0) return null;
  return (
    <Note icon={<IconMessage aria-hidden="true" />} tone="neutral" action={<ToComments />}>
      {t('round.unanswered', { count })}
    </Note>
  );
}
