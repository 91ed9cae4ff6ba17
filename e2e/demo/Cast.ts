import type { Workspace } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { type CasePersonId, demoCase, nameOf } from './demoCase.ts';

/** They have a browser of their own; everybody else shares one, each in a tab. */
const OWN_BROWSER: ReadonlySet<string> = new Set([
  'Noor',
  'Hendrik',
  'Samira',
  'Dirk',
  'Loes',
  'Karin',
  'Joost',
  'Ingrid',
  'Wei',
]);

/** Everybody of the case, at the table at once. */
export class Cast {
  readonly #people: ReadonlyMap<string, Person>;

  private constructor(people: ReadonlyMap<string, Person>) {
    this.#people = people;
  }

  static async assemble(workspace: Workspace): Promise<Cast> {
    const people = new Map<string, Person>();
    const shared = await workspace.arrive();
    const context = shared.page.context();
    for (const { id, displayName } of demoCase.people) {
      const options = OWN_BROWSER.has(displayName) ? {} : { context };
      people.set(id, await workspace.join(displayName, options));
    }
    await shared.page.close();
    return new Cast(people);
  }

  get facilitator(): Person {
    return this.get(demoCase.workspace.facilitatorId);
  }

  get(id: CasePersonId): Person {
    const person = this.#people.get(id);
    if (!person) throw new Error(`${nameOf(id)} is not at the table`);
    return person;
  }
}
