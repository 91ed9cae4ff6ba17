import { rm } from 'node:fs/promises';
import { WayBack } from '@opgave/shared/contract/http';
import { NewInvitation } from '@opgave/shared/contract/invitations';
import type { Group } from '@opgave/shared/method/groups';
import type { Role } from '@opgave/shared/method/roles';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { Line } from './launcher/Line.ts';
import { PostOffice } from './launcher/PostOffice.ts';
import { copyTemplate, type PrintedLink, type SeededPhase } from './launcher/seedTemplates.ts';
import { type ServerProcess, startServer } from './launcher/serverProcess.ts';
import { Person } from './pages/Person.ts';
import { type Language, words } from './words.ts';

/** The people of the demo whose links are printed, by their first names. */
const PRINTED = ['Samira', 'Karin', 'Joost', 'Noor', 'Hendrik', 'Els', 'Sanne'] as const;
type PrintedName = (typeof PRINTED)[number];
const GIVING_WAY: ReadonlySet<string> = new Set(['Dirk', 'Bram']);

export interface JoinOptions {
  readonly language?: Language;
  readonly context?: BrowserContext;
  readonly viewport?: { width: number; height: number };
  /** On a device that is touched. */
  readonly hasTouch?: boolean;
  /** A line of their own, that can be cut. */
  readonly line?: Line;
  /** The secret of their personal link, for whoever knows it already. */
  readonly token?: string | undefined;
}

interface InvitationWish {
  readonly role: Role;
  readonly group?: Group;
  readonly days?: number;
  readonly maxUses?: number;
}

/** One demo table on a server of its own. */
export class Workspace {
  readonly #browser: Browser;
  readonly #dataFolder: string;
  readonly #links: readonly PrintedLink[];
  readonly #contexts = new Set<BrowserContext>();
  readonly #lines: Line[] = [];
  /** What no page may ever do: break its own security policy, or fall over. */
  readonly complaints: string[] = [];
  #server: ServerProcess;
  #noor: Promise<Person> | undefined;
  #office: PostOffice | undefined;

  private constructor(
    browser: Browser,
    server: ServerProcess,
    seeded: { dataFolder: string; links: readonly PrintedLink[] },
  ) {
    this.#browser = browser;
    this.#server = server;
    this.#dataFolder = seeded.dataFolder;
    this.#links = seeded.links;
  }

  static async open(browser: Browser, phase: SeededPhase): Promise<Workspace> {
    const seeded = await copyTemplate(phase);
    return new Workspace(browser, await startServer(seeded.dataFolder), seeded);
  }

  get server(): ServerProcess {
    return this.#server;
  }

  get origin(): string {
    return this.#server.origin;
  }

  /** The secret of the printed link of this person. */
  tokenOf(name: PrintedName): string {
    const link = this.#links.find(({ label }) => label.startsWith(name));
    if (!link) throw new Error(`No link was printed for ${name}: ${JSON.stringify(this.#links)}`);
    return link.token;
  }

  /** Comes in by their personal link, in a browser of their own unless another is given; the door itself has its tests. */
  async join(name: string, options: JoinOptions = {}): Promise<Person> {
    const token = options.token ?? (isPrinted(name) ? this.tokenOf(name) : await this.#renewedTokenOf(name));
    const person = await this.arrive(options);
    await person.enterBy(this.origin, token, options.language ?? 'nl');
    return person;
  }

  /** An invitation that the facilitator makes; Bram and Dirk give up their seats, so that there is room. */
  async invite(input: InvitationWish): Promise<NewInvitation> {
    const noor = await this.facilitator();
    const workspaceId = await noor.workspaceId();
    for (const { displayName, personId } of await noor.peopleThere()) {
      if (!GIVING_WAY.has(displayName)) continue;
      await noor.ask('DELETE', `/workspaces/${workspaceId}/people/${personId}`);
    }
    const { answer } = await noor.ask('POST', `/workspaces/${workspaceId}/invitations`, input);
    return NewInvitation.parse(answer);
  }

  /** Noor, in a browser of her own, to arrange what a test is not about. */
  facilitator(): Promise<Person> {
    this.#noor ??= this.join('Noor');
    return this.#noor;
  }

  /** Somebody with an empty browser who has not been anywhere yet. */
  async arrive({ language = 'nl', context, viewport, hasTouch, line }: JoinOptions = {}): Promise<Person> {
    const settings: BrowserContextOptions = {
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
      // Keeping all files for later is only looked at where a line can be cut; elsewhere it takes time of the tests.
      serviceWorkers: line ? 'allow' : 'block',
      ...(viewport && { viewport }),
      ...(hasTouch && { hasTouch }),
      ...(line && { proxy: { server: line.address } }),
    };
    const own = context ?? (await this.#browser.newContext(settings));
    this.#contexts.add(own);
    const page = await own.newPage();
    this.#listen(page);
    return new Person(page, words(language));
  }

  async openLine(): Promise<Line> {
    const line = await Line.open();
    this.#lines.push(line);
    return line;
  }

  /** From now on the server hands its mail to a mail server that can be read. */
  async openPostOffice(): Promise<PostOffice> {
    this.#office = await PostOffice.open();
    await this.crash();
    return this.#office;
  }

  /** Pulls the plug and starts again on the same data. */
  async crash(): Promise<void> {
    const port = Number(new URL(this.origin).port);
    await this.#server.kill();
    this.#server = await startServer(this.#dataFolder, { port, smtpUrl: this.#office?.url });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#contexts].map((context) => context.close()));
    await Promise.all(this.#lines.map((line) => line.close()));
    await this.#server.kill();
    await this.#office?.close();
    await rm(this.#dataFolder, { recursive: true, force: true });
  }

  async #renewedTokenOf(name: string): Promise<string> {
    const noor = await this.facilitator();
    const person = (await noor.peopleThere()).find(({ displayName }) => displayName === name);
    if (!person) throw new Error(`${name} is not at the table`);
    const path = `/workspaces/${await noor.workspaceId()}/people/${person.personId}/way-back`;
    return WayBack.parse((await noor.ask('POST', path)).answer).token;
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/content security policy|trusted ?type/i.test(message.text())) this.complaints.push(message.text());
    });
  }
}

function isPrinted(name: string): name is PrintedName {
  return PRINTED.some((printed) => printed === name);
}

type Options = { phase: SeededPhase };

/** Every test gets a table of its own, and fails when any page in it broke the security policy or fell over. */
export const test = base.extend<Options & { workspace: Workspace }>({
  phase: ['define', { option: true }],
  workspace: async ({ browser, phase }, use) => {
    const workspace = await Workspace.open(browser, phase);
    await use(workspace);
    await workspace.close();
    expect(workspace.complaints).toEqual([]);
  },
});

export { expect };
