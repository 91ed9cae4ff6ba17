import { randomBytes, randomUUID } from 'node:crypto';
import { LIMITS } from '@opgave/shared/contract/limits';
import { createApp } from '#app.ts';
import { createLogger } from '#observability/logger.ts';
import { createMetrics } from '#observability/metrics.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';

// A process of its own for the test that kills one: sends every mail that waits in a folder, says "sent all", and ends.
const [, , folder = '', url = ''] = process.argv;
const now = () => Date.now();
const storage = await openEmbeddedStorage({ folder, now });
const app = createApp({
  storage,
  config: {
    dataFolder: folder,
    mail: { url, from: 'opgave@opgave.example', hour: 8 },
    clientFolder: folder,
    trustProxy: [],
    origins: ['https://opgave.example'],
    limits: LIMITS,
  },
  logger: createLogger('error'),
  metrics: createMetrics(),
  now,
  newId: () => randomUUID().replaceAll('-', ''),
  randomBytes,
});
process.stdout.write('open\n');
await app.notifications.catchUp();
process.stdout.write('sent all\n');
await storage.close();
process.exit(0);
