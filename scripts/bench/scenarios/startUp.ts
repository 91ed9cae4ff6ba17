import { type Contender, type StartOptions } from '../contenders.ts';

/** Milliseconds from the start of the process until the first connection is taken. */
export async function measureStart(contender: Contender, options: StartOptions): Promise<number> {
  const server = await contender.start(options);
  await server.process.stop();
  return server.process.startedIn;
}
