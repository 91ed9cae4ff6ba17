/** What may be logged of anything that was thrown: a message may hold what people wrote. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
