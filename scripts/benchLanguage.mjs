import { tsImport } from 'tsx/esm/api';

const METHOD = '../shared/src/method';
const { findSolutionSignals } = await load('solutionTalk');
const { SOLUTION_WORDS_VERSION } = await load('solutionWords');
const { LABELLED } = await load('solutionLabelled.fixture');
const { TUNING } = await load('solutionTuning.fixture');
const { HELD_OUT } = await load('solutionHeldOut.fixture');

process.stdout.write(`Solution talk, word lists version ${SOLUTION_WORDS_VERSION}\n`);
for (const language of ['nl', 'en']) {
  report('labelled', language, {
    solutions: LABELLED.filter(({ isSolution }) => isSolution).map((example) => example[language]),
    problems: LABELLED.filter(({ isSolution }) => !isSolution).map((example) => example[language]),
  });
  report('tuning', language, TUNING[language]);
  report('held out', language, HELD_OUT[language]);
}

function load(name) {
  return tsImport(`${METHOD}/${name}.ts`, import.meta.url);
}

/** Totals only: whoever sees which unseen sentence went wrong will tune the lists to it. */
function report(name, language, { solutions, problems }) {
  const found = solutions.filter((text) => isSignal(text, language)).length;
  const falseAlarms = problems.filter((text) => isSignal(text, language)).length;
  const figures = {
    recall: found / solutions.length,
    precision: found / (found + falseAlarms),
    'false alarms': falseAlarms / problems.length,
  };
  const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(2)}`);
  process.stdout.write(
    `${language}  ${name.padEnd(9)} ${String(solutions.length + problems.length).padStart(4)} sentences  ${shown.join('  ')}\n`,
  );
}

function isSignal(text, language) {
  return findSolutionSignals(text, language).length > 0;
}
