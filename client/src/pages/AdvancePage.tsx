import type { GatesView } from '@opgave/shared/contract/http';
import { phaseNumber } from '@opgave/shared/method/phases';
import { useGates } from '#connection/queries.ts';
import { type GateList, gateList } from '#features/facilitation/gateList.ts';
import { inWords } from '#i18n/inWords.ts';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Page } from '#ui/Page.tsx';
import { AdvanceForm } from './AdvanceForm.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

const REFRESH = 5_000;

/** The gate of this step: everybody reads the list, the facilitator acts (`screens.md` 5.3). */
export function AdvancePage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { data: gates, error, refetch } = useGates(workspace.id, REFRESH);
  if (!gates) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;

  const { from, to } = gates;
  if (from === to || workspace.isArchived) {
    return (
      <Page title={t('advance.nothingAhead')} within={workspace.title}>
        <p>{t('phase.closed.purpose')}</p>
      </Page>
    );
  }
  const list = gateList(gates);
  return (
    <Page
      over={t('advance.fromTo', { from: phaseNumber(from), to: phaseNumber(to) })}
      title={titleOf(t, gates, list)}
      lead={leadOf(t, list)}
      within={workspace.title}
      hasFoot={may('phase.advance')}
    >
      <AdvanceForm gates={gates} list={list} />
    </Page>
  );
}

/** Two or fewer to go is nearly there. */
const NEARLY = 2;

function titleOf(t: Translate, { to }: GatesView, { needed }: GateList): string {
  const goal = t(`advance.goal.${to}`);
  if (needed.length === 0) return t('advance.title.ready', { goal });
  return t(needed.length <= NEARLY ? 'advance.title.nearly' : 'advance.title.notYet', { goal });
}

function leadOf(t: Translate, { needed, wise }: GateList): string {
  if (needed.length > 0) {
    return t('advance.lead.needed', { count: needed.length, words: inWords(t, needed.length) });
  }
  return t(wise.length > 0 ? 'advance.lead.wise' : 'advance.lead.ready');
}
