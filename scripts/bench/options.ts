import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly isQuick: boolean;
  /** Alternating runs of every scenario. */
  readonly runs: number;
  readonly seed: number;
  /** Only scenarios whose name begins with this. */
  readonly only: string | undefined;
  /** Where the report is kept; a whole run keeps it beside the bench unless told otherwise. */
  readonly report: string | undefined;
}

const REPORTS = join(import.meta.dirname, 'reports');

/** What stands behind `npm run bench --`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      runs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      report: { type: 'string' },
    },
  });
  const runs = Number(values.runs ?? (values.quick ? 1 : 3));
  const moment = new Date().toISOString().slice(0, 16).replaceAll(':', '');
  const usual = values.quick ? undefined : join(REPORTS, `${moment}.txt`);
  const { quick: isQuick, only, report = usual } = values;
  return { isQuick, runs, seed: Number(values.seed), only, report };
}
