const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const MAX_LENGTH = 2_000;

/** Whether a link may stand in a document: an absolute address of a safe protocol, judged after parsing (T06). */
export function isSafeLink(href: string): boolean {
  if (href.length > MAX_LENGTH || !URL.canParse(href)) return false;
  return PROTOCOLS.has(new URL(href).protocol);
}
