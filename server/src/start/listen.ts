import type { Server } from 'node:http';
import { StartError, type StartProblem } from '#startError.ts';

interface Place {
  readonly port: number;
  readonly host: string;
}

/** Resolves when the server takes connections; throws StartError when this place cannot be had. */
export async function listen(server: Server, place: Place): Promise<void> {
  try {
    await new Promise<void>((listening, fail) => {
      server.once('error', fail);
      server.listen(place.port, place.host, () => {
        server.off('error', fail);
        listening();
      });
    });
  } catch (cause) {
    throw new StartError([problemOf(cause, place)], { cause });
  }
}

function problemOf(cause: unknown, { port, host }: Place): StartProblem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  if (code === 'EADDRINUSE') {
    return {
      nl: `Poort ${port} is al in gebruik. Stop het andere programma, of kies een andere poort: PORT=3100 npm start`,
      en: `Port ${port} is in use already. Stop the other program, or choose another port: PORT=3100 npm start`,
    };
  }
  if (code === 'EACCES') {
    return {
      nl: `Poort ${port} mag dit programma niet gebruiken. Kies een poort boven 1023.`,
      en: `This program may not use port ${port}. Choose a port above 1023.`,
    };
  }
  return {
    nl: `Op het adres ${host} met poort ${port} kan niet worden geluisterd (${code}).`,
    en: `Listening at address ${host} with port ${port} is not possible (${code}).`,
  };
}
