import type { RoundView } from '@opgave/shared/contract/consent';
import { addDays } from '@opgave/shared/method/calendar';
import { IconCalendarPlus, IconEye, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { extendRound, remindRound, useConsent } from '#connection/consentApi.ts';
import { ConfirmDialog } from '#features/consent/ConfirmDialog.tsx';
import styles from '#features/consent/consent.module.css';
import { daysLeftWords } from '#features/consent/roundWords.ts';
import { Seats } from '#features/consent/Seats.tsx';
import { Timeline } from '#features/consent/Timeline.tsx';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { FailurePage } from './FailurePage.tsx';
import { OpenCommentsNote } from './OpenComments.tsx';
import { useRoundMove } from './useRoundMove.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Who responded, as a page of its own for whoever responds. */
export function ConsentProgressPage() {
  const { workspace } = useWorkspace();
  const { data, error, refetch } = useConsent(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return data.round ? <ConsentProgress round={data.round} /> : <WaitingPage />;
}

/** Who responded per group, until when, and what is enough; what people said stays hidden until the end. */
export function ConsentProgress({ round }: { readonly round: RoundView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <Page
      title={titleOf(t, round)}
      over={round.daysLeft === undefined ? undefined : daysLeftWords(t, round.daysLeft)}
      lead={t(round.terms.answersHiddenUntilClose ? 'round.progressLead' : 'round.progressLeadOpen')}
      within={workspace.title}
      width="wide"
      action={<Actions round={round} />}
    >
      <RoleNote round={round} />
      <Timeline round={round} />
      <Seats groups={round.groups} />
      <QuorumNote round={round} />
      <OpenCommentsNote />
    </Page>
  );
}

function titleOf(t: ReturnType<typeof useText>, { state }: RoundView): string {
  return t(state === 'extended' ? 'round.runsExtended' : 'round.runs');
}

function RoleNote({ round: { mine, may, state } }: { readonly round: RoundView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const isResponding = state === 'open' || state === 'extended';
  if (may.respond) {
    return (
      <div>
        <LinkButton to={`/w/${workspace.slug}/consent`} variant="primary">
          {t(mine.answer.sentAt === undefined ? 'round.toAnswer' : 'round.toMyAnswer')}
        </LinkButton>
      </div>
    );
  }
  if (mine.seat === 'facilitator' || mine.seat === 'sponsor') {
    return <NotYou>{t(`round.notYou.${mine.seat}`)}</NotYou>;
  }
  if (!isResponding || mine.seat === 'counted') return null;
  return <NotYou>{t(mine.seat === 'notCounted' ? 'consent.refusal.NO_SEAT' : 'round.notYou.none')}</NotYou>;
}

/** Whoever does not respond can read what it is about. */
function NotYou({ children }: { readonly children: string }) {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <Note
      tone="neutral"
      icon={<IconEye aria-hidden="true" />}
      action={
        <LinkButton to={`/w/${workspace.slug}/problem`} size="sm">
          {t('now.goRead.problem')}
        </LinkButton>
      }
    >
      {children}
    </Note>
  );
}

/** No answer is no yes and no no; and from outside one group has to be there. */
function QuorumNote({ round: { groups } }: { readonly round: RoundView }) {
  const t = useText();
  const missing = groups.filter(({ isReached }) => !isReached);
  const names = missing.map(({ group }) => t(`group.${group}.name`)).join(', ');
  const hasOutside = groups.some(({ side, isReached }) => side === 'outside' && isReached);
  return (
    <Note title={t('round.silence')}>
      {t('round.silenceMore')} {t(hasOutside ? 'round.outsideThere' : 'round.outsideMissing')}{' '}
      {missing.length > 0 && t('round.missingNow', { groups: names })}
    </Note>
  );
}

function Actions({ round }: { readonly round: RoundView }) {
  if (!round.may.extend && !round.may.remind) return null;
  return (
    <div className={styles['actions']}>
      <Extend round={round} />
      <Remind round={round} />
    </div>
  );
}

function Extend({ round }: { readonly round: RoundView }) {
  const t = useText();
  const dates = useTableDates();
  const { workspace } = useWorkspace();
  const toast = useToast();
  const moving = useRoundMove();
  const [isOpen, setIsOpen] = useState(false);
  const last = round.stages.at(-1);
  if (!round.may.extend || !last) return null;
  const { extensionDays } = round.terms;
  const day = dates.day(addDays(last.lastDay, extensionDays));

  async function handleYes(): Promise<void> {
    if (!(await moving.move(() => extendRound(workspace.id, round.id, round.stages.length)))) return;
    setIsOpen(false);
    toast({ text: t('round.extendDone', { day }) });
  }

  return (
    <>
      <Button icon={<IconCalendarPlus aria-hidden="true" />} onPress={() => setIsOpen(true)}>
        {t('round.extend', { count: extensionDays })}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t('round.extendAsk', { count: extensionDays })}
          effects={[t('round.extendUntil', { day }), t('round.extendWhy'), t('round.extendOnce')]}
          yes={t('round.extend', { count: extensionDays })}
          isBusy={moving.isBusy}
          refusal={moving.refusal}
          onYes={() => void handleYes()}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

function Remind({ round }: { readonly round: RoundView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const toast = useToast();
  const moving = useRoundMove();
  const { sentAt, left, waiting } = round.reminders;
  if (round.mine.seat !== 'facilitator') return null;
  const isDone = waiting === 0 ? t('round.nobodyWaits') : t('consent.refusal.REMINDERS_USED');

  async function handlePress(): Promise<void> {
    if (await moving.move(() => remindRound(workspace.id, round.id, sentAt.length))) {
      toast({ text: t('round.reminded', { count: waiting }) });
    }
  }

  return (
    <div className={styles['remind']}>
      <Button
        variant="primary"
        icon={<IconSend aria-hidden="true" />}
        isBusy={moving.isBusy}
        cannotYet={round.may.remind && waiting > 0 ? undefined : isDone}
        onPress={() => void handlePress()}
      >
        {t('round.remind', { count: waiting })}
      </Button>
      <span className={styles['soft']}>{t('round.remindersLeft', { count: left })}</span>
      {moving.refusal !== undefined && (
        <Note tone="bad" role="alert">
          {moving.refusal}
        </Note>
      )}
    </div>
  );
}
