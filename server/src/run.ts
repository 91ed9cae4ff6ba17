import { uptime } from 'node:os';
import { machineClock } from '#start/machineClock.ts';
import { type Running, type StartOptions, startServer } from '#start/startServer.ts';
import { StartError } from './startError.ts';

/** Starts the server as a program: signals end it, and what stands in the way of a start is told in plain words. */
export async function run(options: Omit<StartOptions, 'now'>): Promise<Running> {
  const now = machineClock({
    date: () => Date.now(),
    elapsed: () => performance.now(),
    uptime: () => uptime() * 1_000,
    tell: tellOfStep,
  });
  try {
    const running = await startServer({ ...options, now });
    stopOnSignal(running);
    return running;
  } catch (cause) {
    if (!(cause instanceof StartError)) throw cause;
    process.stderr.write(`\n${cause.message}\n`);
    process.exit(1);
  }
}

function tellOfStep(step: number): void {
  const seconds = Math.round(step / 1_000);
  process.stderr.write(
    `De klok van deze machine sprong ${seconds} s. Opgave telt door vanaf de oude tijd. Klopt de nieuwe? Start dan opnieuw.\n` +
      `The clock of this machine jumped ${seconds} s. Opgave goes on from the old time. Is the new one right? Then start again.\n`,
  );
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
