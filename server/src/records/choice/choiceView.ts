import type { ChoiceView } from '@opgave/shared/contract/choice';
import type { Seat } from '@opgave/shared/contract/records';
import { addDays, calendarDay } from '@opgave/shared/method/calendar';
import {
  groupsWithoutLoss,
  halfBakedSignals,
  lastReflectionDay,
  missingInChoice,
  touchedTensions,
} from '@opgave/shared/method/choice';
import { GROUPS, type Group } from '@opgave/shared/method/groups';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';
import { objectionViews } from '../consent/answerViews.ts';
import { roundsNow } from '../consent/rounds.ts';
import { requireAllowed, requireMember } from '../member.ts';
import type { AtOptions, OptionDeps } from '../options/options.ts';
import { readablePerspectives } from '../tensions/oneTension.ts';
import { askedValues } from '../values/askedValues.ts';
import { writtenBy } from '../writtenBy.ts';
import { type ReadChoice, readChoice } from './choice.ts';

type Viewing = Pick<OptionDeps, 'storage' | 'documents' | 'now'>;

/** The groups with a seat of a participant now. */
export function seatedGroups(seats: readonly Seat[]): readonly Group[] {
  const taken = seats.filter(({ status, role }) => status === 'active' && role === 'participant');
  return GROUPS.filter((group) => taken.some((seat) => seat.group === group));
}

/** The choice as this person sees it, with what it still lacks; its running texts are in its document. */
export async function viewChoice(deps: Viewing, { workspaceId, personId }: AtOptions): Promise<ChoiceView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'choiceRecord.read');
  const [read, seats] = await Promise.all([
    readChoice(deps, member.workspace),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  const { choice, content } = read;
  const { picked, values, notChosen, whoDecides, effects, reflectOn } = choice;
  const groups = seatedGroups(seats);
  return {
    ...rightsOf(member),
    options: optionsOf(read),
    groups: [...groups],
    values: [...askedValues(member.workspace)],
    ...{ picked, ordered: values, notChosen, effects, reflectOn },
    ...(whoDecides && { whoDecides }),
    losses: lossesOf(read, member, seats),
    tensions: await tensionsOf(deps, member, read),
    signals: signalsOf(read),
    carriedObjections: await carriedObjections(deps, member, seats),
    missing: [...missingInChoice(content)],
    groupsWithoutLoss: [...groupsWithoutLoss(choice.losses, groups)],
    days: daysOf(deps, member),
  };
}

function rightsOf({ actor, where, seat }: Member): Pick<ChoiceView, 'mayWrite' | 'confirmsFor'> {
  const mayWrite = can(actor, 'choiceRecord.write', where);
  return { mayWrite, ...(mayWrite && seat.group !== undefined && { confirmsFor: seat.group }) };
}

function optionsOf({ options, content }: ReadChoice): ChoiceView['options'] {
  return options
    .filter(({ option }) => option.aside === undefined)
    .map(({ option: { id, title, isZero } }) => ({
      id,
      title,
      isZero,
      counts: content.options.includes(id),
    }));
}

function lossesOf(
  { choice }: ReadChoice,
  { workspace }: Member,
  seats: readonly Seat[],
): ChoiceView['losses'] {
  return choice.losses.map(({ confirmed, ...loss }) => ({
    ...loss,
    ...(confirmed && { confirmed: writtenBy({ by: confirmed.by, group: loss.group }, workspace, seats) }),
  }));
}

/** Of a perspective that somebody may not read they see that there is a difference, and no word of it. */
async function tensionsOf(
  deps: Viewing,
  member: Member,
  { content, tensions, choice }: ReadChoice,
): Promise<ChoiceView['tensions']> {
  const readable = await readablePerspectives(deps, member);
  const touched = new Set(touchedTensions(content).map(({ id }) => id));
  const answered = new Set<string>(choice.tensionAnswers.map(({ tension }) => tension));
  return tensions
    .filter(({ id }) => touched.has(id) || answered.has(id))
    .map(({ id, one, other }) => {
      const said = choice.tensionAnswers.find(({ tension }) => tension === id);
      const quoteOf = (side: typeof one) => (readable.has(side.perspective) ? (side.quote ?? '') : '');
      return {
        id,
        values: [one.value, other.value],
        quotes: [quoteOf(one), quoteOf(other)],
        ...(said && { answered: { version: said.version, answer: said.answer, text: said.text } }),
      };
    });
}

function signalsOf({ content, choice }: ReadChoice): ChoiceView['signals'] {
  return halfBakedSignals(content).map((signal) => {
    const given = choice.signalReasons.find(({ code, mark }) => code === signal.code && mark === signal.mark);
    return { ...signal, words: [...signal.words], ...(given && { reason: given.reason }) };
  });
}

/** What still stood when the last round closed, as far as this person may read it. */
async function carriedObjections(
  deps: Viewing,
  member: Member,
  seats: readonly Seat[],
): Promise<ChoiceView['carriedObjections']> {
  const record = (await roundsNow(deps, member.workspace.id)).at(-1);
  if (record?.round.closing === undefined) return [];
  const views = objectionViews({ member, seats, record, at: deps.now() });
  return views
    .filter(({ result }) => result === 'stays')
    .flatMap(({ by, words }) => (words ? [{ group: by.group, text: words.text }] : []));
}

function daysOf(deps: Viewing, { workspace }: Member): ChoiceView['days'] {
  const today = calendarDay(deps.now(), workspace.timeZone);
  return { first: addDays(today, 1), last: lastReflectionDay(today) };
}
