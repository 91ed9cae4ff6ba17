import { figureLine, rounded } from '../load/figure.ts';
import { median } from '../load/histogram.ts';
import type { Measurements } from './measurement.ts';
import { type Outcome, outcomeOf, ROWS } from './rows.ts';

/** What was measured of each server, then what must hold, then one JSON line for each of those. */
export function printReport(measurements: Measurements, more: Readonly<Record<string, unknown>>): boolean {
  print(measuredTable(measurements));
  const outcomes = ROWS.map((row) => outcomeOf(row, measurements)).filter((one) => one !== undefined);
  print(['', ...table([HEADER, ...outcomes.map(cellsOf)])]);
  print(['', ...outcomes.map((outcome) => lineOf(outcome, more))]);
  return outcomes.every(({ pass }) => pass);
}

const HEADER = ['figure', 'value', 'lowest', 'highest', 'must', 'beyond', ''];

function cellsOf({ row, value, range, pass, isBeyond }: Outcome): readonly string[] {
  const sign = row.isAtLeast ? '≥' : '≤';
  const unit = row.unit === '' ? '' : ` ${row.unit}`;
  const must = Number.isFinite(row.must) ? `${sign} ${rounded(row.must)}${unit}` : '';
  const beyond = row.beyond === undefined ? '' : `${sign} ${rounded(row.beyond)}${unit}`;
  const verdict = pass ? 'met' : 'NOT MET';
  const [lowest, highest] = range.map((end) => String(rounded(end)));
  return [
    row.id,
    `${rounded(value)}${unit}`,
    lowest ?? '',
    highest ?? '',
    must,
    beyond,
    isBeyond ? 'beyond' : verdict,
  ];
}

function lineOf({ row, value, pass, isBeyond }: Outcome, more: Readonly<Record<string, unknown>>): string {
  const beyond = row.beyond === undefined ? {} : { beyond: row.beyond, isBeyond };
  const limit = Number.isFinite(row.must) ? row.must : (row.beyond ?? row.must);
  return figureLine({ id: row.id, value, limit, pass }, { ...beyond, ...more });
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

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
