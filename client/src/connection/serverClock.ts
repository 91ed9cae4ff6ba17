/** One question to the server's clock, by a clock of this page that never jumps. */
export interface ClockSample {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly serverAt: number;
}

/**
 * What to add to the page's clock to have the server's. The sample that was back soonest is the most precise: the
 * server's answer lies somewhere within it, so it is wrong by half of it at most. What the device believes the time to
 * be plays no part.
 */
export function clockOffset(samples: readonly ClockSample[]): number | undefined {
  const [best] = samples.toSorted(
    (one, other) => one.receivedAt - one.sentAt - (other.receivedAt - other.sentAt),
  );
  return best && best.serverAt - (best.sentAt + best.receivedAt) / 2;
}
