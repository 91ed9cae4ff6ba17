import { Entered } from '@opgave/shared/contract/door';
import request, { type Response } from 'supertest';

export interface TestBrowser {
  /** What this tab is signed in as; set by `enter`. */
  signIn: string | undefined;
  personId: string;
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Headers): Promise<Response>;
  post(path: string, body?: object, headers?: Headers): Promise<Response>;
  patch(path: string, body: object, headers?: Headers): Promise<Response>;
  delete(path: string, body?: object, headers?: Headers): Promise<Response>;
  look(token: string): Promise<Response>;
  enter(token: string, input?: object): Promise<Response>;
  /** Another tab: the same cookies, and no sign-in chosen yet. */
  tab(): TestBrowser;
}

type Headers = Readonly<Record<string, string>>;
type Method = 'get' | 'post' | 'patch' | 'delete';
interface Sending {
  readonly method: Method;
  readonly path: string;
  readonly body?: object | undefined;
  readonly headers?: Headers | undefined;
}

/** Keeps cookies as a browser does and names its sign-in in every request. */
export function createBrowser(
  address: string,
  origin: string,
  cookies: Map<string, string> = new Map(),
): TestBrowser {
  async function send({ method, path, body, headers = {} }: Sending): Promise<Response> {
    const asked = request(address)[method](`/api/v1${path}`).set('Origin', origin);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie) asked.set('Cookie', cookie);
    if (browser.signIn !== undefined) asked.set('x-opgave-sign-in', browser.signIn);
    const answer = await asked.set(headers).send(body);
    keepCookies(cookies, answer);
    return answer;
  }

  const browser: TestBrowser = {
    signIn: undefined,
    personId: '',
    cookies,
    get: (path, headers) => send({ method: 'get', path, headers }),
    post: (path, body, headers) => send({ method: 'post', path, body, headers }),
    patch: (path, body, headers) => send({ method: 'patch', path, body, headers }),
    delete: (path, body, headers) => send({ method: 'delete', path, body, headers }),
    look: (token) => send({ method: 'post', path: '/doors', body: { token } }),
    async enter(token, input = {}) {
      const answer = await send({ method: 'post', path: '/doors/enter', body: { token, ...input } });
      const entered = Entered.safeParse(answer.body);
      if (entered.success) {
        browser.signIn = entered.data.signInId;
        browser.personId = entered.data.personId;
      }
      return answer;
    },
    tab: () => createBrowser(address, origin, cookies),
  };
  return browser;
}

function keepCookies(cookies: Map<string, string>, answer: Response): void {
  for (const line of answer.get('Set-Cookie') ?? []) {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.includes('Max-Age=0')) cookies.delete(name);
    else cookies.set(name, value);
  }
}
