import { documentId } from '@opgave/shared/document/documents';
import { WorkspaceId } from '@opgave/shared/ids';
import { StartError } from '#startError.ts';
import { openEmbeddedStorage } from './openEmbeddedStorage.ts';

// A process of its own for the tests that kill one: appends numbers to a document, several calls in the air, and
// prints each number after it was acknowledged.
const CALLS_IN_THE_AIR = 8;
const [, , folder = '', name = 'problem'] = process.argv;
const id = documentId(WorkspaceId.parse('w'.repeat(16)), name);

async function appendForever(): Promise<void> {
  const storage = await openEmbeddedStorage({ folder, now: () => 0 });
  let next = (await storage.documents.read(id)).position + 1;
  process.stdout.write('open\n');
  const write = async (): Promise<never> => {
    while (true) {
      const number = next++;
      const update = new TextEncoder().encode(String(number));
      await storage.documents.append([{ id, update, claims: [] }]);
      process.stdout.write(`${number}\n`);
    }
  };
  await Promise.all(Array.from({ length: CALLS_IN_THE_AIR }, write));
}

await appendForever().catch((cause: unknown) => {
  process.stderr.write(cause instanceof StartError ? cause.message : String(cause));
  process.exitCode = 1;
});
