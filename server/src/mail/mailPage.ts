import type { Language } from '@opgave/shared/contract/records';
import { type Html, html } from '#pages/html.ts';

const BODY = 'max-width:38em;margin:0 auto;padding:16px;font:18px/1.5 sans-serif';

/** A mail in HTML that reads well without any look: one column, real headings, its language, nothing from elsewhere. */
export function mailPage(
  { language, title }: { readonly language: Language; readonly title: string },
  content: Html,
): string {
  const page = html`<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body style="${BODY}"><main><h1 style="font-size:24px;line-height:1.3">${title}</h1>${content}</main></body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
}
