import type { ContenderId } from './contenders.ts';

/** Figures by name, of one run of one scenario against one server. */
export type Figures = Readonly<Record<string, number>>;

export interface Measurement {
  readonly scenario: string;
  readonly contender: ContenderId;
  readonly figures: Figures;
}

/** Everything that was measured, to be asked for medians and ranges. */
export class Measurements {
  readonly #all: Measurement[] = [];

  add(measurement: Measurement): void {
    this.#all.push(measurement);
  }

  /** The values of one figure, in the order of the runs; empty when it was not measured. */
  values(scenario: string, contender: ContenderId, figure: string): readonly number[] {
    return this.#all
      .filter((one) => one.scenario === scenario && one.contender === contender)
      .map(({ figures }) => figures[figure] ?? Number.NaN)
      .filter((value) => !Number.isNaN(value));
  }

  /** How often a scenario was measured on a server, whatever came of it. */
  runs(scenario: string, contender: ContenderId): number {
    return this.#all.filter((one) => one.scenario === scenario && one.contender === contender).length;
  }

  all(): readonly Measurement[] {
    return this.#all;
  }
}
