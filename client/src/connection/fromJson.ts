/** What a browser kept or a file holds, as data; what is no JSON counts as nothing. */
export function fromJson(text: string | null | undefined): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
