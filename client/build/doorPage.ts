import type { Plugin } from 'vite';

const DOOR = /^\/join\/?(?=$|\?)/;

/** While developing, `/join` is the page of the door, as the server has it. */
export function doorPage(): Plugin {
  return {
    name: 'opgave:door-page',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url) request.url = request.url.replace(DOOR, '/join.html');
        next();
      });
    },
  };
}
