import { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetAnswers } from '#connection/keptAnswers.ts';
import { AnswerDraft, EMPTY_DRAFT } from './answerDraft.ts';
import { nameOf, readAnswer, writeAnswer } from './keptAnswer.ts';

const place = {
  workspaceId: WorkspaceId.parse('tafel00000000000'),
  personId: PersonId.parse('samira0000000000'),
  about: 'round',
};
const name = nameOf(place);
const draft: AnswerDraft = { ...EMPTY_DRAFT, kind: 'objection', text: 'Er staat iets dat niet klopt.' };

afterEach(() => localStorage.clear());

describe('an answer that was not sent yet', () => {
  it('is still there after the browser was closed, and knows that it waits', () => {
    writeAnswer(name, { draft, waitingSince: 5 });
    expect(readAnswer(name, AnswerDraft)).toEqual({ draft, waitingSince: 5 });
  });

  it('belongs to one person, one table and one round', () => {
    writeAnswer(name, { draft });
    const others = [
      { ...place, personId: PersonId.parse('karin00000000000') },
      { ...place, workspaceId: WorkspaceId.parse('tafel00000000001') },
      { ...place, about: 'recheck' },
    ];
    expect(others.map((other) => readAnswer(nameOf(other), AnswerDraft))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('goes when its person leaves this browser', () => {
    writeAnswer(name, { draft });
    forgetAnswers();
    expect(readAnswer(name, AnswerDraft)).toBeUndefined();
  });

  it('is not read when it is something else', () => {
    localStorage.setItem(name, '{"draft":{"kind":"maybe"}}');
    expect(readAnswer(name, AnswerDraft)).toBeUndefined();
    localStorage.setItem(name, 'not json');
    expect(readAnswer(name, AnswerDraft)).toBeUndefined();
  });
});
