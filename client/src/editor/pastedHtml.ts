const CELL_END = /<\/t[dh]\s*>/gi;
const ROW = /<(\/?)tr\b[^>]*>/gi;
const REST_OF_TABLE = /<\/?(?:table|tbody|thead|tfoot|colgroup|col|t[dh])\b[^>]*>/gi;
const UNSEEN = /<style\b[^>]*>[\s\S]*?<\/style\s*>|<(?:img|link|meta)\b[^>]*>/gi;
const TAG = /<[a-z][^>]*>/gi;
const LOOK_OR_SCRIPT = /\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/gi;

/**
 * Text out of Word or the web keeps its words; the parser of the editor drops what its schema does not know. Styles,
 * pictures and scripts go before that, or the page's own security rules report them. Of a table each row becomes a
 * line, so that no two cells run together.
 */
export function plainerHtml(html: string): string {
  return html
    .replaceAll(UNSEEN, '')
    .replaceAll(TAG, (tag) => tag.replaceAll(LOOK_OR_SCRIPT, ''))
    .replaceAll(CELL_END, ' ')
    .replaceAll(ROW, (_tag, slash: string) => `<${slash}p>`)
    .replaceAll(REST_OF_TABLE, '');
}
