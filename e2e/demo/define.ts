import { ParkedViews } from '@opgave/shared/contract/stories';
import { lookingIn, signalsIn } from '@opgave/shared/document/signalsIn';
import {
  FUNDAMENTALS,
  PROBLEM_SECTIONS,
  type ProblemSectionKey,
} from '@opgave/shared/method/problemSections';
import { SOLUTION_CODES } from '@opgave/shared/method/solutionTalk';
import { expect } from '../fixtures.ts';
import type { Cast } from './Cast.ts';
import { demoCase, oneOf, PARTICIPANTS } from './demoCase.ts';
import { storyIds } from './explore.ts';
import type { Pen } from './Pen.ts';

const { sections, differences, boundaries, versions } = demoCase.problemDoc;
const SECTION_KEYS = PROBLEM_SECTIONS.map(({ key }) => key);

/** The text as it was put to everyone: what repair changed is still as it was before. */
const PUT = new Map(
  Object.entries({ ...sections, ...versions.find((one) => one.changedSections)?.changedSections }),
);

/** The four questions of the core, each answered by whom the case names, and resting on the stories that it names. */
export async function answerFirstQuestions(cast: Cast): Promise<void> {
  const stories = await storyIds(cast);
  const core = demoCase.fundamentals.filter(({ key }) => key !== 'F5');
  for (const { key, answer, contributors, experienceIds } of core) {
    const section = oneOf(FUNDAMENTALS, key);
    for (const [turn, part] of parts(answer.nl, contributors.length).entries()) {
      await cast.seat(contributors[turn] ?? '').write('fundamentals', (pen) => pen.append(section, part));
    }
    const on = { kind: 'section', document: 'fundamentals', section };
    for (const caseId of experienceIds) {
      const source = { kind: 'experience', id: stories.get(caseId) };
      await cast.seat(contributors[0] ?? '').ask('POST', '/source-links', { on, source });
    }
  }
}

/** The words in as many runs as there are writers; together they are the answer, to the letter. */
function parts(text: string, count: number): readonly string[] {
  const words = text.split(/(?<= )/);
  const size = Math.ceil(words.length / count);
  return Array.from({ length: count }, (_, turn) => words.slice(turn * size, (turn + 1) * size).join(''));
}

export async function parkIdeas(cast: Cast): Promise<void> {
  for (const { text, wouldSolve, authorId } of demoCase.parked) {
    await cast.seat(authorId).ask('POST', '/parked', { text: text.nl, wouldSolve: wouldSolve.nl });
  }
}

/** Whoever wrote a solution finds it pointed at, does with it what the case says, and takes it out. */
export async function talkOfSolutions(cast: Cast): Promise<void> {
  const parked = ParkedViews.parse(await cast.facilitator.ask('GET', '/parked'));
  for (const { sentence, section, handledBy, expectedCode, state, parkedId } of demoCase.solutionSignals) {
    const key = oneOf(SECTION_KEYS, section);
    const seat = cast.seat(handledBy);
    const words = demoCase.parked.find(({ id }) => id === parkedId)?.text.nl;
    await seat.write('problem', async (pen) => {
      await pen.append(key, sentence.nl);
      const [signal] = found(pen, key);
      expect(signal?.code).toBe(expectedCode);
      const place = { document: 'problem', section: key, key: signal?.key, version: 0 };
      const idea = parked.find(({ text }) => text === words)?.id;
      const done = { ...place, state, ...(idea !== undefined && { parkedId: idea }) };
      await seat.ask('POST', '/solution-signals', done);
      await pen.replace(key, sentence.nl, '');
    });
  }
}

/** One of them once more, as people see it: the sentence is underlined, and asks which problem is beneath. */
export async function seeHint(cast: Cast): Promise<void> {
  const [signal] = demoCase.solutionSignals;
  if (!signal) throw new Error('The case has no solution talk');
  const person = await cast.browserOf('p-ingrid');
  const key = oneOf(SECTION_KEYS, signal.section);
  await person.goTo('problem');
  await person.sheet.insert(key, signal.sentence.nl);
  await person.sheet.hint(key).filter({ hasText: signal.sentence.nl }).click();
  const code = oneOf(SOLUTION_CODES, signal.expectedCode);
  await expect(person.sheet.hintCard).toContainText(person.say(`solution.${code}.question`));
  const noor = await cast.browserOf('p-noor');
  await noor.goTo('advance');
  await expect(noor.gates.needed.filter({ hasText: noor.say('gate.DEF_SOLUTION_TALK') })).toBeVisible();
  await cast.seat('p-ingrid').write('problem', (pen) => pen.replace(key, signal.sentence.nl, ''));
  await expect(person.sheet.hint(key)).toHaveCount(0);
}

function found(pen: Pen, key: ProblemSectionKey) {
  return signalsIn(pen.doc.getXmlFragment(key), lookingIn('nl'));
}

/** Every section by somebody else, all at the same time. */
export async function writeProblem(cast: Cast): Promise<void> {
  const prose = PROBLEM_SECTIONS.filter(({ key, kind }) => kind === 'prose' && PUT.has(key));
  await Promise.all(
    prose.map(({ key }, index) => {
      const writer = cast.seat(PARTICIPANTS[index % PARTICIPANTS.length]?.id ?? '');
      return writer.write('problem', (pen) => pen.append(key, PUT.get(key)?.nl ?? ''));
    }),
  );
  await cast.seat('p-wei').write('problem', async (pen) => {
    for (const { groupA, groupB, text, open } of differences) {
      const attributes = { groupA, groupB, ...(!open && { isOpen: false }) };
      await pen.addItem('differences', 'difference', { attributes, words: text.nl });
    }
    for (const { kind, text } of boundaries) {
      await pen.addItem('boundaries', 'boundary', { attributes: { kind }, words: text.nl });
    }
  });
}

/** What the server has stored, looked at as its gate does: no solution is left in the text. */
export async function countSignals(cast: Cast): Promise<number> {
  let count = 0;
  await cast.seat('p-sanne').write('problem', (pen) => {
    count = SECTION_KEYS.flatMap((key) => found(pen, key)).length;
    return Promise.resolve();
  });
  return count;
}

/** Comments and their answers, each in the name of whoever the case says. */
export async function comment(cast: Cast): Promise<void> {
  for (const { on, authorId, text, replies } of demoCase.comments) {
    const section = SECTION_KEYS.find((key) => on === `problemDoc.${key}`);
    if (!section) continue;
    const place = { kind: 'section', document: 'problem', section };
    const placed = await cast.seat(authorId).ask('POST', '/comments', { on: place, text: text.nl });
    for (const reply of replies) {
      const path = `/comments/${idOf(placed)}/replies`;
      await cast.seat(reply.authorId).ask('POST', path, { text: reply.text.nl });
    }
  }
}

function idOf(placed: unknown): string {
  const id: unknown = typeof placed === 'object' && placed !== null && 'id' in placed ? placed.id : '';
  return String(id);
}
