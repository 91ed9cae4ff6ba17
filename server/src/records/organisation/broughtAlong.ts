import type { Workspace } from '@opgave/shared/contract/records';
import { isSameName } from '@opgave/shared/method/organisationName';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { bodiesOf } from './bodies.ts';
import { organisationOf } from './organisationOf.ts';

/** Its own bodies and templates become those of the organisation; a body of a name that is known there stays its own. */
export async function broughtAlong(
  deps: Pick<Dependencies, 'storage'>,
  table: Workspace,
  to: Workspace,
): Promise<readonly RecordWrite[]> {
  const [own, known, templates] = await Promise.all([
    bodiesOf(deps, table),
    bodiesOf(deps, to),
    deps.storage.records.findBy('sessionTemplate', 'organisation', organisationOf(table)),
  ]);
  const organisation = organisationOf(to);
  const isKnown = (name: string) => known.some((one) => isSameName(one.name, name));
  return [
    ...own
      .filter(({ name }) => !isKnown(name))
      .map((one) => ({ kind: 'body' as const, value: { ...one, version: one.version + 1, organisation } })),
    ...templates.map((one) => ({
      kind: 'sessionTemplate' as const,
      value: { ...one, version: one.version + 1, organisation },
    })),
  ];
}
