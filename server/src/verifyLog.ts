import { readConfig } from '#config.ts';
import { StartError } from '#startError.ts';
import { reportOnConsole, requireData } from '#storage/embedded/folder.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { type ChainAnswer, verifyChain } from '#storage/verifyChain.ts';

// node server/dist/verifyLog.js [folder]: walks the audit log and says in words whether anything was changed, left out
// or cut off (P35). Ends with 0 only when the log is whole.

async function answerFor(folder: string): Promise<ChainAnswer> {
  await requireData(folder);
  const storage = await openEmbeddedStorage({ folder, now: () => Date.now(), report: reportOnConsole });
  try {
    return await verifyChain(storage.events);
  } finally {
    await storage.close();
  }
}

function wordsFor(answer: ChainAnswer): string {
  if (answer.ok) {
    return [
      `Het logboek klopt: ${answer.count} regels, elke regel past op de vorige.`,
      `The log is whole: ${answer.count} events, each fits the one before it.`,
    ].join('\n');
  }
  return [
    `Het logboek klopt niet. De eerste regel die niet past of ontbreekt is nummer ${answer.firstWrong}.`,
    `The log is not whole. The first event that does not fit or is missing is number ${answer.firstWrong}.`,
  ].join('\n');
}

try {
  const [, , folder = readConfig(process.env).dataFolder] = process.argv;
  const answer = await answerFor(folder);
  process.stdout.write(`${wordsFor(answer)}\n`);
  process.exitCode = answer.ok ? 0 : 1;
} catch (cause) {
  if (!(cause instanceof StartError)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
