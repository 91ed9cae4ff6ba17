import { RightDoorView } from '@opgave/shared/contract/referrals';
import request from 'supertest';
import type { TestBrowser } from './testBrowser.ts';
import { ORIGIN, type TestServer, type TestTable } from './testServer.ts';

export const STORY = 'Ik heb hier drie brieven. Ik weet niet bij wie ik moet zijn.';
export const QUESTION = {
  story: STORY,
  wants: 'Weten wat eerst moet',
  alreadyTried: 'Dienst Zorgbijdrage, twee keer gebeld',
  urgency: 'normal',
  permissionToShare: 'storyOnly',
} as const;

/** Opens the door of a table; answers its key. */
export async function openDoorAt(
  who: TestBrowser,
  table: Pick<TestTable, 'id'>,
  name: string,
): Promise<string> {
  await who.post(`/workspaces/${table.id}/right-door`, { version: 0, isOpen: true, name });
  return (await desk(who, table)).door?.key ?? '';
}

export async function desk(who: TestBrowser, table: Pick<TestTable, 'id'>): Promise<RightDoorView> {
  return RightDoorView.parse((await who.get(`/workspaces/${table.id}/right-door`)).body);
}

/** What a phone without a sign-in does: forms, and no script. */
export function phone(server: TestServer) {
  const get = (path: string) => request(server.address).get(path);
  const send = (
    path: string,
    fields: object,
    headers: Readonly<Record<string, string>> = { origin: ORIGIN },
  ) => request(server.address).post(path).type('form').set(headers).send(fields);
  return {
    get,
    send,
    ask: (key: string, more: object = {}) => send(`/ask/${key}`, { ...QUESTION, ...more }),
    /** Asks, and answers the path of the secret link. */
    async follow(key: string, more: object = {}): Promise<string> {
      const { headers } = await send(`/ask/${key}`, { ...QUESTION, ...more });
      return String(headers['location']).split('?')[0] ?? '';
    },
  };
}
