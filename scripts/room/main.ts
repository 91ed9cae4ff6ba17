import { parseArgs } from 'node:util';
import { figureLine } from '../load/figure.ts';
import { fillTable } from '../load/fillOpgave.ts';
import { startOpgave } from '../load/opgaveServer.ts';
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
type Size = (typeof SIZES)[keyof typeof SIZES];

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const size = values.quick ? SIZES.quick : SIZES.full;
const begin = performance.now();
say(`${size.people} people come to one session ...`);
const judged = judge(await measure(size));
const seconds = Math.round((performance.now() - begin) / 1_000);
for (const figure of judged) say(figureLine(figure, { people: size.people, seed, seconds }));
process.exitCode = judged.every(({ pass }) => pass) ? 0 : 1;

async function measure({ people, steps, answersWithin }: Size): Promise<RoomFigures> {
  const folder = await newFolder();
  try {
    const table = await fillTable(folder, { writers: people, readers: 0 });
    const server = await startOpgave({ folder });
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
