import { expect, it } from 'vitest';
import { withoutHidden } from './withoutHidden.ts';

const GONE = '[niet meer te zien]';

it.each([
  ['Vraag: Wie is Joost? Later.', ['Wie is Joost?'], `Vraag: ${GONE} Later.`],
  ['- wie is\n  Joost?\n- Iets', ['Wie is Joost?'], `- ${GONE}\n- Iets`],
  ['- wie is Joost? zei men.', ['is Joost? zei'], `- wie ${GONE} men.`],
  ['Een jas en een ja.', ['ja'], 'Een jas en een ja.'],
  ['- ja\n- ja hoor\n- Ja', ['ja'], `- ${GONE}\n- ja hoor\n- ${GONE}`],
  ['- Kan dit? (open): nee; Ja; ja dus', ['ja'], `- Kan dit? (open): nee; ${GONE}; ja dus`],
  [
    '- Joost stinkt.\n2. “joost stinkt!”\nGezegd: Joost stinkt\nJoost stinkt dus',
    ['Joost stinkt'],
    `- ${GONE}.\n2. “${GONE}!”\nGezegd: ${GONE}\nJoost stinkt dus`,
  ],
  ['- Joost? (open): hij; zij', ['Joost?'], `- ${GONE} (open): hij; zij`],
  [
    'Joost belt nu. Joost belt nu elke dag.',
    ['Joost belt nu', 'Joost belt nu elke dag.'],
    `${GONE}. ${GONE}`,
  ],
  ['Het kost $1 (of meer).', ['$1 (of meer)'], `Het kost ${GONE}.`],
  ['Alles blijft.', ['', '  '], 'Alles blijft.'],
])('ORDER_HIDE (method 1.1) of %j without %j stays %j', (text, hidden, left) => {
  expect(withoutHidden(text, hidden, 'nl')).toBe(left);
});
