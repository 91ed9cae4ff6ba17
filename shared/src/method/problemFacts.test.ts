import { expect, it } from 'vitest';
import { measureProblem, PLAIN_SECTIONS } from './problemFacts.ts';

const nothing = { sections: {}, differences: [] };

it('[DEF_SECTIONS] counts the characters of a section without the spaces around it', () => {
  const { sectionLengths } = measureProblem({
    ...nothing,
    sections: { who: '  Gezinnen.\n', causes: 'Angst' },
  });
  expect(sectionLengths).toMatchObject({ who: 9, causes: 5, size: 0 });
});

it('[DEF_DIFFERENCES] counts a difference only when it holds text, and a tick only with a reason', () => {
  expect(measureProblem({ ...nothing, differences: ['Op tijd betalen', '  '] }).differences).toBe(1);
  expect(measureProblem(nothing).foundNoDifference).toBe(false);
  expect(measureProblem({ ...nothing, noneFoundReason: ' ' }).foundNoDifference).toBe(false);
  expect(measureProblem({ ...nothing, noneFoundReason: 'We vroegen het rond.' }).foundNoDifference).toBe(
    true,
  );
});

it('[DEF_ONE_SENTENCE] counts the words of the one sentence', () => {
  expect(
    measureProblem({ ...nothing, sections: { oneSentence: 'Voor mensen is het moeilijk.' } }),
  ).toMatchObject({
    oneSentenceWords: 5,
  });
});

it('[DEF_LANGUAGE] measures the required running texts but not the one sentence, and only where there is text', () => {
  const sections = { oneSentence: 'Een twee drie.', who: 'Een twee. Drie.', already: 'Een.', causes: ' ' };
  expect(measureProblem({ ...nothing, sections }).sentenceLengths).toEqual({ who: 1.5 });
  expect(PLAIN_SECTIONS).toEqual([
    'who',
    'whatHappens',
    'whyMatters',
    'causes',
    'size',
    'doNothing',
    'goodLooksLike',
  ]);
});

it('[DEF_SOURCE] looks for a source in the size', () => {
  expect(measureProblem({ ...nothing, sections: { size: 'Dat weten we niet.' } }).hasSizeSource).toBe(true);
  expect(measureProblem({ ...nothing, sections: { who: 'Bron: de gemeente.' } }).hasSizeSource).toBe(false);
});
