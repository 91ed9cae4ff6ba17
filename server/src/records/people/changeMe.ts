import type { ChangeMe } from '@opgave/shared/contract/http';
import type { Person, Seat } from '@opgave/shared/contract/records';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';

/** Sets my own name and language; a name is right everywhere at once, at every table I sit at (N15). */
export async function changeMe(deps: Dependencies, person: Person, input: ChangeMe): Promise<void> {
  const seats = input.displayName === undefined ? [] : await mySeats(deps, person);
  await deps.storage.records.commit(
    [
      {
        kind: 'person',
        value: {
          ...person,
          version: person.version + 1,
          displayName: input.displayName ?? person.displayName,
          language: input.language ?? person.language,
        },
      },
      ...seats.map((seat) => renamed(seat, input.displayName ?? seat.displayName)),
    ],
    [
      {
        at: deps.now(),
        actor: person.id,
        action: 'person.changed',
        object: `person:${person.id}`,
        result: 'done',
        details: { fields: Object.keys(input) },
      },
    ],
  );
  for (const { workspaceId } of seats) {
    deps.storage.bus.publish('access.changed', { workspaceId, personId: person.id });
    deps.storage.bus.publish('people.changed', { workspaceId });
  }
}

async function mySeats(deps: Dependencies, { id }: Person): Promise<readonly Seat[]> {
  const seats = await deps.storage.records.findBy('seat', 'personId', id);
  return seats.filter(({ status }) => status === 'active');
}

function renamed(seat: Seat, displayName: string): RecordWrite {
  return { kind: 'seat', value: { ...seat, version: seat.version + 1, displayName } };
}
