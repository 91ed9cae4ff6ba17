import { PeopleView, WayBack } from '@opgave/shared/contract/http';
import type { Workspace } from '../fixtures.ts';
import type { Person } from '../pages/Person.ts';
import { demoCase, nameOf } from './demoCase.ts';
import { Seat } from './Seat.ts';

/** Everybody of the case at the table at once: each without a browser, and some in one too. */
export class Cast {
  readonly #workspace: Workspace;
  readonly #tokens: ReadonlyMap<string, string>;
  #seats: ReadonlyMap<string, Seat> = new Map();
  readonly #inBrowser = new Map<string, Promise<Person>>();

  private constructor(workspace: Workspace, tokens: ReadonlyMap<string, string>) {
    this.#workspace = workspace;
    this.#tokens = tokens;
  }

  static async assemble(workspace: Workspace): Promise<Cast> {
    const cast = new Cast(workspace, await tokensOf(workspace));
    await cast.comeBack();
    return cast;
  }

  /** Everybody comes in by their own link, also when so many days passed that one has to do so again. */
  async comeBack(): Promise<void> {
    const entered = await Promise.all(
      [...this.#tokens].map(
        async ([id, token]) => [id, await Seat.take(this.#workspace.origin, token)] as const,
      ),
    );
    this.#seats = new Map(entered);
  }

  /** In a browser of their own. */
  browserOf(id: string): Promise<Person> {
    const open = this.#inBrowser.get(id) ?? this.#workspace.join(nameOf(id), { token: this.#tokens.get(id) });
    this.#inBrowser.set(id, open);
    return open;
  }

  seat(id: string): Seat {
    const seat = this.#seats.get(id);
    if (!seat) throw new Error(`${nameOf(id)} is not at the table`);
    return seat;
  }

  get facilitator(): Seat {
    return this.seat(demoCase.workspace.facilitatorId);
  }

  /** So many days after the case began, not after the last time; whoever was signed in has to come in again. */
  async goToDay(day: number): Promise<void> {
    await this.#closeBrowsers();
    await this.#workspace.server.moveClock(day * DAY);
    await this.comeBack();
  }

  async #closeBrowsers(): Promise<void> {
    const open = [...this.#inBrowser.values()];
    this.#inBrowser.clear();
    await Promise.all(open.map(async (person) => (await person).page.context().close()));
  }
}

const DAY = 86_400_000;

/** Their personal links, renewed by the facilitator. */
async function tokensOf(workspace: Workspace): Promise<ReadonlyMap<string, string>> {
  const { facilitatorId } = demoCase.workspace;
  const own = workspace.tokenOf('Noor');
  const noor = await Seat.take(workspace.origin, own);
  const people = PeopleView.parse(await noor.ask('GET', '/people'));
  const tokens = new Map([[facilitatorId, own]]);
  for (const { id, displayName } of demoCase.people) {
    if (id === facilitatorId) continue;
    const there = people.find((person) => person.displayName === displayName);
    const { token } = WayBack.parse(await noor.ask('POST', `/people/${there?.personId}/way-back`));
    tokens.set(id, token);
  }
  return tokens;
}
