import demoCase from '../../server/src/seed/demoCase.json' with { type: 'json' };

export { demoCase };

export type CasePersonId = (typeof demoCase)['people'][number]['id'];

/** The first name by which somebody of the case sits at the table. */
export function nameOf(id: CasePersonId): string {
  const person = demoCase.people.find((one) => one.id === id);
  if (!person) throw new Error(`The case knows nobody called ${id}`);
  return person.displayName;
}

export const PARTICIPANTS = demoCase.people.filter(({ role }) => role === 'participant');

/** The file holds words; this makes of one what the product calls it, or says that it is none of those. */
export function oneOf<Value extends string>(values: readonly Value[], word: string): Value {
  const found = values.find((value) => value === word);
  if (found === undefined) throw new Error(`${word} is none of ${values.join(', ')}`);
  return found;
}
