import type { Language, Workspace } from '@opgave/shared/contract/records';
import type { PublicNews } from '#records/publicPage/publicNews.ts';
import { html } from './html.ts';
import { newsAddress, newsTitle } from './newsTitle.ts';

interface Feed {
  readonly workspace: Workspace;
  readonly origin: string;
  readonly language: Language;
  readonly news: readonly PublicNews[];
}

/** What happens at an open table, for a reader of feeds (RFC 4287). */
export function atomFeed({ workspace, origin, language, news }: Feed): string {
  const { slug, title, organisation, createdAt } = workspace;
  const page = `${origin}/p/${slug}`;
  const updated = news[0]?.at ?? createdAt;
  const entries = news.map((one) => {
    const address = `${origin}${newsAddress(workspace, one)}`;
    return html`<entry><id>${page}#${one.kind}-${one.at}</id><title>${newsTitle(language, one)}</title><updated>${moment(one.at)}</updated><link href="${address}"/></entry>
`;
  });
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${page}</id><title>${title}</title><updated>${moment(updated)}</updated>
<author><name>${organisation || 'Opgave'}</name></author>
<link href="${page}"/><link rel="self" type="application/atom+xml" href="${`${page}/feed.atom`}"/>
${entries}</feed>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.markup}\n`;
}

function moment(at: number): string {
  return new Date(at).toISOString();
}
