import { PublicationView } from '@opgave/shared/contract/publication';
import { CONCERN, type ConsentTable, OBJECTION, PUBLIC_ANSWER } from './consent.testkit.ts';

/** Changes the table behind its back. */
export async function changeTable(consent: ConsentTable, more: object): Promise<void> {
  const workspace = await consent.workspace();
  const value = { ...workspace, version: workspace.version + 1, ...more };
  await consent.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
}

/** Samira objects and stays with it, Joost (alone of the ministries) has a concern, the others consent. */
export async function agree(consent: ConsentTable): Promise<void> {
  const { samira, dirk, karin, tom, joost } = consent;
  await consent.begin();
  for (const who of [dirk, karin, tom]) await consent.answer(who, { kind: 'consent' });
  await consent.answer(joost, CONCERN);
  await consent.answer(samira, OBJECTION);
  for (let stage = 0; stage < 3; stage += 1) await consent.endStage();
  const { objections } = await consent.round(consent.hendrik);
  const answers = objections.map((objection) => ({ to: objection.id, text: PUBLIC_ANSWER }));
  await consent.decide(consent.hendrik, { kind: 'proceedWithAnswer', answers });
}

export async function seenPublication(consent: ConsentTable, who = consent.noor): Promise<PublicationView> {
  const { body } = await who.get(`/workspaces/${consent.table.id}/publication`);
  return PublicationView.parse(body);
}

/** Makes what was agreed public with these parts; answers the status. */
export async function publish(consent: ConsentTable, parts: readonly string[]): Promise<number> {
  const { preview } = await seenPublication(consent);
  const { version = 0, upTo = 0 } = preview ?? {};
  const path = `/workspaces/${consent.table.id}/publication`;
  return (await consent.noor.post(path, { version, upTo, parts })).status;
}
