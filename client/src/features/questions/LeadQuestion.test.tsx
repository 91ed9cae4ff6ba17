import { QuestionsView } from '@opgave/shared/contract/questions';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { LeadQuestion } from './LeadQuestion.tsx';

afterEach(cleanup);

const ASKED = {
  ...{ id: 'vraag00000000000000001', kind: 'practical', isAnswered: false, text: 'Wanneer eten we?' },
  ...{ isMine: false, mayTakeBack: false, isHeld: true, marksWithReason: true, isOnTable: false, cards: [] },
};
const REASON = 'Iemand moet straks weg.';

it('[SESSION_QUESTIONS] the reason why a question does not wait stays when it is refused, and goes once it is done', async () => {
  const done = [false, true];
  const lead = vi.fn<(command: SessionCommand) => Promise<boolean>>(() =>
    Promise.resolve(done.shift() ?? true),
  );
  const [question] = QuestionsView.parse([ASKED]);
  if (!question) throw new Error('no question');
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <LeadQuestion question={question} tools={{ isBusy: false, lead }} lead={lead} />
    </TextContext>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'questions.letThrough' }));
  const field = screen.getByLabelText<HTMLInputElement>('questions.reason', { exact: false });
  fireEvent.change(field, { target: { value: REASON } });
  const send = () => fireEvent.click(screen.getByRole('button', { name: 'questions.letThroughNow' }));

  send();
  await waitFor(() => expect(lead).toHaveBeenCalledTimes(1));
  expect(field.isConnected && field.value).toBe(REASON);
  send();
  await waitFor(() => expect(field.isConnected).toBe(false));
  expect(lead).toHaveBeenLastCalledWith({
    kind: 'question.letThrough',
    questionId: question.id,
    reason: REASON,
  });
});
