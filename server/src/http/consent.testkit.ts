import { ConsentView, type RoundView } from '@opgave/shared/contract/consent';
import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import { AnswerReceipt, RoundAnswer } from '@opgave/shared/contract/consentSent';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { advancePhase } from '#facilitation/advancePhase.ts';
import { gatherFacts } from '#facilitation/gateFacts.ts';
import { goBackPhase } from '#facilitation/goBackPhase.ts';
import { moveRoundOn } from '#facilitation/moveRoundOn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { pagesOfTable } from './endpoints.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

/** Stands in every answer of these tests, to look for where it may not be. */
export const SECRET = 'lavendelgeheim';
export const DAY = 86_400_000;
export const CONCERN = {
  kind: 'concern',
  section: 'size',
  text: `Het getal is onzeker, gebruik het niet. ${SECRET}`,
} as const;
export const OBJECTION = {
  kind: 'objection',
  sections: ['causes'],
  reasonType: 'harm',
  text: `Zo lijkt het alsof het onze eigen schuld is, en dat is niet waar. ${SECRET}`,
  forWhom: `Mensen die bang zijn ${SECRET}`,
  wouldHelp: `Schrijf op waarom de post blijft liggen. ${SECRET}`,
  checks: { aboutProblem: true, harm: true, isBoundary: false },
} as const;
export const REASON = 'Hierin wordt iemand persoonlijk aangevallen.';
export const PUBLIC_ANSWER =
  'Wij gaan verder, en wij nemen uw bezwaar mee naar iedere plek waar over deze opgave wordt besloten. Dat beloven wij u hier.';
export const BACK_REASON = 'Wij schrijven dit deel opnieuw, samen met wie bezwaar had.';

/** Long enough to stay signed in through a whole round. */
const SIGNED_IN = { signInIdleMilliseconds: 90 * DAY, signInMaxMilliseconds: 90 * DAY };

/** A table in `consent` with a text, two citizens, two agencies and a ministry, and everyone who does not respond. */
export class ConsentTable {
  readonly server: TestServer;
  readonly table: TestTable;
  readonly noor: TestBrowser;
  readonly hendrik: TestBrowser;
  readonly samira: TestBrowser;
  readonly dirk: TestBrowser;
  readonly karin: TestBrowser;
  readonly tom: TestBrowser;
  readonly joost: TestBrowser;
  readonly els: TestBrowser;
  readonly sanne: TestBrowser;

  private constructor(server: TestServer, table: TestTable, people: readonly TestBrowser[]) {
    const [hendrik, samira, dirk, karin, tom, joost, els, sanne] = people;
    if (!hendrik || !samira || !dirk || !karin || !tom || !joost || !els || !sanne) throw new Error('people');
    this.server = server;
    this.table = table;
    this.noor = table.facilitator;
    [this.hendrik, this.samira, this.dirk, this.karin] = [hendrik, samira, dirk, karin];
    [this.tom, this.joost, this.els, this.sanne] = [tom, joost, els, sanne];
  }

  static async open(settings: object = {}, mail: { smtpUrl?: string } = {}): Promise<ConsentTable> {
    const server = await startTestServer({ openStorage: openEmbeddedStorage, limits: SIGNED_IN, ...mail });
    const table = await makeTable(server, { settings });
    const people = [
      await table.join('sponsor'),
      await table.join('participant', 'citizen'),
      await table.join('participant', 'citizen'),
      await table.join('participant', 'agency'),
      await table.join('participant', 'agency'),
      await table.join('participant', 'ministry'),
      await table.join('commenter', 'citizen'),
      await table.join('observer'),
    ];
    const made = new ConsentTable(server, table, people);
    await moveTo(server, table, 'define');
    await made.write('causes', 'Veel mensen openen hun post niet.');
    await made.write('size', 'Ongeveer 2.400 huishoudens.');
    await moveTo(server, table, 'consent');
    return made;
  }

  /** Everyone who may look at the table, by name. */
  everyone(): readonly TestBrowser[] {
    const { noor, hendrik, samira, dirk, karin, tom, joost, els, sanne } = this;
    return [noor, hendrik, samira, dirk, karin, tom, joost, els, sanne];
  }

  at(rest = ''): string {
    return `/workspaces/${this.table.id}/consent${rest}`;
  }

  /** Puts words in the place of what a section said, as the sync engine stores them. */
  async write(section: string, words: string): Promise<void> {
    const id = documentId(this.table.id, 'problem');
    await this.server.app.documents.change(id, PersonId.parse(this.noor.personId), (doc) => {
      const root = doc.getXmlFragment(section);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      root.delete(0, root.length);
      root.insert(0, [paragraph]);
    });
  }

  async view(who: TestBrowser): Promise<ConsentView> {
    return ConsentView.parse((await who.get(this.at())).body);
  }

  async round(who: TestBrowser): Promise<RoundView> {
    const { round } = await this.view(who);
    if (!round) throw new Error('no round');
    return round;
  }

  /** A round that is open now. */
  async begin(): Promise<void> {
    const { prepared } = await this.view(this.noor);
    const body = { textHash: prepared?.text.hash ?? '', number: prepared?.number ?? 0 };
    const answer = await this.noor.post(this.at('/open'), body);
    if (answer.status !== 201) throw new Error(answer.text);
  }

  async post(who: TestBrowser, rest: string, body: object) {
    const [round] = await this.rounds();
    return who.post(this.at(`/rounds/${round?.id ?? 'x'.repeat(16)}${rest}`), body);
  }

  async answer(who: TestBrowser, answer: object, version = 0): Promise<AnswerReceipt> {
    return AnswerReceipt.parse((await this.post(who, '/answer', { version, answer })).body);
  }

  async recheck(who: TestBrowser, answer: object, version = 0): Promise<AnswerReceipt> {
    return AnswerReceipt.parse((await this.post(who, '/recheck', { version, answer })).body);
  }

  async decide(who: TestBrowser, body: object): Promise<RoundAnswer> {
    return RoundAnswer.parse((await this.post(who, '/decision', body)).body);
  }

  /** Goes on to the moment at which the stage that runs is over. */
  async endStage(): Promise<void> {
    const { round } = await this.record();
    const stage = round.stages.at(-1);
    if (stage) this.server.wait(stage.until - this.server.deps.now());
    const { deps, app } = this.server;
    // What the clock of the server does within a second; both at once do no harm.
    await retryWhenStale(() => moveRoundOn({ ...deps, documents: app.documents }, this.table.id));
  }

  /** Until the clock of the server wrote down what is over. */
  async settled(): Promise<void> {
    for (let look = 0; look < 200; look += 1) {
      const { round } = await this.record();
      const until = round.stages.at(-1)?.until ?? 0;
      const isOver = round.closing !== undefined || round.voidedAt !== undefined;
      if (isOver || until > this.server.deps.now()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the clock stands still');
  }

  async record(): Promise<ConsentRoundRecord> {
    const [newest] = await this.rounds();
    if (!newest) throw new Error('no round');
    return newest;
  }

  /** Newest first. */
  async rounds(): Promise<readonly ConsentRoundRecord[]> {
    const rounds = await this.server.deps.storage.records.listByWorkspace('consentRound', this.table.id);
    return rounds.toSorted((one, other) => other.number - one.number);
  }

  /** The facilitator asks for the next phase; answers with the gates that are unmet. */
  async goOn(): Promise<readonly string[]> {
    const { deps, app } = this.server;
    const { id: workspaceId, version } = await this.workspace();
    const personId = PersonId.parse(this.noor.personId);
    const command = { workspaceId, personId, version, reason: '' };
    const answer = await advancePhase({ ...deps, documents: app.documents }, command);
    return answer.ok ? [] : answer.unmet;
  }

  /** The facilitator goes back, as over the live connection. */
  async goBack(): Promise<void> {
    const { deps, app } = this.server;
    const { id: workspaceId, version } = await this.workspace();
    const personId = PersonId.parse(this.noor.personId);
    const command = { workspaceId, personId, version, to: 'define', reason: BACK_REASON } as const;
    const answer = await goBackPhase({ ...deps, documents: app.documents }, command);
    if (!answer.ok) throw new Error(answer.unmet.join(', '));
  }

  async workspace() {
    const found = await this.server.deps.storage.records.get('workspace', this.table.id);
    if (!found) throw new Error('no workspace');
    return found;
  }

  async facts() {
    const { deps, app } = this.server;
    return (await gatherFacts({ ...deps, documents: app.documents }, await this.workspace())).consentRound;
  }

  /** Everything that this person can fetch from the table. */
  async everything(who: TestBrowser): Promise<string> {
    const { id } = await this.record();
    const base = `/workspaces/${this.table.id}`;
    const pages = [...pagesOfTable(this.server), `/consent/rounds/${id}`];
    const answers = await Promise.all(pages.map((page) => who.get(`${base}${page}`)));
    return answers.map(({ text }) => text).join('\n');
  }

  /** The first round as it stands when one citizen objected, and everyone outside answered. */
  async objected(): Promise<void> {
    await this.begin();
    await this.answer(this.samira, { kind: 'consent' });
    await this.answer(this.dirk, OBJECTION);
    await this.answer(this.karin, CONCERN);
  }

  /** As `objected`, in `recheck`, with other words in the section that was named. */
  async repaired(words = 'Post blijft liggen door angst en schaamte.'): Promise<void> {
    await this.objected();
    await this.endStage();
    await this.write('causes', words);
    await this.endStage();
  }
}
