/** A moment as it crosses the wire: RFC 3339 in UTC (N09). */
export function timestamp(moment: number): string {
  return new Date(moment).toISOString();
}
