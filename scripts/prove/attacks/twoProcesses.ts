import { join } from 'node:path';
import { startOpgave } from '../../load/opgaveServer.ts';
import type { Attack, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

const REFUSAL = 'is already in use by another process';

/** P15: a second process on the same folder, and a start after the first was killed. */
export const TWO_PROCESSES: Attack = {
  id: 'P15',
  title: 'one process owns a data folder, and a killed one does not block it',
  unit: 'second starts',
  startsServer: true,
  tries: { quick: 1, daily: 20, release: 20 },
  open: () => openSession(true),
  openUnprotected: () => openSession(false),
};

/** Where each process has a folder of its own, nothing keeps the second one out. */
async function openSession(isShared: boolean): Promise<Session> {
  const folder = await newFolder();
  let number = 0;
  return {
    async round() {
      number += 1;
      const first = await startOpgave({ folder: join(folder, `first-${number}`) });
      const second = join(folder, isShared ? `first-${number}` : `second-${number}`);
      const faults = await secondStart(second);
      await first.kill();
      const third = await startOpgave({ folder: join(folder, `first-${number}`) }).catch(String);
      if (typeof third === 'string') faults.push(`a killed process blocks the folder: ${third}`);
      else await third.stop();
      return { tried: 1, faults };
    },
    close: () => removeFolder(folder),
  };
}

async function secondStart(folder: string): Promise<string[]> {
  const answer = await startOpgave({ folder }).catch(String);
  if (typeof answer === 'string') return answer.includes(REFUSAL) ? [] : [`the words are: ${answer}`];
  await answer.stop();
  return ['a second process was let in'];
}
