import { isAtLeast, type Phase, phaseNumber } from '@opgave/shared/method/phases';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { Sheets } from './Sheets.tsx';
import { useWorkspace } from './workspaceContext.ts';
import { SHEETS } from './workspacePages.ts';

/** An earlier step may be read again by everyone, a later one may be understood beforehand. */
export function PhaseLookedAt({ phase }: { readonly phase: Phase }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const isPast = isAtLeast(workspace.phase, phase);
  const isSolution = phaseNumber(phase) > phaseNumber('consent');
  return (
    <Page
      title={t(`phase.${phase}.name`)}
      over={t(isPast ? 'nowPage.lookBack' : 'nowPage.lookAhead')}
      lead={t(`phase.${phase}.purpose`)}
      within={workspace.title}
      action={<LinkButton to={`/w/${workspace.slug}`}>{t('nowPage.backToNow')}</LinkButton>}
    >
      {isPast ? (
        <Note tone="ok" icon={<IconCheck aria-hidden="true" />}>
          {t('nowPage.done')}
        </Note>
      ) : (
        <Note tone="neutral" icon={<IconLock aria-hidden="true" />}>
          {t(isSolution ? 'nowPage.afterConsent' : 'nowPage.lookAhead')}
        </Note>
      )}
      {isPast && <Sheets phase={phase} />}
      {isPast && SHEETS[phase].length === 0 && <p>{t('nowPage.noSheets')}</p>}
    </Page>
  );
}
