import type { GiveAnswer } from '@opgave/shared/contract/answers';
import { AppError } from '@opgave/shared/contract/errors';
import type { JudgeEffect } from '@opgave/shared/contract/reflection';
import { calendarDay } from '@opgave/shared/method/calendar';
import { isReflectionDay } from '@opgave/shared/method/choice';
import { areRulesOpen, nextRefusal, type ReflectionContent } from '@opgave/shared/method/reflection';
import { REFLECTION_FIELDS } from '@opgave/shared/method/reflectionFields';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import { answersTo, withAnswer } from '../answers/giveAnswer.ts';
import { readChoice } from '../choice/choice.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import type { AtOptions, OptionDeps } from '../options/options.ts';
import { type AnyReflection, readReflections, reflectionContent } from './reflection.ts';

/** Somebody else answered another question; what one saw being gone is no reason to try much longer. */
const ATTEMPTS = 5;

interface Found {
  readonly member: Member;
  readonly current: AnyReflection;
  readonly content: ReflectionContent;
}
type Part = Partial<Pick<AnyReflection, 'answers' | 'effects'>>;

/** Answers one question of the look back; effects come before the rules, and what cannot follow is refused. */
export async function answerReflection(
  deps: OptionDeps,
  { key, input, ...at }: AtOptions & { readonly key: string; readonly input: GiveAnswer },
): Promise<void> {
  const asked = REFLECTION_FIELDS.find((field) => field.key === key);
  await change(deps, at, ({ member, current, content }) => {
    if (asked === undefined) throw new AppError('not-found');
    const given = { asked, input, by: member.person.id, at: deps.now() };
    const answers = withAnswer(current.answers, given);
    if (key === 'rules' && !areRulesOpen(content)) throw refused('effects-first');
    const said = { ...content, answers: answersTo(REFLECTION_FIELDS, answers) };
    const refusal = key === 'next' ? nextRefusal(said) : undefined;
    if (refusal !== undefined) throw refused(refusal);
    const today = calendarDay(deps.now(), member.workspace.timeZone);
    if (key === 'nextDay' && !isReflectionDay(input.text, today)) throw refused('reflection-day');
    return { answers };
  });
}

/** Says what became of one promise. */
export async function judgeEffect(
  deps: OptionDeps,
  { effectId, input, ...at }: AtOptions & { readonly effectId: string; readonly input: JudgeEffect },
): Promise<void> {
  await change(deps, at, async ({ member, current }) => {
    const { choice } = await readChoice(deps, member.workspace);
    const promise = choice.effects.find(({ id }) => id === effectId);
    if (!promise) throw new AppError('not-found');
    const before = current.effects.find(({ effect }) => effect === promise.id);
    if (input.version !== (before?.version ?? 0)) throw new AppError('stale-version');
    const others = current.effects.filter(({ effect }) => effect !== promise.id);
    const { result, evidence, source } = input;
    const judged = { effect: promise.id, promised: promise.effect, result, evidence, source };
    return { effects: [...others, { ...judged, version: input.version + 1, by: member.person.id }] };
  });
}

async function change(
  deps: OptionDeps,
  { workspaceId, personId }: AtOptions,
  edit: (found: Found) => Part | Promise<Part>,
): Promise<void> {
  await retryWhenStale(async () => {
    const member = await requireMember(deps, workspaceId, personId);
    requireAllowed(member, 'reflection.write');
    const { current } = await readReflections(deps, workspaceId);
    const content = await reflectionContent(deps, member.workspace, current);
    const changed = await edit({ member, current, content });
    const value = { ...current, ...changed, version: current.version + 1 };
    const object = `reflection:${current.number}`;
    const event = decision(deps, member, { action: 'reflection.answered', object, details: {} });
    await deps.storage.records.commit([{ kind: 'reflection', value }], [event]);
  }, ATTEMPTS);
  deps.storage.bus.publish('reflection.changed', { workspaceId });
}

function refused(reason: string): AppError {
  return new AppError('not-allowed', { reason });
}
