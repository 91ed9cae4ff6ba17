import type { Limits } from '@opgave/shared/contract/limits';
import { SourceLinksView, type SourceLinkView } from '@opgave/shared/contract/sourceLinks';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, type QuotedPassage, textBlocks } from '@opgave/shared/document/passages';
import type { Phase } from '@opgave/shared/method/phases';
import type { Doc, XmlFragment } from 'yjs';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { SECRET, STORY } from './stories.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

export const WHAT_HAPPENS = { kind: 'section', document: 'problem', section: 'whatHappens' } as const;
export const FIRST_QUESTION = { kind: 'section', document: 'fundamentals', section: 'F1' } as const;
export const SENTENCE = 'Samira kreeg zeven brieven.';
const TEXT = `Het begint klein. ${SENTENCE} Daarna stopt ze.`;
const REASON = 'Hierin staat de naam van een buurvrouw.';

export type SourceKind = 'experiences' | 'statements' | 'comments' | 'parked';
const KINDS = {
  experiences: 'experience',
  statements: 'statement',
  comments: 'comment',
  parked: 'parked',
} as const;
const WORDS = {
  experiences: STORY,
  statements: { text: `Post komt te laat. ${SECRET}` },
  comments: { on: WHAT_HAPPENS, text: `Zo ging het bij mij. ${SECRET}` },
  parked: { text: `Een map. ${SECRET}`, wouldSolve: 'Dat mensen hun post kwijt zijn.' },
} as const;

/** Takes everything out of a section. */
export function emptied(doc: Doc, section: string): void {
  const root = doc.getXmlFragment(section);
  root.delete(0, root.length);
}

/** A table in `define` with a sentence, and what people do there with sources. */
export class SourcesTable {
  readonly server: TestServer;
  readonly table: TestTable;
  readonly samira: TestBrowser;

  private constructor(server: TestServer, table: TestTable, samira: TestBrowser) {
    this.server = server;
    this.table = table;
    this.samira = samira;
  }

  static async open(limits: Partial<Limits> = {}): Promise<SourcesTable> {
    const server = await startTestServer({ openStorage: openEmbeddedStorage, limits });
    const table = await makeTable(server);
    const samira = await table.join('participant', 'citizen');
    const sources = new SourcesTable(server, table, samira);
    await sources.goTo('define');
    await sources.change('problem', (doc) => writeParagraph(doc, 'whatHappens', TEXT));
    return sources;
  }

  goTo(phase: Phase): Promise<void> {
    return moveTo(this.server, this.table, phase);
  }

  at(rest = ''): string {
    return `/workspaces/${this.table.id}/source-links${rest}`;
  }

  async change(document: 'problem' | 'fundamentals', edit: (doc: Doc) => void): Promise<void> {
    const seats = await this.server.deps.storage.records.listByWorkspace('seat', this.table.id);
    const writer = seats.find(({ role }) => role === 'participant');
    if (!writer) throw new Error('nobody to write');
    await this.server.app.documents.change(documentId(this.table.id, document), writer.personId, edit);
  }

  async root(section = 'whatHappens', document = 'problem'): Promise<XmlFragment> {
    const { doc } = await this.server.app.documents.read(documentId(this.table.id, document));
    return doc.getXmlFragment(section);
  }

  /** The words as whoever looks at the page would choose them. */
  async passage(words: string = SENTENCE, section = 'whatHappens'): Promise<QuotedPassage> {
    const blocks = textBlocks(await this.root(section));
    const block = blocks.find((one) => inlineText(one).includes(words));
    const from = block ? inlineText(block).indexOf(words) : 0;
    const passage = block && passageOf({ block, from, to: from + words.length });
    if (!passage) throw new Error(`nowhere: ${words}`);
    return passage;
  }

  /** Somebody says something; answers with what a link to it names. */
  async said(who: TestBrowser, kind: SourceKind = 'experiences') {
    this.server.wait(1);
    const base = `/workspaces/${this.table.id}/${kind}`;
    const answer = await who.post(base, WORDS[kind]);
    if (answer.status >= 300) throw new Error(`not said: ${answer.status}`);
    const all: { id: string }[] = (await who.get(base)).body;
    const id = kind === 'comments' ? String(answer.body.id) : (all.at(-1)?.id ?? '');
    return { kind: KINDS[kind], id };
  }

  async add(who: TestBrowser, source: object, more: object = {}) {
    this.server.wait(1);
    const { start, end } = await this.passage();
    return who.post(this.at(), { on: WHAT_HAPPENS, passage: { start, end }, source, ...more });
  }

  answer(who: TestBrowser, source: object, more: object = {}) {
    this.server.wait(1);
    return who.post(this.at(), { on: FIRST_QUESTION, source, ...more });
  }

  remove(who: TestBrowser, { id, version }: { readonly id: string; readonly version: number }) {
    return who.post(this.at(`/${id}/remove`), { version });
  }

  /** Withdraws, hides or shows what was said. */
  async act(who: TestBrowser, kind: SourceKind, what: 'withdraw' | 'hide') {
    const base = `/workspaces/${this.table.id}/${kind}`;
    const { body } = await this.table.facilitator.get(base);
    const one = body.at(-1);
    const input = { version: one.version, ...(what === 'hide' && { reason: REASON }) };
    return who.post(`${base}/${one.id}/${what}`, input);
  }

  async seenBy(who: TestBrowser): Promise<readonly SourceLinkView[]> {
    return SourceLinksView.parse((await who.get(this.at())).body);
  }

  async theOne(who: TestBrowser): Promise<SourceLinkView> {
    const [first] = await this.seenBy(who);
    if (!first) throw new Error('no link');
    return first;
  }

  /** What the gates read. */
  async facts() {
    const { deps, app } = this.server;
    const workspace = await deps.storage.records.get('workspace', this.table.id);
    if (!workspace) throw new Error('no workspace');
    return gatherFacts({ ...deps, documents: app.documents }, workspace);
  }
}
