import { describe, expect, test, vi } from 'vitest';
import { machineClock } from './machineClock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the clock of the machine', () => {
  test('is the date, also when it is corrected a little at a time', () => {
    const { machine, now, pass } = start();
    for (let second = 0; second < 60; second += 1) {
      pass(1_000);
      machine.set(300);
      expect(now()).toBe(machine.date());
    }
    expect(machine.tell).not.toHaveBeenCalled();
  });

  test.each([
    ['forwards 400 days', 400 * DAY],
    ['backwards an hour', -HOUR],
    ['forwards two minutes', 120_000],
  ])('P28 goes on from the date that it had when the clock is set %s', (_, step) => {
    const { machine, now, pass } = start();
    pass(5_000);
    const before = now();

    machine.set(step);
    pass(1_000);

    expect(now()).toBe(before + 1_000);
    pass(10 * HOUR);
    expect(now()).toBe(before + 1_000 + 10 * HOUR);
    expect(machine.tell).toHaveBeenCalledExactlyOnceWith(step);
  });

  test('takes the time that a machine gets from the network soon after it was started', () => {
    const { machine, now, pass } = start(20_000);
    pass(60_000);
    machine.set(400 * DAY);

    expect(now()).toBe(machine.date());
    expect(machine.tell).not.toHaveBeenCalled();
    pass(HOUR);
    machine.set(DAY);
    expect(now()).toBe(machine.date() - DAY);
  });

  test('P28 is the date again when the clock is set back right', () => {
    const { machine, now, pass } = start();
    machine.set(400 * DAY);
    now();
    pass(HOUR);
    machine.set(-400 * DAY);

    expect(now()).toBe(machine.date());
    machine.set(DAY);
    now();
    expect(machine.tell).toHaveBeenCalledTimes(2);
  });

  test('is a whole number of milliseconds, as records keep it', () => {
    const { now, pass, machine } = start();
    pass(1_000.4);
    machine.set(HOUR);

    expect(Number.isInteger(now())).toBe(true);
  });

  test('P28 counts the sleep of the machine, and nothing but that when the clock was set meanwhile', () => {
    const { machine, now, pass, sleep } = start();
    pass(1_000);
    sleep(8 * HOUR);
    expect(now()).toBe(machine.date());

    const before = now();
    sleep(HOUR);
    machine.set(400 * DAY);

    expect(now()).toBe(before + HOUR);
    pass(HOUR);
    expect(now()).toBe(before + 2 * HOUR);
    sleep(3 * HOUR);
    expect(now()).toBe(before + 5 * HOUR);
  });
});

/** A machine that is moved by hand. */
function start(sinceBoot = 7 * DAY) {
  let date = Date.UTC(2026, 10, 29);
  let elapsed = 40.123;
  let uptime = sinceBoot;
  const machine = {
    date: () => date,
    elapsed: () => elapsed,
    uptime: () => uptime,
    tell: vi.fn(),
    set: (step: number) => {
      date += step;
    },
  };
  const pass = (milliseconds: number) => {
    elapsed += milliseconds;
    sleep(milliseconds);
  };
  const sleep = (milliseconds: number) => {
    uptime += milliseconds;
    date += milliseconds;
  };
  return { machine, now: machineClock(machine), pass, sleep };
}
