import { ExperiencesView, type ExperienceView, type ToldExperience } from '@opgave/shared/contract/stories';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

/** Stands in every story of these tests, to look for where it may not be. */
export const SECRET = 'lavendelgeheim';
export const STORY = {
  situation: `Na mijn scheiding kon ik niet betalen. ${SECRET}`,
  steps: 'Ik belde drie keer.',
  effect: 'Ik sliep slecht.',
  toldBy: 'self',
  shownAs: 'firstName',
  permission: true,
} as const;
export const REASON = 'Hierin staat de naam van een buurvrouw.';

export function isTold(view: ExperienceView): view is ToldExperience {
  return view.kind === 'told';
}

/** A table in `explore`, with what people do there with stories. */
export class StoriesTable {
  readonly server: TestServer;
  readonly table: TestTable;

  private constructor(server: TestServer, table: TestTable) {
    this.server = server;
    this.table = table;
  }

  static async open(): Promise<StoriesTable> {
    const server = await startTestServer({ openStorage: openEmbeddedStorage });
    const table = await makeTable(server);
    await moveTo(server, table, 'explore');
    return new StoriesTable(server, table);
  }

  at(rest = ''): string {
    return `/workspaces/${this.table.id}/experiences${rest}`;
  }

  tell(who: TestBrowser, more: object = {}) {
    this.server.wait(1);
    return who.post(this.at(), { ...STORY, ...more });
  }

  async seenBy(who: TestBrowser): Promise<readonly ExperienceView[]> {
    return ExperiencesView.parse((await who.get(this.at())).body);
  }

  /** The first story that this person reads. */
  async theOne(who: TestBrowser): Promise<ToldExperience> {
    const [first] = (await this.seenBy(who)).filter(isTold);
    if (!first) throw new Error('no story');
    return first;
  }

  async act(who: TestBrowser, what: 'show' | 'hide' | 'withdraw') {
    const { id, version } = await this.theOne(who);
    return who.post(this.at(`/${id}/${what}`), { version, ...(what === 'hide' && { reason: REASON }) });
  }

  /** What the gates read. */
  async counted() {
    const { deps, app } = this.server;
    const workspace = await deps.storage.records.get('workspace', this.table.id);
    if (!workspace) throw new Error('no workspace');
    return (await gatherFacts({ ...deps, documents: app.documents }, workspace)).experiences;
  }

  /** Everything that this person can fetch from the table. */
  async everything(who: TestBrowser): Promise<string> {
    const paths = ['/experiences', '/parked', '/people', '/gates', '/events'];
    const base = `/workspaces/${this.table.id}`;
    const answers = await Promise.all(paths.map((path) => who.get(`${base}${path}`)));
    return answers.map(({ text }) => text).join('\n');
  }
}
