import { FUNDAMENTALS } from '@opgave/shared/method/problemSections';
import { expect } from '../fixtures.ts';
import type { Cast } from './Cast.ts';
import { demoCase, oneOf } from './demoCase.ts';

const CORE = demoCase.fundamentals.filter(({ key }) => key !== 'F5');

/** The four questions of the core, each answered by whom the case names, a part each. */
export async function answerTogether(cast: Cast): Promise<void> {
  for (const { key, answer, contributors } of CORE) {
    for (const [turn, part] of parts(answer.nl, contributors.length).entries()) {
      const writer = cast.get(contributors[turn] ?? '');
      await writer.goTo('fundamentals');
      await writer.sheet.insert(oneOf(FUNDAMENTALS, key), part);
      await expect(writer.table.saved).toBeVisible();
    }
  }
}

/** The words in as many runs as there are writers; together they are the answer, to the letter. */
function parts(text: string, count: number): readonly string[] {
  const words = text.split(/(?<= )/);
  const size = Math.ceil(words.length / count);
  return Array.from({ length: count }, (_, turn) => words.slice(turn * size, (turn + 1) * size).join(''));
}
