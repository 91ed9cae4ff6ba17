const CELL_END = /<\/t[dh]\s*>/gi;
const ROW = /<(\/?)tr\b[^>]*>/gi;
const REST_OF_TABLE = /<\/?(?:table|tbody|thead|tfoot|colgroup|col|t[dh])\b[^>]*>/gi;

/**
 * Text out of Word or the web keeps its words; the parser of the editor drops styles, pictures and what it does not
 * know. Only tables need help: each row becomes a line, so that no two cells run together.
 */
export function tablesToLines(html: string): string {
  return html
    .replaceAll(CELL_END, ' ')
    .replaceAll(ROW, (_tag, slash: string) => `<${slash}p>`)
    .replaceAll(REST_OF_TABLE, '');
}
