import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconRoute } from '@tabler/icons-react';
import { useAwayFromStep } from '#connection/placesApi.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** As many names as one takes in at a glance. */
const MOST_NAMES = 6;

/** Who is here and not at the step of now, for who leads: somebody may need help to come along. */
export function AwayFromStep({ session }: { readonly session: Pick<SessionView, 'id'> }) {
  const t = useText();
  const [language] = useLanguage();
  const { workspace } = useWorkspace();
  const { data: away = [] } = useAwayFromStep(workspace.id, session.id);
  if (away.length === 0) return null;
  const names = away.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = away.length - names.length;
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format([
    ...names,
    ...(more > 0 ? [t('session.awayMore', { count: more })] : []),
  ]);
  return (
    <Note
      tone="neutral"
      icon={<IconRoute aria-hidden="true" />}
      title={t('session.awayFromStep', { count: away.length })}
    >
      {listed}
    </Note>
  );
}
