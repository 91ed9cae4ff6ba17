import type { Locator, Page } from '@playwright/test';
import { pattern, type Say } from '../words.ts';

const SURE = {
  'anonymous.close': 'anonymous.closeYes',
  'dots.show': 'session.showYes',
  'sizing.show': 'session.showYes',
  'switch.giveOut': 'switch.giveOutYes',
  'switch.show': 'session.showYes',
  'together.comeBack': 'together.backYes',
} as const;

/** A live session: its console, the strip on every page, and the screen for the room. */
export class SessionPage {
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
  }

  get strip(): Locator {
    return this.#page.getByRole('region', { name: this.#say('session.strip') });
  }

  /** What everyone is asked in the step of now. */
  get question(): Locator {
    return this.#page.getByRole('region', { name: this.#say('session.question') });
  }

  /** Puts who came late in the group where most room is. */
  placeLate(name: string, number: number): Locator {
    return this.#page.getByRole('button', { name: `${this.#say('together.placeIn', { number })} ${name}` });
  }

  /** Who is not at the step yet, for who leads. */
  get notYetHere(): Locator {
    const title = this.#page.getByText(this.#say('session.awayFromStep', { count: 1 }));
    return this.#page.getByRole('paragraph').filter({ has: title });
  }

  get clock(): Locator {
    return this.#page.getByRole('timer');
  }

  button(
    key:
      | 'session.prepare'
      | 'session.prepareNow'
      | 'session.begin'
      | 'session.goOn'
      | 'session.pause'
      | 'session.resume'
      | 'session.addMinute'
      | 'session.takeBack'
      | 'session.endNow'
      | 'session.endYes'
      | 'session.endNo'
      | 'session.raiseHand'
      | 'session.lowerHand'
      | 'session.ready'
      | 'session.stayHere'
      | 'session.bringHere'
      | 'session.backWhereIWas'
      | 'session.lightOff'
      | 'session.goAlong'
      | 'session.screen'
      | 'session.saveScript'
      | 'session.setMoment'
      | 'session.shareMinutes'
      | 'anonymous.begin'
      | 'anonymous.send'
      | 'attendance.iAgree'
      | 'attendance.iAmHere'
      | 'together.make'
      | 'dots.open'
      | 'dots.put'
      | 'dots.asTable'
      | 'session.insertNext'
      | 'sizing.begin'
      | 'sizing.give'
      | 'sizing.again'
      | 'questions.bring'
      | 'switch.begin'
      | 'switch.give'
      | 'switch.again',
  ): Locator {
    return this.#page.getByRole('button', { name: this.#say(key), exact: true });
  }

  /** A line of the script, as it stands on the console; counted from 1. */
  agendaStep(place: number): Locator {
    return this.#page
      .getByRole('region', { name: this.#say('session.script') })
      .getByRole('listitem')
      .nth(place - 1);
  }

  /** To any step; asked once, because everyone goes along. */
  async jumpTo(place: number): Promise<void> {
    const step = this.agendaStep(place);
    await step.getByRole('button', { name: this.#say('session.toStep') }).click();
    await step.getByRole('button', { name: this.#say('session.jumpHere') }).click();
  }

  /** Asked once, so that nobody ends a session by accident. */
  async end(): Promise<void> {
    await this.button('session.endNow').click();
    await this.button('session.endYes').click();
  }

  /** What cannot be taken back is asked once. */
  async sure(key: keyof typeof SURE): Promise<void> {
    for (const each of [key, SURE[key]]) {
      await this.#page.getByRole('button', { name: this.#say(each), exact: true }).click();
    }
  }

  /** A tool beside the hands that opens. */
  tool(
    key:
      | 'anonymous.title'
      | 'attendance.title'
      | 'dots.title'
      | 'lobby.title'
      | 'questions.title'
      | 'session.insert'
      | 'sizing.title'
      | 'switch.title'
      | 'together.title',
  ): Locator {
    return this.#page.getByRole('heading', { name: this.#say(key), exact: true, level: 2 });
  }

  /** The list of one field or name. */
  choose(key: 'together.way' | 'together.size' | 'together.moveTo', values: { name?: string } = {}): Locator {
    return this.#page.getByRole('combobox', { name: this.#say(key, values), exact: true });
  }

  /** Everyone who said to be here, for who leads. */
  get whoIsHere(): Locator {
    return this.#page.getByRole('list', { name: this.#say('attendance.who') }).getByRole('listitem');
  }

  /** The people of one small group, for who leads. */
  smallGroup(number: number): Locator {
    const name = this.#say('together.group', { number });
    return this.#page.getByRole('list', { name, exact: true }).getByRole('listitem');
  }

  get toGroupNotes(): Locator {
    return this.#page.getByRole('link', { name: this.#say('together.toNotes') });
  }

  minuteMoreFor(number: number): Locator {
    const name = `${this.#say('together.minuteMore')} ${this.#say('together.group', { number })}`;
    return this.#page.getByRole('button', { name, exact: true });
  }

  /** Puts a story on the screen for the room: one for each story. */
  get storyToScreen(): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^${this.#say('story.onScreen')}`, 'u') });
  }

  get day(): Locator {
    return this.#page.getByLabel(this.#say('session.day'), { exact: true });
  }

  /** The date as a file for a calendar. */
  get toCalendar(): Locator {
    return this.#page.getByRole('link', { name: this.#say('ui.toCalendar') });
  }

  get anonymousQuestion(): Locator {
    return this.#page.getByRole('textbox', { name: this.#say('anonymous.question') });
  }

  get readAnonymous(): Locator {
    return this.#page.getByRole('link', { name: this.#say('anonymous.read') });
  }

  get dotItems(): Locator {
    return this.#page.getByRole('textbox', { name: this.#say('dots.items') });
  }

  putDotOn(item: string): Locator {
    return this.#page.getByRole('button', { name: this.#say('dots.putOn', { item }) });
  }

  field(key: 'sizing.low' | 'sizing.high' | 'sizing.question'): Locator {
    return this.#page.getByRole('textbox', { name: this.#say(key), exact: true });
  }

  /** What the facilitator has on a phone beside now, next and hands. */
  tab(key: 'session.script' | 'session.tab.people' | 'session.tab.tools'): Locator {
    return this.#page.getByRole('tab', { name: this.#say(key), exact: true });
  }

  get sizingTable(): Locator {
    return this.#page.getByRole('table', { name: this.#say('sizing.table') });
  }

  get switchTable(): Locator {
    return this.#page.getByRole('table', { name: this.#say('switch.table') });
  }

  speakFor(group: string): Locator {
    return this.#page.getByRole('radio', { name: new RegExp(`^${group}`, 'u') });
  }

  sentenceOf(group: string): Locator {
    return this.#page.getByRole('textbox', { name: this.#say('switch.wouldSay', { group }) });
  }

  get whatCameOfDots(): Locator {
    return this.#page.getByRole('link', { name: this.#say('dots.seeWhatCame') });
  }

  get dotsPicture(): Locator {
    return this.#page.getByRole('list', { name: this.#say('dots.groups') });
  }

  /** The step of the script that stands as the one of now. */
  get stepOfNow(): Locator {
    const script = this.#page.getByRole('region', { name: this.#say('session.script') });
    return script.locator('[aria-current="step"]');
  }

  get dotsTable(): Locator {
    return this.#page.getByRole('table', { name: this.#say('dots.table') });
  }

  get title(): Locator {
    return this.#page.getByRole('textbox', { name: this.#say('session.title') });
  }

  get toSession(): Locator {
    return this.#page.getByRole('link', { name: this.#say('session.toSession') });
  }

  get openScreen(): Locator {
    return this.#page.getByRole('link', { name: this.#say('session.openScreen') });
  }

  get hands(): Locator {
    return this.#page.getByRole('region', { name: this.#say('session.hands') }).getByRole('listitem');
  }

  giveTurnTo(name: string): Locator {
    return this.#page.getByRole('button', { name: `${this.#say('session.giveTurn')} ${name}` });
  }

  /** The step of now in the agenda. */
  get now(): Locator {
    return this.#page
      .getByRole('region', { name: this.#say('session.script') })
      .locator('[aria-current="step"]');
  }

  get takesYou(): Locator {
    return this.#page.getByText(pattern(this.#say, 'session.takesYou'));
  }

  /** Seconds left, as the clock shows them. */
  async secondsLeft(): Promise<number> {
    const [minutes = '0', seconds = '0'] = (await this.clock.innerText()).split(':');
    return Number(minutes) * 60 + Number(seconds);
  }
}
