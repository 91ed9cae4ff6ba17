import type { RoundView } from '@opgave/shared/contract/consent';
import { useState } from 'react';
import { consentKey, giveRecheck } from '#connection/consentApi.ts';
import { KEYS } from '#connection/queries.ts';
import { AnswerPanel } from '#features/consent/AnswerPanel.tsx';
import { recheckOf } from '#features/consent/answerDraft.ts';
import { Changes } from '#features/consent/Changes.tsx';
import styles from '#features/consent/consent.module.css';
import { LeftOver } from '#features/consent/LeftOver.tsx';
import { daysLeftWords } from '#features/consent/roundWords.ts';
import { Timeline } from '#features/consent/Timeline.tsx';
import { useAnswerForm } from '#features/consent/useAnswerForm.ts';
import { useAnswering } from '#features/consent/useAnswering.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { AskHelp, ParkLink } from './ConsentHelp.tsx';
import { ConsentReasons } from './ConsentReasons.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The difference first; then the objectors say whether theirs stays, and others may object to what changed. */
export function ConsentRecheck({ round }: { readonly round: RoundView }) {
  const t = useText();
  const dates = useTableDates();
  const { workspace } = useWorkspace();
  const last = round.stages.at(-1);
  const until = last ? t('round.recheckUntil', { day: dates.day(last.lastDay) }) : '';
  const isSame = round.changes.length === 0;
  const asks = asksOf(round);
  return (
    <Page
      title={t(isSame ? 'round.nothingChanged' : 'round.recheckTitle')}
      over={`${until} ${daysLeftWords(t, round.daysLeft ?? 0)}`}
      lead={t(isSame && asks !== 'objector' ? 'round.recheckLeadSame' : `round.recheckLead.${asks}`)}
      within={workspace.title}
    >
      <LeftOver place={{ workspaceId: workspace.id, personId: workspace.me.personId, about: round.id }} />
      {!isSame && (
        <section className={styles['list']} aria-labelledby="recheck-changes">
          <h2 id="recheck-changes">{t('round.changesTitle')}</h2>
          <Changes changes={round.changes} />
        </section>
      )}
      {asks !== 'nothing' && round.may.recheck && <Answer round={round} asks={asks} />}
      <section className={styles['list']} aria-labelledby="recheck-reasons">
        <h2 id="recheck-reasons">{t('round.reasonsTitle')}</h2>
        <ConsentReasons round={round} />
      </section>
      <Timeline round={round} />
    </Page>
  );
}

/** A new objection is only about what changed: where nothing did, the others are asked nothing. */
function asksOf({ changes, mine }: RoundView): 'objector' | 'other' | 'nothing' {
  const { asks } = mine.recheck;
  return asks === 'other' && changes.length === 0 ? 'nothing' : asks;
}

type AnswerProps = { readonly round: RoundView; readonly asks: 'objector' | 'other' };

function Answer({ round, asks }: AnswerProps) {
  const t = useText();
  const answering = useRecheckAnswer(round);
  const [isChanging, setIsChanging] = useState(false);
  const form = useAnswerForm({
    draft: answering.draft,
    write: answering.write,
    onWhole: () => void answering.send().then(() => setIsChanging(false)),
  });
  const isForm = isChanging || answering.hasUnsent || answering.sentAt === undefined;
  return (
    <section className={styles['list']} aria-labelledby="recheck-answer">
      <h2 id="recheck-answer">{t(`round.recheckAsk.${asks}`)}</h2>
      {asks === 'other' && <Note>{t('round.recheckOther')}</Note>}
      <AnswerPanel
        asked={asks}
        {...{ answering, form, isForm }}
        sections={round.changes.map(({ section }) => section)}
        isBesideText={false}
        hiddenBecause={undefined}
        onChange={() => setIsChanging(true)}
        onKeep={() => setIsChanging(false)}
        parkLink={<ParkLink />}
        help={<AskHelp />}
      />
    </section>
  );
}

function useRecheckAnswer(round: RoundView) {
  const { workspace } = useWorkspace();
  const { id, me } = workspace;
  const { version, given, sentAt } = round.mine.recheck;
  return useAnswering({
    place: { workspaceId: id, personId: me.personId, about: `${round.id}.recheck` },
    given,
    givenAt: sentAt,
    changes: [consentKey(id), KEYS.gates(id)],
    deliver(draft) {
      const answer = recheckOf(draft);
      return answer && giveRecheck(id, round.id, { version, answer });
    },
  });
}
