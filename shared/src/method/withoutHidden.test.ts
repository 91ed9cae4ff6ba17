import { expect, it } from 'vitest';
import { withoutHidden } from './withoutHidden.ts';

const GONE = '[niet meer te zien]';

it.each([
  ['Vraag: Wie is Joost? Later.', ['Wie is Joost?'], `Vraag: ${GONE} Later.`],
  ['- wie is\n  Joost?\n- Iets', ['Wie is Joost?'], `- ${GONE}\n- Iets`],
  ['Een jas en een ja.', ['ja'], `Een jas en een ${GONE}.`],
  ['Joost belt. Joost belt elke dag.', ['Joost belt.', 'Joost belt elke dag.'], `${GONE} ${GONE}`],
  ['Het kost $1 (of meer).', ['$1 (of meer)'], `Het kost ${GONE}.`],
  ['Alles blijft.', ['', '  '], 'Alles blijft.'],
])('ORDER_HIDE (method 1.1) of %j without %j stays %j', (text, hidden, left) => {
  expect(withoutHidden(text, hidden, 'nl')).toBe(left);
});
