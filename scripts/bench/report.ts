import { figureLine, rounded } from '../load/figure.ts';
import { median } from '../load/histogram.ts';
import type { Measurements } from './measurement.ts';
import { type Outcome, outcomeOf, ROWS } from './rows.ts';

export interface Report {
  readonly lines: readonly string[];
  /** Every figure is what it must be. */
  readonly isGood: boolean;
}

/** What was measured of each server, then what must hold, then one JSON line for each of those. */
export function reportOf(measurements: Measurements, more: Readonly<Record<string, unknown>>): Report {
  const outcomes = ROWS.map((row) => outcomeOf(row, measurements)).filter((one) => one !== undefined);
  const lines = [
    ...measuredTable(measurements),
    '',
    ...table([HEADER, ...outcomes.map(cellsOf)]),
    '',
    ...outcomes.map((outcome) => lineOf(outcome, more)),
  ];
  return { lines, isGood: outcomes.every(({ row, pass }) => pass || row.must === undefined) };
}

const HEADER = ['figure', 'value', 'lowest', 'highest', 'must', 'beyond', ''];

function cellsOf({ row, value, range, pass, isBeyond }: Outcome): readonly string[] {
  const unit = row.unit === '' ? '' : ` ${row.unit}`;
  const limit = (asked: number | undefined) =>
    asked === undefined ? '' : `${row.isAtLeast ? '≥' : '≤'} ${rounded(asked)}${unit}`;
  const asked = row.must === undefined ? 'not beyond' : 'NOT MET';
  const verdict = pass ? 'met' : asked;
  const [lowest, highest] = range.map((end) => String(rounded(end)));
  return [
    row.id,
    `${rounded(value)}${unit}`,
    lowest ?? '',
    highest ?? '',
    limit(row.must),
    limit(row.beyond),
    isBeyond ? 'beyond' : verdict,
  ];
}

function lineOf({ row, value, pass, isBeyond }: Outcome, more: Readonly<Record<string, unknown>>): string {
  const beyond = row.beyond === undefined ? {} : { beyond: row.beyond, isBeyond };
  const limit = row.must ?? row.beyond ?? Number.NaN;
  return figureLine(
    { id: row.id, value, limit, pass },
    { isAsked: row.must !== undefined, ...beyond, ...more },
  );
}

/** A line for each scenario and server, with the medians of all that was measured. */
function measuredTable(measurements: Measurements): readonly string[] {
  const keys = new Map<string, { scenario: string; contender: string }>();
  for (const one of measurements.all()) keys.set(`${one.scenario} ${one.contender}`, one);
  return [...keys.values()].map(({ scenario, contender }) => {
    const own = measurements.all().filter((one) => one.scenario === scenario && one.contender === contender);
    const names = Object.keys(own[0]?.figures ?? {});
    const figures = names.map((name) => {
      const values = own
        .map(({ figures }) => figures[name] ?? Number.NaN)
        .filter((value) => !Number.isNaN(value));
      return values.length === 0 ? '' : `${name} ${rounded(median(values))}`;
    });
    return `${scenario.padEnd(12)} ${contender.padEnd(14)} ${figures.filter((text) => text !== '').join('  ')}`;
  });
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
