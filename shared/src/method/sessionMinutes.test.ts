import { expect, it } from 'vitest';
import { QuestionId } from '#ids.ts';
import { PEOPLE } from './session.fixture.ts';
import { NO_COURSE } from './sessionCourse.ts';
import { minutesText } from './sessionMinutes.ts';
import { templateOf } from './sessionTemplates.ts';

const { steps } = templateOf('first90').script;
const facts = {
  title: 'Sessie 1',
  steps,
  course: {
    ...NO_COURSE,
    taken: [
      { stepId: 'welcome', from: 0 },
      { stepId: 'story', from: 300_000 },
    ],
  },
  decided: ['comment.takenUp', 'vote.cast', 'comment.takenUp'].map((action) => ({ action })),
  parked: ['Eén brief in plaats van vier.'],
  open: [],
  dots: [],
  sizing: [],
  switched: [],
  questions: [],
  harvest: ['Uit groep 1:', 'Brieven komen te laat.'],
  attendance: [{ group: 'citizen' as const, people: 3 }, { people: 1 }],
  time: (at: number) => `14:0${at / 60_000}`,
};

it('[SESSION_MINUTES] write themselves from what happened: agenda, decisions, parked ideas, open questions', () => {
  const text = minutesText(facts, 'nl');
  expect(text).toContain('- 14:00 Welkom, doel en afspraken\n- 14:05 Eén ervaring');
  expect(text).toContain('(2×)');
  expect(text).toContain('- Eén brief in plaats van vier.');
  expect(text).not.toContain('vote.cast');
});

it('[SESSION_MINUTES] tell when the table meets again, once that was agreed on', () => {
  expect(minutesText(facts, 'nl')).not.toContain('De volgende keer');
  const text = minutesText({ ...facts, next: 'zaterdag 5 december 2026 om 14:30' }, 'nl');
  expect(text).toContain('De volgende keer\n- zaterdag 5 december 2026 om 14:30');
});

/** The names of the audit events, as the server writes them. */
it.each([
  [{ action: 'phase.advance', to: 'define' }, 'The table went to the next phase: Define the problem'],
  [{ action: 'phase.back', to: 'explore' }, 'The table went back to: Outside in'],
  [{ action: 'perspectives.revealed' }, 'All perspectives were turned.'],
  [{ action: 'consent.opened' }, 'The consent round began.'],
  [{ action: 'consent.extended' }, 'The consent round goes on longer.'],
  [{ action: 'consent.closed', to: 'consent' }, 'The consent round is over. There is consent.'],
  [{ action: 'consent.closed', to: 'standingObjection' }, 'A reasoned objection stands.'],
  [
    { action: 'consent.decided', to: 'proceedWithAnswer' },
    'The sponsor answered the objections and goes on.',
  ],
  [{ action: 'consent.decided', to: 'backToDefine' }, 'The sponsor went back to the problem definition.'],
  [{ action: 'comment.takenUp' }, 'A comment was taken up.'],
  [{ action: 'comment.notTakenUp' }, 'A comment was not taken up, with a reason.'],
  [{ action: 'tension.settled' }, 'A difference was settled.'],
  [{ action: 'option.proposed', names: ['One letter'] }, 'New option: One letter'],
  [
    { action: 'option.putAside', names: ['One letter'], reason: 'It was tried.' },
    'Option put aside: One letter (It was tried.)',
  ],
  [{ action: 'option.takenUpAgain', names: ['One letter'] }, 'Option taken up again: One letter'],
  [{ action: 'choice.options', names: ['One letter', 'One desk'] }, 'Chosen: One letter, One desk'],
  [{ action: 'choice.options' }, 'Nothing chosen yet.'],
  [{ action: 'choice.values' }, 'The choice now says which value comes first.'],
  [{ action: 'choice.lossConfirmed' }, 'A group confirmed what it gives up.'],
])('[SESSION_MINUTES] say of %o what was decided', (decision, line) => {
  expect(minutesText({ ...facts, decided: [decision] }, 'en')).toContain(line);
});

it('[SESSION_MINUTES] say how many of each group were there, and that it was not counted', () => {
  expect(minutesText(facts, 'nl')).toContain('- Inwoners: 3\n- Anderen: 1');
  expect(minutesText({ ...facts, attendance: [] }, 'nl')).toContain('Niet geteld.');
});

it('[SESSION_MINUTES] hold the dots that were shown, the most first, per group', () => {
  const columns = [
    { groups: ['citizen' as const], people: 2, dots: [1, 3] },
    { groups: ['agency' as const, 'ministry' as const], people: 2, dots: [0, 2] },
  ];
  const dots = [{ number: 4, items: ['Bellen', 'Brieven'], perPerson: 3, onOne: 2, columns }];
  const text = minutesText({ ...facts, dots }, 'nl');
  expect(text).toMatch(/- Brieven: 5 \(Inwoners 3, .+ \+ .+ 2\)\n- Bellen: 1 \(Inwoners 1\)/u);
});

it('[SESSION_MINUTES] hold how well groups understood each other, per pair', () => {
  const pair = (marks: number[]) => ({
    ...{
      from: ['agency' as const],
      about: ['citizen' as const, 'entrepreneur' as const],
      sentences: 2,
      marks,
    },
  });
  const round = { number: 4, question: 'Wat heeft de ander nodig?' };
  const switched = [
    { ...round, attempt: 1, pairs: [pair([0, 0, 0])] },
    { ...round, attempt: 2, pairs: [pair([2, 1, 1])] },
  ];
  const text = minutesText({ ...facts, switched }, 'nl');
  expect(text).toMatch(/Wat heeft de ander nodig\?\n- .+ over Inwoners \+ .+: door niemand bekeken/u);
  expect(text).toMatch(/: 63% \(2 klopt, 1 klopt deels, 1 klopt niet\)/u);
});

it('[SESSION_MINUTES] hold what was asked, the fundamental first, with why one was let through', () => {
  const question = { isAnswered: false, cards: [] };
  const questions = [
    { ...question, id: QuestionId.parse('question00000001'), kind: 'practical' as const, text: 'Hoe laat?' },
    {
      ...{
        ...question,
        id: QuestionId.parse('question00000002'),
        kind: 'practical' as const,
        text: 'Welke wet?',
      },
      letThrough: 'De wet gaat morgen in.',
    },
    {
      ...{ ...question, id: QuestionId.parse('question00000003'), kind: 'fundamental' as const },
      ...{ text: 'Wat willen we betekenen?', cards: ['Rust', 'Minder brieven'] },
    },
  ];
  const text = minutesText({ ...facts, questions }, 'nl');
  expect(text).toContain(
    '- Wat willen we betekenen? (grote vraag, open): Rust; Minder brieven\n- Welke wet?',
  );
  expect(text).toContain('doorgelaten: “De wet gaat morgen in.”)\n- Hoe laat? (praktische vraag, wacht)');
});

it('[SESSION_MINUTES] name nobody', () => {
  expect(minutesText(facts, 'en')).not.toContain(PEOPLE[0]);
  expect(minutesText(facts, 'en')).toContain('Welcome, aim and agreements');
});
