import { Me, PeopleView } from '@opgave/shared/contract/http';
import type { PersonId } from '@opgave/shared/ids';
import type { TestBrowser } from './testBrowser.ts';
import type { TestTable } from './testServer.ts';

export async function idOf(who: TestBrowser): Promise<PersonId> {
  return Me.parse((await who.get('/me')).body).personId;
}

/** Asks somebody to write down what others say, or ends it; in the name of `by`. */
export async function askToWrite(
  table: TestTable,
  whom: TestBrowser,
  { isScribe = true, by = table.facilitator }: { isScribe?: boolean; by?: TestBrowser } = {},
) {
  const personId = await idOf(whom);
  const people = PeopleView.parse((await table.facilitator.get(`/workspaces/${table.id}/people`)).body);
  const version = people.find((person) => person.personId === personId)?.version;
  return by.patch(`/workspaces/${table.id}/people/${personId}`, { version, isScribe });
}
