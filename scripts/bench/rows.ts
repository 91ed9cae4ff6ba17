import { median } from '../load/histogram.ts';
import type { ContenderId } from './contenders.ts';
import type { Measurements } from './measurement.ts';

/** One line of the table: what must hold of our own server, often against another one in the same run. */
export interface Row {
  readonly id: string;
  readonly scenario: string;
  readonly figure: string;
  readonly unit: string;
  /** With a peer the value is a ratio or a difference to it; without one it is what was measured. */
  readonly against?: { readonly contender: ContenderId; readonly as: 'ratio' | 'difference' };
  /** Undefined where nothing is asked, only wished. */
  readonly must?: number;
  readonly beyond?: number;
  readonly isAtLeast?: boolean;
  /** The worst run counts and not the middle one: of what may never happen. */
  readonly isOfWorst?: boolean;
}

const HOCUSPOCUS = { contender: 'hocuspocus', as: 'ratio' } as const;
const TUNED = { contender: 'hocuspocus-50', as: 'ratio' } as const;
const RELAY = { contender: 'relay', as: 'ratio' } as const;
const CPU = { figure: 'cpuPerDelivery', unit: 'x' } as const;
const MILLISECONDS = { unit: 'ms' } as const;
const CONVERGED = { figure: 'converged', unit: '', must: 1, isAtLeast: true, isOfWorst: true } as const;
const MISSING = { figure: 'missing', unit: 'edits', must: 0, isOfWorst: true } as const;

function typing(people: number, rows: readonly Omit<Row, 'scenario' | 'id'>[]): readonly Row[] {
  const scenario = `typing-${people}`;
  return rows.map((row) => {
    const against = row.against ? `-vs-${row.against.contender}` : '';
    return { ...row, scenario, id: `${scenario}-${row.figure}${against}` };
  });
}

/** Every figure of issue C with what it must be; the order is that of the table. */
export const ROWS: readonly Row[] = [
  ...typing(50, [
    { figure: 'p50', ...MILLISECONDS, against: { contender: 'relay', as: 'difference' }, must: 0.5 },
    { ...CPU, against: HOCUSPOCUS, must: 0.9, beyond: 0.7 },
    { figure: 'ackP50', ...MILLISECONDS, must: 150, beyond: 3 },
    CONVERGED,
    MISSING,
  ]),
  ...typing(200, [
    { ...CPU, against: HOCUSPOCUS, must: 0.6, beyond: 0.5 },
    { ...CPU, against: RELAY, beyond: 0.75 },
    { figure: 'p99', ...MILLISECONDS, must: 50 },
    CONVERGED,
    MISSING,
  ]),
  ...typing(500, [
    { ...CPU, against: HOCUSPOCUS, must: 0.45, beyond: 0.3 },
    { ...CPU, against: RELAY, beyond: 0.4 },
    { ...CPU, against: TUNED, must: 0.85, beyond: 0.65 },
    { figure: 'p99', ...MILLISECONDS, must: 70 },
    CONVERGED,
    MISSING,
  ]),
  { id: 'ramp-best', scenario: 'ramp', figure: 'best', unit: '/s', must: 1_000_000, isAtLeast: true },
  {
    id: 'ramp-1024-cpu',
    scenario: 'ramp',
    figure: 'cpuAt1024',
    unit: 'x',
    against: HOCUSPOCUS,
    must: 0.3,
    beyond: 0.16,
  },
  {
    id: 'awareness-cpu',
    scenario: 'awareness',
    figure: 'serverBusy',
    unit: 'x',
    against: HOCUSPOCUS,
    must: 0.2,
    beyond: 0.12,
  },
  { id: 'awareness-p99', scenario: 'awareness', figure: 'p99', ...MILLISECONDS, must: 120 },
  { id: 'awareness-backlog', scenario: 'awareness', figure: 'backlog', ...MILLISECONDS, must: 250 },
  {
    id: 'awareness-bytes',
    scenario: 'awareness',
    figure: 'bytesPerSecond',
    unit: 'x',
    against: { contender: 'y-websocket', as: 'ratio' },
    beyond: 0.25,
  },
  {
    id: 'memory-document',
    scenario: 'memory',
    figure: 'perDocument',
    unit: 'bytes',
    must: 10_240,
    beyond: 6_144,
  },
  {
    id: 'memory-connection',
    scenario: 'memory',
    figure: 'perConnection',
    unit: 'bytes',
    must: 6_144,
    beyond: 4_608,
  },
  { id: 'memory-given-back', scenario: 'memory', figure: 'givenBack', unit: '', must: 0.93, isAtLeast: true },
  { id: 'memory-idle', scenario: 'memory', figure: 'idle', unit: 'core', must: 0.01 },
  {
    id: 'cold-join-one',
    scenario: 'cold-join',
    figure: 'one',
    unit: 'x',
    against: HOCUSPOCUS,
    must: 0.2,
    beyond: 0.06,
  },
  {
    id: 'cold-join-fifty',
    scenario: 'cold-join',
    figure: 'fifty',
    unit: 'x',
    against: HOCUSPOCUS,
    must: 0.4,
    beyond: 0.25,
  },
  {
    id: 'cold-join-empty',
    scenario: 'cold-join',
    figure: 'emptySyncs',
    unit: 'people',
    must: 0,
    isOfWorst: true,
  },
  { id: 'kill-lost', scenario: 'kill', figure: 'lost', unit: 'edits', must: 0, isOfWorst: true },
  {
    id: 'start',
    scenario: 'start',
    figure: 'startedIn',
    unit: 'x',
    against: HOCUSPOCUS,
    must: 1.75,
    beyond: 1.2,
  },
  { id: 'flood-ack-p99', scenario: 'flood', figure: 'ackP99', ...MILLISECONDS, must: 1_000, beyond: 200 },
  { id: 'flood-stall', scenario: 'flood', figure: 'longestStall', ...MILLISECONDS, must: 250 },
  { id: 'flood-converged', scenario: 'flood', ...CONVERGED },
];

export interface Outcome {
  readonly row: Row;
  readonly value: number;
  /** Smallest and largest over the runs. */
  readonly range: readonly [number, number];
  /** It is what it must be; where nothing is asked: what it is wished to be. */
  readonly pass: boolean;
  readonly isBeyond: boolean;
}

/** What the row came to; undefined when it was not measured in this run. */
export function outcomeOf(row: Row, measurements: Measurements): Outcome | undefined {
  const own = measurements.values(row.scenario, 'opgave', row.figure);
  const values = row.against ? compared(row, own, measurements) : own;
  if (values.length === 0) return undefined;
  const range = [Math.min(...values), Math.max(...values)] as const;
  const value = row.isOfWorst ? range[row.isAtLeast ? 0 : 1] : median(values);
  const isBeyond = row.beyond !== undefined && holds(row, value, row.beyond);
  return {
    row,
    value,
    range,
    pass: row.must === undefined ? isBeyond : holds(row, value, row.must),
    isBeyond,
  };
}

/** Rows of which some run of a scenario has no figure, although all servers were asked for it: those show nothing. */
export function unmeasuredRows(measurements: Measurements): readonly Row[] {
  return ROWS.filter(({ scenario, figure, against }) => {
    const servers: readonly ContenderId[] = against ? ['opgave', against.contender] : ['opgave'];
    const runs = servers.map((server) => measurements.runs(scenario, server));
    if (runs.includes(0)) return false;
    return servers.some(
      (server, index) => measurements.values(scenario, server, figure).length < (runs[index] ?? 0),
    );
  });
}

/** Run by run, so that a machine that was busy in one of them weighs on both. */
function compared(
  { scenario, figure, against }: Row,
  own: readonly number[],
  all: Measurements,
): readonly number[] {
  if (!against) return own;
  const other = all.values(scenario, against.contender, figure);
  return own.slice(0, other.length).map((value, index) => {
    const theirs = other[index] ?? Number.NaN;
    return against.as === 'ratio' ? value / theirs : value - theirs;
  });
}

function holds({ isAtLeast }: Row, value: number, limit: number): boolean {
  return isAtLeast ? value >= limit : value <= limit;
}
