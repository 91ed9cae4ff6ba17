import type { SessionView } from '@opgave/shared/contract/sessions';
import { queueOf } from '@opgave/shared/method/sessionQuestions';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useQuestions } from '#connection/questionsApi.ts';
import { sessionOrder } from '#connection/sessionOrderApi.ts';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useActing } from '#connection/useActing.ts';
import { useSending } from '#connection/useSending.ts';
import { QuestionList } from '#features/questions/QuestionList.tsx';
import { stepThatAsks } from '#features/session/stepOfNow.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Tag } from '#ui/Tag.tsx';
import { NotDone } from './NotDone.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** What was asked in the session that runs, for who leads it: what may be talked about, and what waits. */
export function QuestionsCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { act, ask, ...acting } = useActing(workspace.id, session.id);
  const { send, ...sending } = useSending([sessionsKey(workspace.id)]);
  const isBusy = acting.isBusy || sending.isBusy;
  const { data: questions = [] } = useQuestions(workspace.id, session.id);
  const waiting = queueOf(session.now.questions).length;
  return (
    <Fold
      title={t('questions.title')}
      icon={<IconMessageQuestion aria-hidden="true" />}
      isOpen={
        stepThatAsks(session, 'questions') !== undefined || questions.some(({ isAnswered }) => !isAnswered)
      }
      state={waiting > 0 && <Tag tone="warn">{t('questions.waiting', { count: waiting })}</Tag>}
    >
      <NotDone refusal={acting.refusal ?? sending.refusal} />
      {questions.length === 0 ? (
        <p>{t('questions.noneAsked')}</p>
      ) : (
        <QuestionList
          questions={questions}
          tools={{
            ...{ isBusy, lead: ask },
            order: sessionOrder({ workspaceId: workspace.id, sessionId: session.id, send }),
          }}
        />
      )}
      <div>
        <Button isBusy={isBusy} onPress={() => act({ kind: 'everyone.bring', path: 'questions' })}>
          {t('questions.bring')}
        </Button>
      </div>
    </Fold>
  );
}
