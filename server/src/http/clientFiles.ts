import { type Request, type Response, type Router } from 'express';
import { type ClientFile, readClientFolder } from './clientFolder.ts';
import type { HttpDependencies } from './dependencies.ts';
import { lostPage } from './lostPage.ts';
import { nonceOf } from './security.ts';
import { strictRouter } from './strictRouter.ts';

const NONCE_PLACE = '__CSP_NONCE__';
const YEAR_UNCHANGED = 'public, max-age=31536000, immutable';
/** Pages that the client draws itself; anything else is a file, or does not exist. */
const APP_ROUTES =
  /^\/(?:(?:new|me|notifications|gallery|accessibility|toegankelijkheid)\/?|w\/[^/]+(?:\/.*)?)?$/;
const DOOR_ROUTES = /^\/join(?:\/.*)?$/;

/** The built client. Only files that were there at the start are served, so no path can reach any other (T09). */
export function clientFiles(deps: HttpDependencies): Router {
  const files = readClientFolder(deps.config.clientFolder);
  const router = strictRouter();
  router.get('/{*path}', (request, response) => {
    const file = files.get(request.path);
    if (file && !request.path.endsWith('.html')) return sendFile(request, response, file);
    const page = files.get(pageFor(request.path));
    if (page) return sendPage(response.status(200), page.body.toString('utf8'));
    const app = isOpenedByPerson(request) ? files.get('/index.html') : undefined;
    sendPage(response.status(404), app?.body.toString('utf8') ?? lostPage);
  });
  return router;
}

/** Somebody typed or followed an address: the client says in their language that it is not there, with a way home. */
function isOpenedByPerson(request: Request): boolean {
  return request.get('Accept')?.includes('text/html') ?? false;
}

function pageFor(path: string): string {
  if (DOOR_ROUTES.test(path)) return '/join.html';
  return APP_ROUTES.test(path) ? '/index.html' : '';
}

function sendPage(response: Response, html: string): void {
  response.setHeader('Cache-Control', 'no-cache').type('html');
  response.send(html.replaceAll(NONCE_PLACE, nonceOf(response)));
}

function sendFile(request: Request, response: Response, file: ClientFile): void {
  response.setHeader('Cache-Control', file.isHashed ? YEAR_UNCHANGED : 'no-cache').type(file.type);
  if (file.gzipped === undefined) {
    response.send(file.body);
    return;
  }
  response.vary('Accept-Encoding');
  if (request.acceptsEncodings('gzip') !== 'gzip') {
    response.send(file.body);
    return;
  }
  response.setHeader('Content-Encoding', 'gzip').send(file.gzipped());
}
