import type { ReflectionView } from '@opgave/shared/contract/reflection';
import type { Reflection } from '@opgave/shared/contract/reflectionRecord';
import { addDays, calendarDay } from '@opgave/shared/method/calendar';
import { lastReflectionDay } from '@opgave/shared/method/choice';
import { can } from '@opgave/shared/method/permissions';
import { areRulesOpen, isTechnicalAnswer, missingInReflection } from '@opgave/shared/method/reflection';
import type { Member } from '#identity/standing.ts';
import { readChoice } from '../choice/choice.ts';
import { objectionViews } from '../consent/answerViews.ts';
import { roundsNow } from '../consent/rounds.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import type { AtOptions, OptionDeps } from '../options/options.ts';
import { lookBackDay } from './lookBackDay.ts';
import { type AnyReflection, readReflections, reflectionContent } from './reflection.ts';

type Viewing = Pick<OptionDeps, 'storage' | 'documents' | 'now'>;

/** The look back as this person sees it: what was promised beside what happened, and every round before. */
export async function viewReflection(
  deps: Viewing,
  { workspaceId, personId }: AtOptions,
): Promise<ReflectionView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'reflection.read');
  const { earlier, current } = await readReflections(deps, workspaceId);
  const content = await reflectionContent(deps, member.workspace, current);
  const { choice } = await readChoice(deps, member.workspace);
  const today = calendarDay(deps.now(), member.workspace.timeZone);
  const plannedFor = await lookBackDay(deps, member.workspace);
  return {
    mayWrite: can(member.actor, 'reflection.write', member.where),
    number: current.number,
    ...(plannedFor !== undefined && { plannedFor }),
    answers: answersOf(current),
    effects: choice.effects.map(({ id, effect: promised, sign, by, owner }) => ({
      ...{ id, promised, sign, by },
      ...(owner !== undefined && { owner }),
      ...judgedOf(current, id),
    })),
    objections: await objectionsOf(deps, member),
    newOutsideExperiences: content.newOutsideExperiences,
    isTechnical: isTechnicalAnswer(content),
    areRulesOpen: areRulesOpen(content),
    missing: [...missingInReflection(content)],
    days: { first: addDays(today, 1), last: lastReflectionDay(today) },
    earlier: earlier.map((one) => ({
      number: one.number,
      closedAt: timestamp(one.closedAt ?? 0),
      answers: answersOf(one),
      effects: one.effects.map(({ promised, result }) => ({ promised, result })),
    })),
  };
}

function answersOf({ answers }: Pick<Reflection, 'answers'>): ReflectionView['answers'] {
  return answers.map(({ key, version, text }) => ({ key, version, text }));
}

function judgedOf({ effects }: AnyReflection, id: string): Pick<ReflectionView['effects'][number], 'judged'> {
  const found = effects.find(({ effect }) => effect === id);
  if (!found) return {};
  const { version, result, evidence, source } = found;
  return { judged: { version, result, evidence, source } };
}

/** What people objected to, as far as this person may read it. */
async function objectionsOf(deps: Viewing, member: Member): Promise<ReflectionView['objections']> {
  const record = (await roundsNow(deps, member.workspace.id)).at(-1);
  if (record?.round.closing === undefined) return [];
  const seats = await deps.storage.records.listByWorkspace('seat', member.workspace.id);
  const views = objectionViews({ member, seats, record, at: deps.now() });
  return views.flatMap(({ by, words }) => (words ? [{ group: by.group, text: words.text }] : []));
}
