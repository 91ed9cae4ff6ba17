import { stripVTControlCharacters } from 'node:util';

/** So many lines say enough of one failure; all of it stands above, where it failed. */
const LINES = 25;

/** What failed in a report of Vitest: tests, and files that fell over before their first test. */
export function failedUnits({ testResults }) {
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0 && status === 'failed') return [failure(name, message)];
    return tests.map(({ fullName, failureMessages }) => failure(`${name} › ${fullName}`, failureMessages[0]));
  });
}

/** What failed in a report of Playwright at least once: `unexpected` every time, `flaky` not when played again. */
export function failedJourneys({ suites = [], errors = [] }, status) {
  const beside =
    status === 'unexpected' ? errors.map(({ message }) => failure('Outside the tests', message)) : [];
  const specs = suites.flatMap(specsOf).flatMap(({ file, line, title, tests }) => {
    const hits = tests.filter((test) => test.status === status);
    return hits.map(({ results }) => failure(`${file}:${line} › ${title}`, firstError(results)));
  });
  return [...beside, ...specs];
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function firstError(results) {
  return results.find(({ error }) => error)?.error.message;
}

export function failure(title, message = '') {
  const lines = stripVTControlCharacters(message).trim().split('\n');
  return { title, message: lines.slice(0, LINES).join('\n') };
}

/** One after the other, each with what was expected and what came. */
export function tellFailures(heading, failures) {
  if (failures.length === 0) return '';
  const told = failures.map(({ title, message }) => `- ${title}\n${message.replaceAll(/^/gm, '    ')}`);
  return `\n${heading}\n${told.join('\n')}\n`;
}
