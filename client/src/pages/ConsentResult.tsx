import type { RoundView } from '@opgave/shared/contract/consent';
import { calendarDay } from '@opgave/shared/method/calendar';
import { IconCheck, IconHandStop, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { decideOnObjections, writeMinority } from '#connection/consentApi.ts';
import { LeftOver } from '#features/consent/LeftOver.tsx';
import { MinorityText } from '#features/consent/MinorityTexts.tsx';
import { ResultPicture } from '#features/consent/ResultPicture.tsx';
import styles from '#features/consent/result.module.css';
import { SponsorForm } from '#features/consent/SponsorForm.tsx';
import { Timeline } from '#features/consent/Timeline.tsx';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { ConsentReasons } from './ConsentReasons.tsx';
import { ResultFacts } from './ConsentResultFacts.tsx';
import { useRoundMove } from './useRoundMove.ts';
import { useWorkspace } from './workspaceContext.ts';

type ConsentResultProps = {
  readonly round: RoundView;
  /** Below it all, for example the rounds before this one. */
  readonly foot?: ReactNode;
};

/** What came of the round: the outcome in words, per group, and every reason word for word. */
export function ConsentResult({ round, foot }: ConsentResultProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { closing, isVoid } = round;
  const isGood = closing?.outcome === 'consent' || closing?.outcome === 'consentWithConcerns';
  const haveOpened = round.groups.some(
    ({ first, standing }) => first !== undefined || standing !== undefined,
  );
  return (
    <Page
      title={closing ? t(`consent.outcome.${closing.outcome}`) : t('round.voidTitle')}
      lead={leadOf(t, round)}
      within={workspace.title}
      width="wide"
      sign={
        <span className={styles['sign']} data-good={isGood && !isVoid} aria-hidden="true">
          {isGood ? <IconCheck /> : <IconHandStop />}
        </span>
      }
    >
      {isVoid && (
        <Note tone="warn">
          {t('consent.refusal.VOID')} {!haveOpened && t('round.neverOpened')}
        </Note>
      )}
      <LeftOver place={{ workspaceId: workspace.id, personId: workspace.me.personId, about: round.id }} />
      <LeftOver
        place={{ workspaceId: workspace.id, personId: workspace.me.personId, about: `${round.id}.recheck` }}
      />
      <Decision round={round} />
      {haveOpened ? <Answers round={round} /> : <ResultFacts round={round} />}
      <Timeline round={round} />
      <Next round={round} isGood={isGood} />
      {foot}
    </Page>
  );
}

/** Everything that was answered, per group and word for word. */
function Answers({ round }: { readonly round: RoundView }) {
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        <ResultPicture groups={round.groups} />
        <ResultFacts round={round} />
      </div>
      <div className={styles['column']}>
        <ConsentReasons round={round} />
        <NoReasons round={round} />
        <Minorities round={round} />
      </div>
    </div>
  );
}

function leadOf(t: ReturnType<typeof useText>, round: RoundView): string {
  const seats = round.groups.reduce((sum, group) => sum + group.seats, 0);
  const responded = round.groups.reduce((sum, group) => sum + group.responded, 0);
  const words = t('round.respondedOf', { count: responded, seats });
  if (!round.closing) return words;
  const missing = round.closing.missingGroups;
  const groups = missing.map((group) => t(`group.${group}.name`)).join(', ');
  return [
    words,
    missing.length === 0 ? t('round.allGroups') : t('round.without', { groups }),
    isGoingOn(round) ? t('round.goOnWith', { version: round.repairedVersion ?? round.text.version }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function isGoingOn({ closing, decision, isVoid }: RoundView): boolean {
  if (isVoid || !closing) return false;
  const { outcome } = closing;
  return (
    outcome === 'consent' || outcome === 'consentWithConcerns' || decision?.made?.kind === 'proceedWithAnswer'
  );
}

function NoReasons({ round: { concerns, objections } }: { readonly round: RoundView }) {
  const t = useText();
  return concerns.length + objections.length === 0 ? <p>{t('round.noReasons')}</p> : null;
}

/** Who decides on what stays and until when, or what was decided. */
function Decision({ round }: { readonly round: RoundView }) {
  const t = useText();
  const dates = useTableDates();
  const { people } = useWorkspace();
  const { decision, may, terms } = round;
  if (!decision) return null;
  const sponsor = people.find(({ role }) => role === 'sponsor')?.displayName ?? t('role.sponsor.name');
  // The last moment of the last day, and not the first of the day after it.
  const until = dates.day(calendarDay(Date.parse(decision.until) - 1, terms.timeZone));
  const { made } = decision;
  if (!made) {
    return may.decide ? (
      <Decide round={round} until={until} />
    ) : (
      <Note title={t('round.sponsorDecides', { name: sponsor })}>{t('round.sponsorUntil', { until })}</Note>
    );
  }
  const by = made.by ?? sponsor;
  return (
    <Note tone="ok" title={t(`round.decided.${made.kind}`, { name: by })}>
      {dates.day(made.at)}. {made.reason}
    </Note>
  );
}

function Decide({ round, until }: { readonly round: RoundView; readonly until: string }) {
  const { workspace } = useWorkspace();
  const t = useText();
  const toast = useToast();
  const moving = useRoundMove();
  return (
    <SponsorForm
      place={{ workspaceId: workspace.id, personId: workspace.me.personId, about: `${round.id}.decision` }}
      objections={round.objections.filter(({ result }) => result === 'stays')}
      until={until}
      isBusy={moving.isBusy}
      refusal={moving.refusal}
      onDecide={async (decision) => {
        const isDone = await moving.move(() => decideOnObjections(workspace.id, round.id, decision));
        if (isDone) toast({ text: t('round.decideDone') });
        return isDone;
      }}
    />
  );
}

function Minorities({ round }: { readonly round: RoundView }) {
  const { workspace } = useWorkspace();
  const moving = useRoundMove();
  return round.minority.map((minority) => (
    <MinorityText
      key={`${minority.group}-${minority.version}`}
      minority={minority}
      place={{
        workspaceId: workspace.id,
        personId: workspace.me.personId,
        about: `${round.id}.minority.${minority.group}`,
      }}
      isBusy={moving.isBusy}
      refusal={moving.refusal}
      onWrite={(text) =>
        moving.send(() => writeMinority(workspace.id, round.id, { version: minority.version, text }))
      }
    />
  ));
}

/** Where the table goes from here. */
function Next({ round, isGood }: { readonly round: RoundView; readonly isGood: boolean }) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const isNow = workspace.phase === 'consent' && !round.isVoid;
  const goesBack = round.closing?.outcome === 'noQuorum';
  return (
    <>
      {isNow && goesBack && <Note tone="warn">{t('round.visitOutside')}</Note>}
      <div className={styles['actions']}>
        {isNow && may('phase.advance') && (isGood || isGoingOn(round)) && (
          <LinkButton to={`/w/${workspace.slug}/advance`} variant="primary" size="lg">
            {t('round.toChoose')}
          </LinkButton>
        )}
        {isNow && may('phase.back') && goesBack && (
          <LinkButton to={`/w/${workspace.slug}/back`} variant="primary" size="lg">
            {t('round.toDefine')}
          </LinkButton>
        )}
        <Button icon={<IconPrinter aria-hidden="true" />} onPress={() => globalThis.print()}>
          {t('round.print')}
        </Button>
      </div>
    </>
  );
}
