import type { ChangeChoice } from '@opgave/shared/contract/choice';
import type { Choice } from '@opgave/shared/contract/choiceRecord';
import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import { ChoiceEffectId, type PersonId } from '@opgave/shared/ids';
import { calendarDay } from '@opgave/shared/method/calendar';
import { halfBakedSignals, isReflectionDay } from '@opgave/shared/method/choice';
import type { Group } from '@opgave/shared/method/groups';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import type { AtOptions, OptionDeps } from '../options/options.ts';
import { askedValues } from '../values/askedValues.ts';
import { type ReadChoice, readChoice } from './choice.ts';

/** Somebody else wrote in another part; what one saw being gone is no reason to try much longer. */
const ATTEMPTS = 5;

interface Found extends ReadChoice {
  readonly member: Member;
  readonly deps: OptionDeps;
}
type Part = Partial<Choice>;
type Input<P extends ChangeChoice['part']> = Extract<ChangeChoice, { part: P }>;

/** Fills in one part of the record of the choice, for whoever may write it now. */
export async function changeChoice(
  deps: OptionDeps,
  { input, ...at }: AtOptions & { readonly input: ChangeChoice },
): Promise<void> {
  await write(deps, at, {
    action: `choice.${input.part}`,
    details: input.part === 'options' ? { options: input.options } : {},
    edit: (found) => editPart(input, found),
    also: (found) => (input.part === 'tension' ? settles(input, found) : []),
  });
}

/** Somebody of a group says that this is what their group gives up. */
export async function confirmLoss(
  deps: OptionDeps,
  { group, version, ...at }: AtOptions & { readonly group: Group; readonly version: number },
): Promise<void> {
  await write(deps, at, {
    action: 'choice.lossConfirmed',
    details: {},
    also: () => [],
    edit({ member, choice }) {
      if (member.seat.group !== group) throw new AppError('not-allowed', { reason: 'other-group' });
      const loss = choice.losses.find((one) => one.group === group);
      if (loss?.version !== version) throw new AppError('stale-version');
      const confirmed = { ...loss, confirmed: { by: at.personId, at: deps.now() } };
      return { losses: [...choice.losses.filter((one) => one.group !== group), confirmed] };
    },
  });
}

interface Change {
  readonly action: string;
  /** What the record tells of it later on, whatever is chosen by then. */
  readonly details: NewAuditEvent['details'];
  readonly edit: (found: Found) => Part;
  readonly also: (found: Found) => readonly RecordWrite[];
}

async function write(
  deps: OptionDeps,
  at: AtOptions,
  { action, details, edit, also }: Change,
): Promise<void> {
  const { workspaceId, personId } = at;
  await retryWhenStale(async () => {
    const member = await requireMember(deps, workspaceId, personId);
    requireAllowed(member, 'choiceRecord.write');
    const found = { ...(await readChoice(deps, member.workspace)), member, deps };
    const value = { ...found.choice, ...edit(found), version: found.choice.version + 1 };
    const event = decision(deps, member, { action, object: 'choice', details });
    await deps.storage.records.commit([{ kind: 'choice', value }, ...also(found)], [event]);
  }, ATTEMPTS);
  deps.storage.bus.publish('choice.changed', { workspaceId });
  deps.storage.bus.publish('tensions.changed', { workspaceId });
}

function editPart(input: ChangeChoice, found: Found): Part {
  if (input.part === 'options') return pick(input, found);
  if (input.part === 'values') return order(input, found);
  if (input.part === 'loss') return lose(input, found);
  if (input.part === 'notChosen') return leave(input, found);
  if (input.part === 'whoDecides') return place(input, found);
  if (input.part === 'effect') return promise(input, found);
  if (input.part === 'removeEffect') return unpromise(input, found);
  if (input.part === 'reflectOn') return plan(input, found);
  if (input.part === 'tension') return face(input, found);
  return explain(input, found);
}

function requireVersion(seen: number, stored = 0): void {
  if (seen !== stored) throw new AppError('stale-version');
}

function requireOption(found: Found, id: string): void {
  const option = found.options.find((one) => one.option.id === id)?.option;
  if (!option || option.aside !== undefined) throw new AppError('not-found');
}

function pick({ version, options }: Input<'options'>, found: Found): Part {
  requireVersion(version, found.choice.picked.version);
  for (const id of options) requireOption(found, id);
  return { picked: { version: version + 1, options } };
}

function order({ version, prevails, yields }: Input<'values'>, { choice, member }: Found): Part {
  requireVersion(version, choice.values.version);
  const asked = new Set(askedValues(member.workspace));
  if ([prevails, ...yields].some((value) => !asked.has(value))) throw new AppError('not-found');
  return { values: { version: version + 1, prevails, yields } };
}

/** Other words are not what the group confirmed. */
function lose({ version, group, kind, what, howHard, softened }: Input<'loss'>, { choice }: Found): Part {
  const others = choice.losses.filter((one) => one.group !== group);
  requireVersion(version, choice.losses.find((one) => one.group === group)?.version);
  const loss = { group, kind, what, howHard, ...(softened !== undefined && { softened }) };
  return { losses: [...others, { ...loss, version: version + 1 }] };
}

function leave({ version, option, why }: Input<'notChosen'>, found: Found): Part {
  requireOption(found, option);
  const { notChosen } = found.choice;
  requireVersion(version, notChosen.find((one) => one.option === option)?.version);
  const others = notChosen.filter((one) => one.option !== option);
  return { notChosen: [...others, { option, why, version: version + 1 }] };
}

function place({ version, level, body, whyNotLower }: Input<'whoDecides'>, { choice }: Found): Part {
  requireVersion(version, choice.whoDecides?.version);
  return { whoDecides: { level, body, whyNotLower, version: version + 1 } };
}

function promise(
  { version, id, effect: what, sign, by, source, baseline, owner }: Input<'effect'>,
  { choice, deps }: Found,
): Part {
  const before = choice.effects.find((one) => one.id === id);
  if (id !== undefined && !before) throw new AppError('not-found');
  requireVersion(version, before?.version);
  const effect = {
    ...{ effect: what, sign, by },
    ...(source !== undefined && { source }),
    ...(baseline !== undefined && { baseline }),
    ...(owner !== undefined && { owner }),
    id: id ?? ChoiceEffectId.parse(deps.newId()),
    version: version + 1,
  };
  const isNew = before === undefined;
  return {
    effects: isNew
      ? [...choice.effects, effect]
      : choice.effects.map((one) => (one.id === id ? effect : one)),
  };
}

function unpromise({ version, id }: Input<'removeEffect'>, { choice }: Found): Part {
  const before = choice.effects.find((one) => one.id === id);
  if (!before) throw new AppError('not-found');
  requireVersion(version, before.version);
  return { effects: choice.effects.filter((one) => one.id !== id) };
}

/** `CHO_EFFECT`: ahead, and within twelve months, by the clock of the server in the time zone of the table. */
function plan({ version, day }: Input<'reflectOn'>, { choice, member, deps }: Found): Part {
  requireVersion(version, choice.reflectOn.version);
  const today = calendarDay(deps.now(), member.workspace.timeZone);
  if (!isReflectionDay(day, today)) throw new AppError('not-allowed', { reason: 'reflection-day' });
  return { reflectOn: { version: version + 1, day } };
}

function face(
  { version, tension: about, answer, text }: Input<'tension'>,
  { choice, tensions, member }: Found,
): Part {
  const { tensionAnswers } = choice;
  if (!tensions.some(({ id }) => id === about)) throw new AppError('not-found');
  requireVersion(version, tensionAnswers.find(({ tension }) => tension === about)?.version);
  const others = tensionAnswers.filter(({ tension }) => tension !== about);
  const by: PersonId = member.person.id;
  return { tensionAnswers: [...others, { tension: about, answer, text, version: version + 1, by }] };
}

/** What the choice resolves is settled at the same moment, in the words of the choice. */
function settles(
  { tension, answer, text }: Input<'tension'>,
  { tensions, deps, member }: Found,
): readonly RecordWrite[] {
  const open = tensions.find(({ id, settled }) => id === tension && settled === undefined);
  if (answer !== 'resolve' || !open) return [];
  const settled = { by: member.person.id, at: deps.now(), how: text };
  return [{ kind: 'tension', value: { ...open, version: open.version + 1, settled } }];
}

/** A reason is about what raised the signal as it stands there now. */
function explain({ code, mark, reason }: Input<'signal'>, { content, choice, deps, member }: Found): Part {
  const signal = halfBakedSignals(content).find((one) => one.code === code);
  if (!signal) throw new AppError('not-found');
  if (signal.mark !== mark) throw new AppError('stale-version');
  const others = choice.signalReasons.filter((one) => one.code !== code);
  return { signalReasons: [...others, { code, mark, reason, by: member.person.id, at: deps.now() }] };
}
