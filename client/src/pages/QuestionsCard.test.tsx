import { QuestionsView } from '@opgave/shared/contract/questions';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { sessionKey } from '#connection/sessionsApi.ts';
import { AtTable, queriesOf, SESSION, sessionAfter, TABLE } from './atTable.testkit.tsx';
import { QuestionsCard } from './QuestionsCard.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const HELD = {
  ...{ id: 'vraag00000000000000001', kind: 'practical', isAnswered: false, text: 'Wanneer eten we?' },
  ...{ isMine: false, mayTakeBack: false, isHeld: true, marksWithReason: true, isOnTable: false, cards: [] },
};

it('[SESSION_QUESTIONS] a reason that one writes in the console stays when the step of the questions begins', () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const queries = queriesOf();
  queries.setQueryData([...sessionKey(TABLE, SESSION), 'questions'], QuestionsView.parse([HELD]));
  const session = sessionAfter([{ kind: 'step.begun', stepId: 'welcome', minutes: 5 }], { isLeading: true });
  const steps = session.script.steps.map((step) =>
    step.id === 'welcome' ? { ...step, method: 'questions' as const } : step,
  );
  const card = (shown: typeof session) => (
    <AtTable queries={queries} as="facilitator">
      <QuestionsCard session={shown} />
    </AtTable>
  );
  const { rerender } = render(card(session));
  fireEvent.click(screen.getByText('questions.letThrough'));
  const field = screen.getByLabelText<HTMLInputElement>('questions.reason', { exact: false });
  fireEvent.change(field, { target: { value: 'Iemand moet straks weg.' } });

  rerender(card({ ...session, script: { ...session.script, steps } }));
  expect(field.isConnected && field.value).toBe('Iemand moet straks weg.');
});
