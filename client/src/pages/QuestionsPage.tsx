import type { SessionView } from '@opgave/shared/contract/sessions';
import type { QuestionId, WorkspaceId } from '@opgave/shared/ids';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useKeptText } from '#connection/kept.ts';
import { askQuestion, putCard, useQuestions } from '#connection/questionsApi.ts';
import { sessionOrder } from '#connection/sessionOrderApi.ts';
import { sessionsKey, useNoSessionRuns, useRunningSession, useSession } from '#connection/sessionsApi.ts';
import { useActing } from '#connection/useActing.ts';
import { useSending } from '#connection/useSending.ts';
import { AskQuestion } from '#features/questions/AskQuestion.tsx';
import { QuestionList } from '#features/questions/QuestionList.tsx';
import type { AskedHere } from '#features/questions/questionTools.ts';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { UnsentWords } from '#ui/UnsentWords.tsx';
import { FailurePage } from './FailurePage.tsx';
import { NotDone } from './NotDone.tsx';
import { SendOn } from './SendOn.tsx';
import { UnsentKept } from './UnsentKept.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Where cards stay that are not put yet. */
const cardsOf = (id: WorkspaceId) => `opgave.card.${id}`;

/** What people ask in a session, the one that runs or one before: the fundamental questions first, the practical ones wait. */
export function QuestionsPage() {
  const t = useText();
  const { sessionId } = useParams();
  const { workspace } = useWorkspace();
  const running = useRunningSession(workspace.id);
  const noneRuns = useNoSessionRuns(workspace.id);
  const { data: named, error, refetch } = useSession(workspace.id, sessionId);
  const session = sessionId === undefined ? running : named;
  const isRunning = session?.now.course.status === 'running';
  const [text, setText] = useKeptText(`opgave.question.${workspace.id}`);
  // What one has stays, with the words that are being written, when it cannot be asked anew for a moment.
  if (error && !session) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (sessionId !== undefined && !session) return <WaitingPage />;
  return (
    <Page
      title={t('questions.title')}
      lead={isRunning || !session ? t('questions.lead') : session.title}
      within={workspace.title}
    >
      {session && isRunning && <Asked session={session} text={text} onText={setText} />}
      {noneRuns && (
        <>
          <UnsentWords words={text} onDone={() => setText('')} />
          <UnsentKept under={cardsOf(workspace.id)} />
        </>
      )}
      {session && !isRunning && <AskedBefore session={session} />}
      {!session && (
        <EmptyState
          icon={<IconMessageQuestion />}
          title={t('questions.none')}
          text={t('questions.noneHow')}
          action={<LinkButton to={`/w/${workspace.slug}`}>{t('session.toTable')}</LinkButton>}
        />
      )}
    </Page>
  );
}

/** To read only: in a session that does not run nobody asks. */
function AskedBefore({ session }: { readonly session: SessionView }) {
  const { workspace } = useWorkspace();
  const { data: questions } = useQuestions(workspace.id, session.id);
  return questions && <QuestionList questions={questions} tools={{ isBusy: false }} />;
}

type AskedProps = {
  readonly session: SessionView;
  readonly text: string;
  readonly onText: (text: string) => void;
};

function Asked({ session, text, onText }: AskedProps) {
  const { workspace, may } = useWorkspace();
  const { data: questions } = useQuestions(workspace.id, session.id);
  const { act, ask, ...acting } = useActing(workspace.id, session.id);
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const mayJoin = may('session.join');
  const isLeading = may('session.lead');
  const { hide, show, takeBack } = sessionOrder({ workspaceId: workspace.id, sessionId: session.id, send });
  const tools = {
    order: isLeading ? { hide, show, takeBack } : { takeBack },
    isBusy: isBusy || acting.isBusy,
    renderSendOn: ({ id, text, hidden }: AskedHere) =>
      hidden === undefined && <SendOn source={{ kind: 'question', id }} words={text} />,
    lead: isLeading ? ask : undefined,
    onHand: mayJoin && !isLeading ? (about: QuestionId) => act({ kind: 'hand.raise', about }) : undefined,
    handIsAbout: session.now.me.handIsAbout,
    card: may('session.takePart')
      ? {
          keptAs: cardsOf(workspace.id),
          put: (questionId: QuestionId, words: string) =>
            send(() => putCard(workspace.id, session.id, { questionId, text: words })),
        }
      : undefined,
  };
  return (
    <>
      <NotDone refusal={refusal ?? acting.refusal} />
      {questions && questions.length > 0 && <QuestionList questions={questions} tools={tools} />}
      {mayJoin && (
        <AskQuestion
          text={text}
          onText={onText}
          isBusy={isBusy}
          onAsk={(words, as) => send(() => askQuestion(workspace.id, session.id, { text: words, as }))}
        />
      )}
    </>
  );
}
