import type { Language } from '@opgave/shared/contract/records';
import type { Group } from '@opgave/shared/method/groups';
import {
  type Door,
  type Inside,
  type Refusal,
  readDoor,
  readInside,
  readRefusal,
  readWaiting,
  type Waiting,
} from './answers.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Entry {
  readonly token: string;
  readonly displayName?: string;
  readonly group?: Group;
  readonly readAlong: boolean;
  readonly withHelp: boolean;
  readonly language: Language;
}

export interface DoorApi {
  /** Looks at a link without using it. */
  look(token: string): Promise<Answer<Door>>;
  enter(entry: Entry): Promise<Answer<Inside>>;
  /** Whether somebody answered one's knock. */
  wait(signInId: string): Promise<Answer<Waiting>>;
}

const TIME_LIMIT = 15_000;

function refused(code: Refusal['code']): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, details: {} } };
}

async function post<Value>(
  path: string,
  body: unknown,
  read: (answer: unknown) => Value | undefined,
): Promise<Answer<Value>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1/${path}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
  } catch {
    return refused(navigator.onLine ? 'server-away' : 'offline');
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) return { ok: false, refusal: readRefusal(answer, response.status) };
  const value = read(answer);
  return value === undefined ? refused('internal') : { ok: true, value };
}

/** The questions of the door, over HTTP. */
export const doorApi: DoorApi = {
  look: (token) => post('doors', { token }, readDoor),
  enter: (entry) => post('doors/enter', entry, readInside),
  wait: (signInId) => post('doors/waiting', { signInId }, readWaiting),
};

/** Worth trying again by itself. */
export function isPassing({ code }: Refusal): boolean {
  return code === 'offline' || code === 'server-away' || code === 'storage-unavailable';
}
