import type { TextKey, Translate } from '#i18n/textKey.ts';

/** Pages of a table to which a step of a script can take everyone. */
export const STEP_PLACES = [
  '',
  'experiences',
  'perspectives',
  'perspectives/mine',
  'statements',
  'fundamentals',
  'problem',
  'values',
  'data',
  'parked',
  'options',
  'choice',
  'consent',
  'notes',
  'dots',
  'sizing',
  'switch',
  'questions',
  'anonymous',
] as const;

const NAMES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['', 'page.now'],
  ['experiences', 'page.experiences'],
  ['perspectives', 'page.perspectives'],
  ['perspectives/mine', 'perspectives.mine.title'],
  ['statements', 'page.statements'],
  ['fundamentals', 'page.fundamentals'],
  ['problem', 'page.problem'],
  ['values', 'page.values'],
  ['data', 'page.data'],
  ['options', 'page.options'],
  ['choice', 'page.choice'],
  ['consent', 'page.consent'],
  ['parked', 'page.parked'],
  ['notes', 'together.plenary'],
  ['dots', 'dots.title'],
  ['sizing', 'sizing.title'],
  ['switch', 'switch.title'],
  ['questions', 'questions.title'],
  ['anonymous', 'anonymous.title'],
]);

/** What the page at an address below that of the table is called. */
export function placeWords(t: Translate, path: string): string {
  const [page = ''] = path.split('#');
  return t(NAMES.get(page) ?? NAMES.get(page.split('/')[0] ?? '') ?? 'session.elsewhere');
}
