import { scriptProblems } from '@opgave/shared/method/sessionScriptOrder';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeStep, doubleStep, moveStep, removeStep } from './stepMoves.ts';

const { script } = templateOf('first90');
const place = fc.nat(12);

it('[SESSION_SCRIPT] no sequence of moves makes a script that the server would refuse', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), one: place, other: place }),
    fc.record({
      kind: fc.constantFrom('double' as const, 'remove' as const, 'longer' as const),
      one: place,
      other: place,
    }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
      const steps = changes.reduce(
        (before, { kind, one, other }) => {
          if (kind === 'move') return moveStep(before, one, other);
          if (kind === 'double') return doubleStep(before, one);
          return kind === 'remove'
            ? removeStep(before, one)
            : changeStep(before, one, { minutes: other + 1 });
        },
        [...script.steps],
      );
      expect(scriptProblems({ ...script, steps })).toEqual([]);
    }),
  );
});
