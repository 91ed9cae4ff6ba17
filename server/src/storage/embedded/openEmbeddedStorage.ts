import { StartError } from '#startError.ts';
import type { Storage } from '../ports.ts';
import { backupOf } from './backupBytes.ts';
import { createBus } from './bus.ts';
import type { CheckOptions } from './damaged.ts';
import { Database } from './database.ts';
import { EmbeddedDocumentLog } from './documentLog.ts';
import { createEventLog } from './eventLog.ts';
import { folderError, levelFolder, prepareFolder, probeSpace, type Report } from './folder.ts';
import { type OpenLevel, openLevel } from './level.ts';
import { keepDamagedLogs, markLost } from './logDamage.ts';
import { createRecords } from './records.ts';
import { openSettings } from './settings.ts';
import { checkStorageVersion } from './storageVersion.ts';
import { mendLater, mendTables } from './tableDamage.ts';

export interface EmbeddedStorageOptions {
  /** Everything that is kept lies below this folder; made when it is not there. */
  readonly folder: string;
  /** Names the copy of a file that was found damaged. */
  readonly now: () => number;
  readonly report?: Report;
  /** Opens LevelDB; another one only to try what happens when the disk fails. */
  readonly openLevel?: OpenLevel;
  /** How long after a failed write the next attempt is made. */
  readonly retryMilliseconds?: number;
}

const RETRY_MILLISECONDS = 1_000;
const SILENT: Report = () => undefined;

/** Opens what the server keeps on its own disk; throws StartError when the folder cannot be used or is in use. */
export async function openEmbeddedStorage(options: EmbeddedStorageOptions): Promise<Storage> {
  const { folder, now, report = SILENT } = options;
  const check: CheckOptions = { folder, now, report };
  await prepareFolder(folder);
  const unseen = await mendFiles(check);
  const database = await openDatabase(options);
  try {
    await checkStorageVersion(database, folder);
    await markLost(database, check);
    const settings = await openSettings(folder, report);
    const looking = new AbortController();
    const looked = mendLater(unseen, { ...check, signal: looking.signal });
    return {
      documents: new EmbeddedDocumentLog(database),
      records: createRecords(database),
      events: createEventLog(database),
      settings,
      bus: createBus(report),
      backup: () => backupOf(database.stream(), { folder, madeAt: now() }),
      isWritable: () => database.isWritable(),
      async close() {
        looking.abort();
        await looked;
        await database.close();
      },
    };
  } catch (cause) {
    await database.close();
    throw cause instanceof StartError ? cause : folderError(folder, cause);
  }
}

/** Before LevelDB sees its own files; answers with those that were not looked at. */
async function mendFiles(check: CheckOptions): Promise<readonly string[]> {
  try {
    await keepDamagedLogs(check);
    return await mendTables(check);
  } catch (cause) {
    throw cause instanceof StartError ? cause : folderError(check.folder, cause);
  }
}

async function openDatabase(options: EmbeddedStorageOptions): Promise<Database> {
  const { folder, report = SILENT, retryMilliseconds = RETRY_MILLISECONDS } = options;
  const open = options.openLevel ?? openLevel;
  try {
    return await Database.open({
      open: () => open(levelFolder(folder)),
      probe: () => probeSpace(folder),
      report,
      retryMilliseconds,
    });
  } catch (cause) {
    throw folderError(folder, cause);
  }
}
