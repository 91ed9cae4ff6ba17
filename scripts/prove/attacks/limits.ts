import { eachOf } from '../../load/httpVisitor.ts';
import type { Attack, Session } from '../attack.ts';
import type { LimitCase } from './limitCase.ts';
import { DOCUMENT_LIMITS } from './limitsOfDocuments.ts';
import { LINE_LIMITS } from './limitsOfLines.ts';

const CASES: readonly LimitCase[] = [...DOCUMENT_LIMITS, ...LINE_LIMITS];
const AT_ONCE = 4;

/** T02: every limit of the sync engine and the live line that is a number of things, at the limit and one above. */
export const LIMITS_REACHED: Attack = {
  id: 'T02',
  title: 'limits hold: what is just allowed is taken, one more is not',
  unit: 'limits',
  tries: { quick: CASES.length, daily: 20 * CASES.length, release: 20 * CASES.length },
  open: () => Promise.resolve(session(tryOne)),
  openUnprotected: () => Promise.resolve(session(tryUnlimited)),
};

function session(tryCase: (one: LimitCase) => Promise<readonly string[]>): Session {
  return {
    async round() {
      const faults = await eachOf(CASES, AT_ONCE, tryCase);
      return { tried: CASES.length, faults: faults.flat() };
    },
    close: () => Promise.resolve(),
  };
}

async function tryOne({ name, limits, most, isTaken }: LimitCase): Promise<readonly string[]> {
  const faults = (await isTaken(limits, most)) ? [] : [`${name}: ${most} was refused`];
  return (await isTaken(limits, most + 1)) ? [...faults, `${name}: ${most + 1} was taken`] : faults;
}

/**
 * With the limit of the product, which is far above, one more must be taken: that is the fault. A case in which it is
 * refused all the same says nothing of its limit, and stops the control.
 */
async function tryUnlimited({ name, most, isTaken }: LimitCase) {
  if (await isTaken({}, most + 1)) return [`${name}: ${most + 1} was taken`];
  throw new Error(`${name}: ${most + 1} was refused without the limit too`);
}
