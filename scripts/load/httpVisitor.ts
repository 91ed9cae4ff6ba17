import { Entered } from '@opgave/shared/contract/door';
import { SIGN_IN_HEADER } from '@opgave/shared/contract/wire';

/** The origin that the servers under load accept; nothing is ever looked up under this name. */
export const ORIGIN = 'http://opgave.test';

/** Somebody who signed in through the door, as a browser does. */
export interface Visitor {
  readonly signInId: string;
  readonly personId: string;
  readonly cookie: string;
}

/** Goes in by a link; a name is needed unless the link is of a person. */
export async function enter(port: number, token: string, displayName?: string): Promise<Visitor> {
  const body = { token, ...(displayName !== undefined && { displayName }) };
  const answer = await ask(port, 'POST', '/doors/enter', { body });
  const { signInId, personId } = Entered.parse(await answer.json());
  const [cookie = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  return { signInId, personId, cookie };
}

export interface Asking {
  readonly body?: object;
  readonly as?: Visitor;
}

/** One request to the API of a server on this machine; throws with the answer when it was refused. */
export async function ask(
  port: number,
  method: string,
  path: string,
  { body, as }: Asking,
): Promise<Response> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method,
    headers: {
      origin: ORIGIN,
      ...(body && { 'content-type': 'application/json' }),
      ...(as && { cookie: as.cookie, [SIGN_IN_HEADER]: as.signInId }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Does the same for every item, so many at once. */
export async function eachOf<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const walk = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, walk));
  return results;
}
