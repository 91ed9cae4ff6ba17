import { RECORDS, type RecordKind } from '@opgave/shared/contract/records';
import { sealJson } from './checked.ts';
import { indexKey, recordKey, workspaceRecordKey } from './keys.ts';
import type { Operation } from './level.ts';

/** A record seen as its fields, for keys that any kind of record may have. */
export type Fields = ReadonlyMap<string, unknown>;

const NOTHING = new Uint8Array();

export function fieldsOf(record: object): Fields {
  return new Map<string, unknown>(Object.entries(record));
}

/** A record with its secondary keys; those of fields that changed go away in the same batch. */
export function recordOperations(kind: RecordKind, after: Fields, before?: Fields): readonly Operation[] {
  const key = recordKey(kind, text(after, 'id'));
  const kept = secondaryKeys(kind, after);
  const gone = before ? secondaryKeys(kind, before).filter((old) => !kept.includes(old)) : [];
  return [
    { type: 'put', key, value: sealJson(key, Object.fromEntries(after)) },
    ...gone.map((old): Operation => ({ type: 'del', key: old })),
    ...kept.map((own): Operation => ({ type: 'put', key: own, value: NOTHING })),
  ];
}

function secondaryKeys(kind: RecordKind, fields: Fields): readonly string[] {
  const id = text(fields, 'id');
  const indexes: readonly string[] = RECORDS[kind].indexes;
  const indexed = indexes.filter((index) => fields.get(index) !== undefined);
  const keys = indexed.map((index) => indexKey(kind, index, text(fields, index), id));
  return fields.get('workspaceId') === undefined
    ? keys
    : [...keys, workspaceRecordKey(kind, text(fields, 'workspaceId'), id)];
}

function text(fields: Fields, name: string): string {
  return String(fields.get(name));
}
