import { AppError } from '@opgave/shared/contract/errors';
import type { Seat } from '@opgave/shared/contract/records';
import type {
  CloseSwitch,
  MarkSentence,
  SwitchView,
  WriteForGroup,
} from '@opgave/shared/contract/sessionTools';
import { SwitchSentenceId } from '@opgave/shared/ids';
import { isOnlyOne, shareToMark, shownSentences, switchPairs } from '@opgave/shared/method/perspectiveSwitch';
import { newestSwitch, SWITCH, type SwitchRound } from '@opgave/shared/method/sessionSwitch';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { requireAllowed } from '../member.ts';
import { noteActivity } from '../noteActivity.ts';
import { type AboutSession, type FoundSession, findSession } from './oneSession.ts';
import { requireMayWrite } from './requireMayWrite.ts';
import { storeFacts } from './storeFacts.ts';
import {
  seatedAt,
  seatedSentences,
  sentencesIn,
  sheetOf,
  takingPart,
  type Written,
  writtenSheet,
} from './switchSheet.ts';
import { tellQuietly } from './tellQuietly.ts';

type Asked<Input> = AboutSession & { readonly input: Input };

/** Writes what another group would say, in place of what one wrote for it before. Nobody else is told what. */
export async function writeForGroup(
  deps: Dependencies,
  { input, ...about }: Asked<WriteForGroup>,
): Promise<void> {
  const write = async () => {
    // Before the session itself, so that one that comes in while all are given out is refused.
    const sheet = await sheetOf(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.takePart');
    requireMayWrite(found);
    const { number } = requireOpen(found, input.round, 'writing');
    const seats = await takingPart(deps, found);
    if (!othersOf(seats, found).includes(input.about)) throw new AppError('not-found');
    const kept = sentencesIn(sheet, number);
    const others = kept.filter(({ by, about: whose }) => by !== about.personId || whose !== input.about);
    const isFirst = others.length === kept.length;
    if (isFirst && kept.filter(({ by }) => by === about.personId).length >= SWITCH.perPerson)
      throw new AppError('too-many');
    const id = SwitchSentenceId.parse(deps.newId());
    const mine: Written = { id, by: about.personId, about: input.about, text: input.text, marks: [] };
    await deps.storage.records.commit(
      [writtenSheet(sheet, { round: number, sentences: [...others, mine] })],
      [],
    );
    if (isFirst) noteActivity(deps, about.workspaceId, found.member.seat, { activity: 'cards' });
    await tellQuietly(deps, found, []);
  };
  await inTurn(`switch ${about.sessionId}`, () => retryWhenStale(write));
}

/** Says whether a sentence in the name of one's own group is so. */
export async function markSentence(
  deps: Dependencies,
  { input, ...about }: Asked<MarkSentence>,
): Promise<void> {
  const mark = async () => {
    const sheet = await sheetOf(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.takePart');
    const { number } = requireOpen(found, input.round, 'marking');
    const kept = sentencesIn(sheet, number);
    const sentence = toMark(kept, await takingPart(deps, found), found).find(
      ({ id }) => id === input.sentence,
    );
    if (!sentence) throw new AppError('not-found');
    const { personId } = about;
    const others = sentence.marks.filter((each) => each.personId !== personId);
    const marked = { ...sentence, marks: [...others, { personId, mark: input.mark }] };
    const sentences = kept.map((each) => (each.id === marked.id ? marked : each));
    await deps.storage.records.commit([writtenSheet(sheet, { sentences })], []);
    if (others.length === sentence.marks.length)
      noteActivity(deps, about.workspaceId, found.member.seat, { activity: 'votes' });
    await tellQuietly(deps, found, []);
  };
  await inTurn(`switch ${about.sessionId}`, () => retryWhenStale(mark));
}

/** Shows per pair of groups how well one understood the other, or lets go of all of it unseen. Whose it was is gone with it. */
export async function closeSwitch(
  deps: Dependencies,
  { input, ...about }: Asked<CloseSwitch>,
): Promise<void> {
  await retryWhenStale(async () => {
    const sheet = await sheetOf(deps, about);
    const found = await findSession(deps, about);
    requireAllowed(found.member, 'session.lead');
    const { number: round } = requireOpen(found, input.round, input.isShown ? 'marking' : undefined);
    const { opennessMode: mode } = found.member.workspace;
    const sentences = seatedSentences(sentencesIn(sheet, round), await takingPart(deps, found), found);
    const fact = input.isShown
      ? { kind: 'switch.shown' as const, pairs: switchPairs(sentences, mode) }
      : { kind: 'switch.dropped' as const };
    const shown = input.isShown
      ? [...sheet.shown, { number: round, sentences: shownSentences(sentences, mode) }]
      : sheet.shown;
    const writes = [writtenSheet(sheet, { round: 0, sentences: [], shown })];
    const by = found.member.person.id;
    const { number } = await storeFacts(deps, { run: found.run, facts: [fact], by, writes });
    const { workspaceId, sessionId } = about;
    deps.storage.bus.publish('session.changed', { workspaceId, sessionId, number });
  });
}

/** What this person may know: the own sentences, those in the name of the own group once given out, and what was shown. */
export async function viewSwitch(
  deps: Pick<Dependencies, 'storage'>,
  about: AboutSession,
): Promise<SwitchView> {
  const found = await findSession(deps, about);
  const sheet = await sheetOf(deps, about);
  const { switching } = found.run.state;
  const kept = switching.open ? sentencesIn(sheet, switching.open.number) : [];
  const seats = await takingPart(deps, found);
  const looked = new Set(newestSwitch(switching).map(({ number }) => number));
  const asked = switching.open?.stage === 'marking' ? toMark(kept, seats, found) : [];
  return {
    isOnlyOne: isAlone(seats, found),
    others: switching.open?.stage === 'writing' ? othersOf(seats, found) : [],
    mine: kept
      .filter(({ by }) => by === about.personId)
      .map(({ about: whose, text }) => ({ about: whose, text })),
    toMark: asked.map(({ id, text, marks }) => {
      const mark = marks.find(({ personId }) => personId === about.personId)?.mark;
      return { id, text, ...(mark && { mark }) };
    }),
    ...(found.member.seat.role === 'facilitator' && { counts: countsOf(kept) }),
    shown: sheet.shown.filter(({ number }) => looked.has(number)).map((each) => readable(each, found)),
  };
}

function isAlone(seats: readonly Seat[], found: FoundSession): boolean {
  const all = seats.flatMap((seat) => seatedAt(seat, found));
  const me = all.find(({ personId }) => personId === found.member.person.id);
  return me !== undefined && isOnlyOne(me, all, found.member.workspace.opennessMode);
}

/** The words of a hidden sentence are for who leads alone: nobody is left in it to whom it would belong. */
function readable(
  { number, sentences }: SwitchView['shown'][number],
  { member }: FoundSession,
): SwitchView['shown'][number] {
  const isLeading = member.seat.role === 'facilitator';
  const seen = sentences.map((one) => (one.hidden === undefined || isLeading ? one : { ...one, text: '' }));
  return { number, sentences: seen };
}

function countsOf(kept: readonly Written[]): SwitchView['counts'] {
  return {
    people: new Set(kept.map(({ by }) => by)).size,
    sentences: kept.length,
    marks: kept.reduce((sum, { marks }) => sum + marks.length, 0),
  };
}

/** The groups that somebody may speak for: those of others who take part. */
function othersOf(seats: readonly Seat[], { member }: FoundSession): SwitchView['others'] {
  const { group: own, role } = member.seat;
  if (own === undefined || role !== 'participant') return [];
  const groups = new Set(seats.flatMap(({ group }) => group ?? []));
  return [...groups].filter((group) => group !== own).toSorted();
}

/** In the order of the alphabet: not even the order in which they came says anything. */
function toMark(
  kept: readonly Written[],
  seats: readonly Seat[],
  { member }: FoundSession,
): readonly Written[] {
  const { group, role } = member.seat;
  if (group === undefined || role !== 'participant') return [];
  const place = seats
    .filter((seat) => seat.group === group)
    .findIndex((seat) => seat.personId === member.person.id);
  const own = kept
    .filter(({ about }) => about === group)
    .toSorted((one, other) => one.text.localeCompare(other.text));
  return place === -1 ? [] : shareToMark(own, place);
}

function requireOpen({ run }: FoundSession, seen: number, stage?: SwitchRound['stage']): SwitchRound {
  const { course, switching } = run.state;
  if (course.status !== 'running') throw new AppError('session-not-running');
  const { open } = switching;
  if (open?.number !== seen || (stage && open.stage !== stage)) throw new AppError('session-moved-on');
  return open;
}
