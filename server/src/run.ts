import { type Running, type StartOptions, startServer } from '#start/startServer.ts';
import { StartError } from './startError.ts';

/** Starts the server as a program: signals end it, and what stands in the way of a start is told in plain words. */
export async function run(options: StartOptions): Promise<Running> {
  try {
    const running = await startServer(options);
    stopOnSignal(running);
    return running;
  } catch (cause) {
    if (!(cause instanceof StartError)) throw cause;
    process.stderr.write(`\n${cause.message}\n`);
    process.exit(1);
  }
}

/** A signal ends the process when all is on disk; a second one changes nothing. */
function stopOnSignal(running: Running): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping ??= running.stop().then(() => process.exit(0));
    });
  }
}
