import type { Language } from '@opgave/shared/contract/records';
import { type Html, html } from './html.ts';

export const STYLE_PATH = '/p/style.css';

export interface PageHead {
  readonly language: Language;
  readonly title: string;
  /** More for the head, for example the address of a feed. */
  readonly head?: Html;
}

/** A page that the server writes: no script, one style sheet of our own, readable without it. */
export function plainPage({ language, title, head }: PageHead, content: Html): string {
  const page = html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Opgave</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${head}</head>
<body>
<main id="content">
${content}
</main>
</body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
}
