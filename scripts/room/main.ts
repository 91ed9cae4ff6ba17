import { parseArgs } from 'node:util';
import { LIMITS } from '@opgave/shared/contract/limits';
import { figureLine } from '../load/figure.ts';
import { fillTable } from '../load/fillOpgave.ts';
import { type RaisedLimits, startOpgave } from '../load/opgaveServer.ts';
import { memoryOf } from '../load/processMemory.ts';
import { randomFrom } from '../load/random.ts';
import { longestStall } from '../load/stall.ts';
import { newFolder, removeFolder } from '../prove/folder.ts';
import { judge, type RoomFigures } from './figures.ts';
import { answer, goOn } from './moments.ts';
import { fillRoom, leaveRoom } from './room.ts';

const SIZES = {
  full: { people: 200, steps: 5, answersWithin: 10_000 },
  quick: { people: 40, steps: 3, answersWithin: 2_000 },
} as const;
interface Size {
  readonly people: number;
  readonly steps: number;
  readonly answersWithin: number;
}
/** A tab has a line for the session and one for the page; all of them come from one address here. */
const LINES_EACH = 2;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    people: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const usual: Size = values.quick ? SIZES.quick : SIZES.full;
const size: Size = { ...usual, people: Number(values.people ?? usual.people) };
const raised = raisedFor(size.people);
const begin = performance.now();
say(`${size.people} people come to one session ...`);
const judged = judge(await measure(size));
const seconds = Math.round((performance.now() - begin) / 1_000);
for (const figure of judged) say(figureLine(figure, { people: size.people, raised, seed, seconds }));
process.exitCode = judged.every(({ pass }) => pass) ? 0 : 1;

async function measure({ people, steps, answersWithin }: Size): Promise<RoomFigures> {
  const folder = await newFolder();
  try {
    const table = await fillTable(folder, { writers: people, readers: 0 });
    const server = await startOpgave({ folder, raised });
    await longestStall(server.port);
    const room = await fillRoom(server.port, table);
    const seen = await goOn(room, steps);
    const answers = await answer(room, answersWithin, randomFrom(seed));
    const stall = await longestStall(server.port);
    const mebibytes = memoryOf(server.pid) / 2 ** 20;
    leaveRoom(room);
    await server.stop();
    return {
      cameIn: room.cameIn,
      stepP95: seen.times.quantile(0.95),
      stepP99: seen.times.quantile(0.99),
      missed: seen.missed,
      placeP95: seen.comeAlong.quantile(0.95),
      placeP99: seen.comeAlong.quantile(0.99),
      answerP95: answers.times.quantile(0.95),
      answerP99: answers.times.quantile(0.99),
      lost: answers.missed,
      longestStall: stall,
      mebibytes,
    };
  } finally {
    await removeFolder(folder);
  }
}

/** Limits that must be raised through the environment for a room of this size at one address, as in `.env.example`. */
function raisedFor(people: number): RaisedLimits {
  const lines = people * LINES_EACH + 1;
  return lines <= LIMITS.connectionsPerAddress ? {} : { LIMIT_CONNECTIONS_PER_ADDRESS: String(lines) };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
