import { SessionMade } from '@opgave/shared/contract/sessions';
import type { FilledTable } from '../load/fillOpgave.ts';
import { ask, eachOf } from '../load/httpVisitor.ts';
import { LiveVisitor, type SessionPlace } from '../load/liveVisitor.ts';

/** Everyone in one session that runs. */
export interface Room {
  readonly lead: LiveVisitor;
  readonly people: readonly LiveVisitor[];
  /** Milliseconds until everyone was in. */
  readonly cameIn: number;
}

/** As many handshakes at a time as strangers may have at one address, with some to spare. */
const AT_ONCE = 40;

/** The facilitator prepares and begins a session; then all come in together. */
export async function fillRoom(port: number, table: FilledTable): Promise<Room> {
  const { workspaceId, facilitator, writers } = table;
  const body = { title: 'Volle zaal', from: { kind: 'template', key: 'first90' } };
  const made = await ask(port, 'POST', `/workspaces/${workspaceId}/sessions`, { body, as: facilitator });
  const { id: sessionId } = SessionMade.parse(await made.json());
  const place: SessionPlace = { port, workspaceId, sessionId };
  const lead = await LiveVisitor.join(place, facilitator);
  await lead.act({ kind: 'session.begin' });
  const begin = performance.now();
  const people = await eachOf(writers, AT_ONCE, (visitor) => LiveVisitor.join(place, visitor));
  return { lead, people, cameIn: performance.now() - begin };
}

export function leaveRoom({ lead, people }: Room): void {
  for (const person of [lead, ...people]) person.leave();
}
