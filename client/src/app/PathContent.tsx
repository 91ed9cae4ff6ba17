import { PHASES } from '@opgave/shared/method/phases';
import { useSearchParams } from 'react-router';
import { PageLinks } from '#features/path/PageLinks.tsx';
import { Path } from '#features/path/Path.tsx';
import { useText } from '#i18n/useText.ts';
import { pageIcon } from '#pages/pageIcons.tsx';
import { useWorkspace } from '#pages/workspaceContext.ts';
import { mayRead, WORKSPACE_PAGES } from '#pages/workspacePages.ts';

/** The path of steps with the sheets below it; beside the page or in a drawer. */
export function PathContent() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const [search] = useSearchParams();
  const { slug, phase, isArchived } = workspace;
  const links = WORKSPACE_PAGES.filter((page) => mayRead(page, may)).map((page) => ({
    to: `/w/${slug}/${page}`,
    label: page === 'advance' && !may('phase.advance') ? t('path.advanceList') : t(`page.${page}`),
    icon: pageIcon(page),
  }));
  return (
    <>
      <Path
        slug={slug}
        phase={isArchived ? 'closed' : phase}
        shown={PHASES.find((each) => each === search.get('step'))}
      />
      <PageLinks links={links} />
    </>
  );
}
