import type { RoundView } from '@opgave/shared/contract/consent';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import { useState } from 'react';
import { consentKey, giveAnswer } from '#connection/consentApi.ts';
import { KEYS } from '#connection/queries.ts';
import { AnswerPanel } from '#features/consent/AnswerPanel.tsx';
import { type AnswerDraft, answerOf, withQuote } from '#features/consent/answerDraft.ts';
import { FrozenText } from '#features/consent/FrozenText.tsx';
import { openedDay } from '#features/consent/roundStages.ts';
import { daysLeftWords } from '#features/consent/roundWords.ts';
import { SaidOnce } from '#features/consent/SaidOnce.tsx';
import { TextCard } from '#features/consent/TextCard.tsx';
import { fieldId, useAnswerForm } from '#features/consent/useAnswerForm.ts';
import { useAnswering } from '#features/consent/useAnswering.ts';
import { useReadParts } from '#features/consent/useReadParts.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { CardActions } from '#ui/CardActions.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useIsWide } from '#ui/useMedia.ts';
import { AskHelp, ParkLink } from './ConsentHelp.tsx';
import { useWorkspace } from './workspaceContext.ts';

const ALL = PROBLEM_SECTIONS.map(({ key }) => key);

/** One's own answer: the text that stands fixed, the question of the method, and what the chosen card needs. */
export function ConsentRespond({ round }: { readonly round: RoundView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const hasColumns = useIsWide();
  const { answering, form, isForm, setIsChanging } = useRespond(round);
  const asksWhere = isForm && form.screen.includes('sections') && !answering.isWaiting;
  const picking = {
    quote: answering.draft.quote,
    onPick: (quote: NonNullable<AnswerDraft['quote']>) => form.write(withQuote(answering.draft, quote)),
    formId: fieldId('text'),
  };
  const text = (
    <FrozenText text={round.text} since={openedDay(round)} picking={asksWhere ? picking : undefined} />
  );
  return (
    <Page
      title={t('round.askTitle')}
      over={useUntil(round)}
      lead={t('consent.question')}
      within={workspace.title}
      beside={hasColumns ? text : undefined}
    >
      <SaidOnce words={daysLeftWords(t, round.daysLeft ?? 0)} />
      <Reminded round={round} />
      {!hasColumns && <TextBehindCard round={round} />}
      <AnswerPanel
        asked="first"
        {...{ answering, form, isForm }}
        sections={ALL}
        isBesideText={hasColumns}
        hiddenBecause={round.mine.answer.hidden?.reason}
        onChange={() => setIsChanging(true)}
        onKeep={() => setIsChanging(false)}
        parkLink={<ParkLink />}
        help={<AskHelp />}
      />
      <CardActions>
        <LinkButton to={`/w/${workspace.slug}/consent/progress`} variant="quiet" size="sm">
          {t('round.seeProgress')}
        </LinkButton>
      </CardActions>
    </Page>
  );
}

/** "Reageren kan tot en met maandag 2 maart. Nog drie dagen." */
function useUntil({ stages, daysLeft = 0 }: RoundView): string {
  const t = useText();
  const dates = useTableDates();
  const day = stages.at(-1)?.lastDay;
  const until = day === undefined ? '' : t('round.until', { day: dates.day(day) });
  return `${until} ${daysLeftWords(t, daysLeft)}`.trim();
}

/** The answer and its form; it is written until it was sent, and when one wants to change it. */
function useRespond(round: RoundView) {
  const answering = useFirstAnswer(round);
  const [isChanging, setIsChanging] = useState(false);
  const form = useAnswerForm({
    draft: answering.draft,
    write: answering.write,
    onWhole: () => void answering.send().then(() => setIsChanging(false)),
  });
  const isForm = isChanging || answering.hasUnsent || answering.sentAt === undefined;
  return { answering, form, isForm, setIsChanging };
}

function TextBehindCard({ round }: { readonly round: RoundView }) {
  const { workspace } = useWorkspace();
  const { count } = useReadParts(round.text);
  return <TextCard to={`/w/${workspace.slug}/consent/text`} text={round.text} read={count} />;
}

function Reminded({ round: { mine } }: { readonly round: RoundView }) {
  const t = useText();
  if (mine.remindedAt === undefined) return null;
  return <Note title={t('round.remindedYou')}>{t('round.remindedYouText')}</Note>;
}

function useFirstAnswer(round: RoundView) {
  const { workspace } = useWorkspace();
  const { id, me } = workspace;
  const { version, given, sentAt } = round.mine.answer;
  return useAnswering({
    place: { workspaceId: id, personId: me.personId, about: round.id },
    given,
    givenAt: sentAt,
    changes: [consentKey(id), KEYS.gates(id)],
    deliver(draft) {
      const answer = answerOf(draft);
      return answer && giveAnswer(id, round.id, { version, answer });
    },
  });
}
