/**
 * The longest time that the event loop of a server stood still, in milliseconds, as the server tells operators in
 * `/metrics`; counts from the last time that one asked.
 */
export async function longestStall(port: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  const seconds = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(await answer.text())?.[1];
  return Number(seconds ?? Number.NaN) * 1_000;
}
