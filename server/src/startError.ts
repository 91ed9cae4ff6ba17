/** One reason why the server does not start, in the words of the one who has to act on it. */
export interface StartProblem {
  readonly nl: string;
  readonly en: string;
}

/** Thrown only before the server listens: every reason at once, in both languages. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly problems: readonly StartProblem[];

  constructor(problems: readonly StartProblem[], options?: ErrorOptions) {
    super(problems.map(({ nl, en }) => `${nl}\n${en}`).join('\n\n'), options);
    this.problems = problems;
  }
}
