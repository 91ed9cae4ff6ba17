import type { RoundView } from '@opgave/shared/contract/consent';
import { useMemo } from 'react';
import { useDocument } from '#connection/useDocument.ts';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import styles from '#features/consent/consent.module.css';
import { LeftOver } from '#features/consent/LeftOver.tsx';
import { ObjectionCard } from '#features/consent/ReasonCards.tsx';
import { daysLeftWords } from '#features/consent/roundWords.ts';
import { Timeline } from '#features/consent/Timeline.tsx';
import { RepairSheet } from '#features/problem/RepairSheet.tsx';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Moderate } from './ConsentReasons.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The named parts are mended, by exactly the people who may; everyone else sees it happen. */
export function ConsentRepair({ round }: { readonly round: RoundView }) {
  const t = useText();
  const dates = useTableDates();
  const { workspace } = useWorkspace();
  const { id, me, settings } = workspace;
  const named = useMemo(() => round.repair?.sections ?? [], [round.repair]);
  const open = useDocument(
    { workspaceId: id, personId: me.personId, document: 'problem' },
    settings.offlineCopies,
  );
  if (!open) return <WaitingPage />;
  const last = round.stages.at(-1);
  const day = last ? dates.day(last.lastDay) : '';
  const mayWrite = named.some((part) => part.mayWrite);
  return (
    <>
      <SavedSlot>
        <SavedIndicator provider={open.provider} />
      </SavedSlot>
      <RepairSheet
        open={open}
        workspace={workspace}
        title={t('round.repairTitle')}
        lead={`${t('round.repairUntil', { day })} ${daysLeftWords(t, round.daysLeft ?? 0)} ${t(mayWrite ? 'round.repairYou' : 'round.repairOthers')}`}
        named={named}
        mayWrite={mayWrite}
        readOnlyReason={t('round.repairReadOnly')}
        renderBelow={(section) => <Named round={round} section={section} />}
        foot={
          <div className={styles['list']}>
            <LeftOver place={{ workspaceId: id, personId: me.personId, about: round.id }} />
            <Note title={t('round.repairOnce')}>
              {t('round.repairNext', { count: round.terms.recheckDays })}
            </Note>
            <Timeline round={round} />
          </div>
        }
      />
    </>
  );
}

/** Why this part is open, word for word, and which groups mend it. */
function Named({ round, section }: { readonly round: RoundView; readonly section: string }) {
  const t = useText();
  const about = round.objections.filter(({ sections }) => sections.some((each) => each === section));
  const part = round.repair?.sections.find((each) => each.section === section);
  const groups = part?.groups.map((group) => t(`group.${group}.name`)).join(', ') ?? '';
  return (
    <div className={styles['list']}>
      <p className={styles['soft']}>{t('round.repairWho', { groups })}</p>
      {about.map((objection) => (
        <ObjectionCard
          key={objection.id}
          objection={objection}
          action={<Moderate round={round} id={objection.id} isHidden={objection.hidden !== undefined} />}
        />
      ))}
    </div>
  );
}
