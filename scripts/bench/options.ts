import { parseArgs } from 'node:util';

export interface Options {
  readonly isQuick: boolean;
  /** Alternating runs of every scenario. */
  readonly runs: number;
  readonly seed: number;
  /** Only scenarios whose name begins with this. */
  readonly only: string | undefined;
}

/** What stands behind `npm run bench --`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      runs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const runs = Number(values.runs ?? (values.quick ? 1 : 3));
  return { isQuick: values.quick, runs, seed: Number(values.seed), only: values.only };
}
