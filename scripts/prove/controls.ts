import type { Attack, Session } from './attack.ts';

const CONTROL_ROUNDS = 4;

/** What the controls of an attack did not see, in words; nothing when each saw the fault that was let in. */
export async function blindSpots(attack: Attack, seed: number): Promise<readonly string[]> {
  const spots: string[] = [];
  const controls = { protection: attack.openUnprotected.bind(attack), ...attack.moreControls };
  for (const [name, open] of Object.entries(controls)) {
    try {
      if (!(await seesFault(await open(seed), seed))) spots.push(`without ${name} no fault was seen`);
    } catch (cause) {
      spots.push(`without ${name} it stopped: ${String(cause)}`);
    }
  }
  return spots;
}

async function seesFault(session: Session, seed: number): Promise<boolean> {
  try {
    for (let round = 0; round < CONTROL_ROUNDS; round += 1) {
      const { faults } = await session.round(seed + round);
      if (faults.length > 0) return true;
    }
    return false;
  } finally {
    await session.close();
  }
}
