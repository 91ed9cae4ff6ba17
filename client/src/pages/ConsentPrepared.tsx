import type { PreparedView } from '@opgave/shared/contract/consent';
import { useState } from 'react';
import { openRound } from '#connection/consentApi.ts';
import { ConfirmDialog } from '#features/consent/ConfirmDialog.tsx';
import { FrozenText } from '#features/consent/FrozenText.tsx';
import { PreparedFacts } from '#features/consent/Prepared.tsx';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { EarlierRounds } from './EarlierRounds.tsx';
import { ToComments, useOpenComments } from './OpenComments.tsx';
import { useRoundMove } from './useRoundMove.ts';
import { useWorkspace } from './workspaceContext.ts';

type ConsentPreparedProps = { readonly prepared: PreparedView; readonly mayOpen: boolean };

/** Before the round: the facilitator looks at the text once more and opens it, everyone else reads what will be asked. */
export function ConsentPrepared({ prepared, mayOpen }: ConsentPreparedProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { refusal } = prepared;
  const leads = mayOpen || may('consentResponse.moderate');
  const count = useOpenComments();
  const openComments = { count, link: count > 0 && <ToComments /> };
  return (
    <Page
      title={refusal ? t(`consent.refusal.${refusal}`) : t(leads ? 'round.prepareTitle' : 'round.soonTitle')}
      lead={refusal ? t('round.sameTextHelp') : t(leads ? 'round.prepareLead' : 'round.soonLead')}
      within={workspace.title}
    >
      {leads && refusal && <ToBack />}
      {leads && !refusal && <PreparedFacts prepared={prepared} openComments={openComments} />}
      {mayOpen && !refusal && <OpenRound prepared={prepared} />}
      {!leads && !refusal && <Note title={t('round.question')}>{t('consent.question')}</Note>}
      <FrozenText text={prepared.text} since={undefined} />
      <EarlierRounds but={undefined} />
    </Page>
  );
}

function ToBack() {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <div>
      <LinkButton to={`/w/${workspace.slug}/back`} variant="primary" size="lg">
        {t('round.toDefine')}
      </LinkButton>
    </div>
  );
}

function OpenRound({ prepared }: { readonly prepared: PreparedView }) {
  const t = useText();
  const dates = useTableDates();
  const { workspace } = useWorkspace();
  const moving = useRoundMove();
  const [isOpen, setIsOpen] = useState(false);
  const { number, text, terms, lastDay, groups } = prepared;
  const count = groups.reduce((sum, { seats }) => sum + seats, 0);

  async function handleYes(): Promise<void> {
    const isDone = await moving.send(() => openRound(workspace.id, { number, textHash: text.hash }));
    if (isDone) setIsOpen(false);
  }

  return (
    <div>
      <Button variant="primary" size="lg" onPress={() => setIsOpen(true)}>
        {t('round.open')}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t('round.openAsk')}
          effects={[
            t('round.openFixed'),
            t('round.openAsked', { count }),
            t('round.openUntil', { day: dates.day(lastDay), extension: terms.extensionDays }),
            t('round.openOnce'),
          ]}
          yes={t('round.openYes')}
          isBusy={moving.isBusy}
          refusal={moving.refusal}
          onYes={() => void handleYes()}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}
