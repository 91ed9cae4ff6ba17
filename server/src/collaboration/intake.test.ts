import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Intake } from './intake.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** An intake with so many receivers; tells what was handled, and what of it together. */
function intakeFor(receivers: number) {
  const handled: string[] = [];
  const intake = new Intake({
    receivers: () => receivers,
    together(handle) {
      handled.push('[');
      handle();
      handled.push(']');
    },
    elapsed: () => performance.now(),
  });
  return { intake, handled, add: (name: string) => intake.add(() => handled.push(name)) };
}

describe('the intake of a document', () => {
  it('handles each change at once in a small room', () => {
    const { handled, add } = intakeFor(30);
    for (const name of ['a', 'b', 'c']) add(name);
    expect(handled).toEqual(['a', 'b', 'c']);
  });

  it('handles changes together in a full room, in their order, within fifty milliseconds', () => {
    const { intake, handled, add } = intakeFor(500);
    for (let number = 0; number < 16; number += 1) add('burst');
    for (const name of ['a', 'b', 'c']) add(name);
    expect(handled.filter((name) => name !== 'burst')).toEqual([]);
    expect(intake.isEmpty()).toBe(false);
    vi.advanceTimersByTime(50);
    expect(handled.slice(16)).toEqual(['[', 'a', 'b', 'c', ']']);
    expect(intake.isEmpty()).toBe(true);
  });

  it('handles what waits when somebody asks for all of it, once', () => {
    const { intake, handled, add } = intakeFor(500);
    for (let number = 0; number < 16; number += 1) add('burst');
    add('a');
    intake.flush();
    vi.advanceTimersByTime(1_000);
    expect(handled.filter((name) => name === 'a')).toHaveLength(1);
  });
});
