import { AppError } from '@opgave/shared/contract/errors';
import { AuditEvent, type NewAuditEvent } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import { z } from 'zod';
import { CHAIN_START, type ChainHead, chainEvent } from '../eventChain.ts';
import type { EventLog } from '../ports.ts';
import { sealJson } from './checked.ts';
import type { Database } from './database.ts';
import { below, EVENT_HEAD_KEY, eventKey, idIn, workspaceEventKey } from './keys.ts';
import type { Operation } from './level.ts';
import { parseValue } from './parseValue.ts';

const PAGE = 500;
const NOTHING = new Uint8Array();
const Head = z.object({ number: z.int().min(1), hash: z.string() });

export function createEventLog(database: Database): EventLog {
  return {
    listByWorkspace: (workspaceId, limit) => listByWorkspace(database, workspaceId, limit),
    all: () => all(database),
    after: (number, limit) => after(database, number, limit),
    newest: () => readEventHead(database),
  };
}

/** The newest link; written with every event, so that events cut off at the end are missed. */
export async function readEventHead(database: Database): Promise<ChainHead> {
  const sealed = await database.get(EVENT_HEAD_KEY);
  return sealed === undefined ? CHAIN_START : parseValue(Head, EVENT_HEAD_KEY, sealed);
}

/** The writes that put these events after that head. */
export function appendToChain(events: readonly NewAuditEvent[], head: ChainHead) {
  const chained: AuditEvent[] = [];
  for (const event of events) chained.push(chainEvent(event, chained.at(-1) ?? head));

  const newest = chained.at(-1);
  const operations = chained.flatMap(operationsOf);
  if (newest !== undefined) {
    const { number, hash } = newest;
    operations.push({ type: 'put', key: EVENT_HEAD_KEY, value: sealJson(EVENT_HEAD_KEY, { number, hash }) });
  }
  return { chained, operations };
}

function operationsOf(event: AuditEvent): readonly Operation[] {
  const { number, workspaceId } = event;
  const key = eventKey(number);
  const operations: Operation[] = [{ type: 'put', key, value: sealJson(key, event) }];
  if (workspaceId === undefined) return operations;
  return [...operations, { type: 'put', key: workspaceEventKey(workspaceId, number), value: NOTHING }];
}

async function listByWorkspace(
  database: Database,
  workspaceId: WorkspaceId,
  limit: number,
): Promise<readonly AuditEvent[]> {
  if (limit < 1) return [];
  const range = { ...below('eventOf', workspaceId), reverse: true, limit };
  const keys = (await database.keys(range)).map((key) => eventKey(Number(idIn(key))));
  const values = await database.getMany(keys);
  return keys.map((key, index) => parseEvent(key, values[index]));
}

async function* all(database: Database): AsyncGenerator<AuditEvent> {
  const range = below('event');
  let after = range.gt;
  while (true) {
    const page = await database.entries({ gt: after, lt: range.lt, limit: PAGE });
    for (const [key, value] of page) yield parseEvent(key, value);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last[0];
  }
}

async function after(database: Database, number: number, limit: number): Promise<readonly AuditEvent[]> {
  const page = await database.entries({ gt: eventKey(number), lt: below('event').lt, limit });
  return page.map(([key, value]) => parseEvent(key, value));
}

function parseEvent(key: string, sealed: Uint8Array | undefined): AuditEvent {
  if (sealed === undefined) throw new AppError('storage-unavailable', { key });
  return parseValue(AuditEvent, key, sealed);
}
