import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { IconMessageQuestion } from '@tabler/icons-react';
import { QuestionList } from '#features/questions/QuestionList.tsx';
import { askQuestions, rehearsedQuestions } from '#features/session/rehearsal/questions.ts';
import type { RehearsalDriver } from '#features/session/rehearsal/useRehearsal.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Fold } from '#ui/Fold.tsx';

/** Two made-up questions, of which one waits for the other. */
export function RehearsalQuestions({ driver: { view, act, play } }: { readonly driver: RehearsalDriver }) {
  const t = useText();
  const words = [t('rehearsal.practical'), t('rehearsal.fundamental')];
  function lead(command: SessionCommand): Promise<boolean> {
    act(command);
    return Promise.resolve(true);
  }
  const questions = rehearsedQuestions(view.now.questions, words);
  return (
    <Fold
      title={t('questions.title')}
      icon={<IconMessageQuestion aria-hidden="true" />}
      isOpen={questions.length > 0}
    >
      {questions.length === 0 ? (
        <div>
          <Button onPress={() => play(askQuestions)}>{t('rehearsal.letAsk')}</Button>
        </div>
      ) : (
        <QuestionList questions={questions} tools={{ isBusy: false, lead }} />
      )}
    </Fold>
  );
}
