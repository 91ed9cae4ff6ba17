import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import type { CasePerson, DemoCase } from './demoCase.ts';
import type { SeedClock } from './seedClock.ts';

/** A demo on its way: what it is made of, and who is who. */
export interface Seeding {
  readonly deps: FacilitationDeps;
  readonly demoCase: DemoCase;
  readonly clock: SeedClock;
  readonly workspaceId: WorkspaceId;
  /** The person of the product for every person of the case. */
  readonly people: ReadonlyMap<string, PersonId>;
}

/** Fails on a case that names somebody who is not in it. */
export function personIdOf({ people }: Seeding, caseId: string): PersonId {
  const personId = people.get(caseId);
  if (personId === undefined) throw new Error(`The case names ${caseId}, who is not among its people.`);
  return personId;
}

export function casePerson({ people }: DemoCase, caseId: string): CasePerson {
  const person = people.find(({ id }) => id === caseId);
  if (!person) throw new Error(`The case names ${caseId}, who is not among its people.`);
  return person;
}
