import { expect, it } from 'vitest';
import { anonymousAfter, NOTHING_ANONYMOUS } from './sessionAnonymous.ts';
import { SessionCommand } from './sessionDecide.ts';
import { SessionFact } from './sessionFacts.ts';

const opened = { kind: 'anonymous.opened', question: 'Wat durft u niet te zeggen?' } as const;
const moment = { number: 4, at: 1 };

it('[SESSION_ANONYMOUS] opens with its question, and closes with the session at the latest', () => {
  const open = anonymousAfter(NOTHING_ANONYMOUS, opened, moment);
  expect(open.open).toEqual({ number: 4, question: opened.question });
  for (const kind of ['anonymous.closed', 'session.ended'] as const) {
    expect(anonymousAfter(open, { kind }, moment)).toEqual({
      done: [{ number: 4, question: opened.question }],
    });
  }
});

it('[SESSION_ANONYMOUS] no fact holds words or a person, and no command makes it one with names', () => {
  const smuggled = { ...opened, words: 'Ik durf niet.', personId: 'person00000000noor', named: true };
  expect(SessionFact.parse(smuggled)).toEqual(opened);
  const command = { kind: 'anonymous.open', question: opened.question };
  expect(SessionCommand.safeParse(command).success).toBe(true);
  expect(SessionCommand.safeParse({ ...command, named: true }).success).toBe(false);
});
