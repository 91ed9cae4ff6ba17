import { type Running, startServer } from '#start/startServer.ts';
import { StartError } from './startError.ts';

/** A signal ends the process when all is on disk; a second one changes nothing. */
function stopOnSignal(running: Running): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping ??= running.stop().then(() => process.exit(0));
    });
  }
}

try {
  stopOnSignal(await startServer({ args: process.argv.slice(2), env: process.env, now: () => Date.now() }));
} catch (cause) {
  if (!(cause instanceof StartError)) throw cause;
  process.stderr.write(`\n${cause.message}\n`);
  process.exit(1);
}
