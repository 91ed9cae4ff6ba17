import type { Figure } from '../load/figure.ts';

/** What a whole room came to, in milliseconds unless the name says otherwise. */
export interface RoomFigures {
  /** Until everyone was connected and knew the session. */
  readonly cameIn: number;
  /** From the facilitator's command until somebody has the new step, over everyone and every step. */
  readonly stepP95: number;
  readonly stepP99: number;
  /** Views of a new step that somebody never got, and people who came along and stand as away. */
  readonly missed: number;
  /** From saying to be at the new step until that is taken, while everyone says it at once. */
  readonly placeP95: number;
  readonly placeP99: number;
  /** From sending words without a name until they are kept. */
  readonly answerP95: number;
  readonly answerP99: number;
  /** Answers that were sent and that not everyone could read afterwards. */
  readonly lost: number;
  /** The longest time that the event loop of the server stood still. */
  readonly longestStall: number;
  readonly mebibytes: number;
}

/** What each must be: P20 to P23 of `trust.md`, and that everything reaches open connections within a second. */
export function judge(figures: RoomFigures): readonly Figure[] {
  const atMost = (id: string, value: number, limit: number): Figure => ({
    ...{ id: `room-${id}`, value, limit },
    pass: value <= limit,
  });
  return [
    atMost('came-in', figures.cameIn, 10_000),
    atMost('step-p95', figures.stepP95, 1_000),
    atMost('step-p99', figures.stepP99, 2_000),
    atMost('step-missed', figures.missed, 0),
    atMost('place-p95', figures.placeP95, 1_000),
    atMost('place-p99', figures.placeP99, 2_000),
    atMost('answer-p95', figures.answerP95, 150),
    atMost('answer-p99', figures.answerP99, 500),
    atMost('answers-lost', figures.lost, 0),
    atMost('stall', figures.longestStall, 250),
    atMost('mebibytes', figures.mebibytes, 1_536),
  ];
}
