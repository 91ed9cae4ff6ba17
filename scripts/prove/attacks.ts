import type { Attack } from './attack.ts';
import { ACKNOWLEDGEMENT } from './attacks/acknowledgement.ts';
import { BIG_FOLDER } from './attacks/bigFolder.ts';
import { BYTE_DAMAGE } from './attacks/byteDamage.ts';
import { CLOCK_JUMPS } from './attacks/clockJumps.ts';
import { DISK_FAULTS, READ_FAULTS } from './attacks/diskFaults.ts';
import { FORGED_PRESENCE } from './attacks/forgedPresence.ts';
import { HISTORIES } from './attacks/histories.ts';
import { HOSTILE_FRAMES } from './attacks/hostileFrames.ts';
import { KILL_LOOPS } from './attacks/killLoops.ts';
import { LIMITS_REACHED } from './attacks/limits.ts';
import { LOG_CUTS } from './attacks/logCuts.ts';
import { MEMORY_SLOPE } from './attacks/memorySlope.ts';
import { MUTATED_FRAMES } from './attacks/mutatedFrames.ts';
import { OFFLINE } from './attacks/offline.ts';
import { OLDER_SCHEMA } from './attacks/olderSchema.ts';
import { FOREIGN_ORIGINS } from './attacks/origins.ts';
import { PLANNED_STOPS } from './attacks/plannedStops.ts';
import { READ_ONLY } from './attacks/readOnly.ts';
import { RECONNECT_STORM } from './attacks/reconnectStorm.ts';
import { REVOCATION } from './attacks/revocation.ts';
import { SLOW_READERS } from './attacks/slowReaders.ts';
import { STARTING_TEXT } from './attacks/startingText.ts';
import { TWO_PROCESSES } from './attacks/twoProcesses.ts';

/** Every attack, by the promise of `trust.md` that it tries. */
export const ATTACKS: readonly Attack[] = [
  KILL_LOOPS,
  LOG_CUTS,
  BYTE_DAMAGE,
  READ_FAULTS,
  DISK_FAULTS,
  OFFLINE,
  STARTING_TEXT,
  HISTORIES,
  OLDER_SCHEMA,
  BIG_FOLDER,
  TWO_PROCESSES,
  ACKNOWLEDGEMENT,
  HOSTILE_FRAMES,
  SLOW_READERS,
  RECONNECT_STORM,
  PLANNED_STOPS,
  CLOCK_JUMPS,
  MUTATED_FRAMES,
  LIMITS_REACHED,
  FOREIGN_ORIGINS,
  READ_ONLY,
  REVOCATION,
  FORGED_PRESENCE,
  MEMORY_SLOPE,
];
