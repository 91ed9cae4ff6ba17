import type { RoundView } from '@opgave/shared/contract/consent';
import { addDays } from '@opgave/shared/method/calendar';

export type StepName = 'opened' | 'closes' | 'repair' | 'recheck';

export interface RoundStep {
  readonly name: StepName;
  readonly state: 'done' | 'now' | 'later';
  /** The calendar day; undefined while it is not known. */
  readonly day: string | undefined;
  /** How many days it will take, while it is only possible. */
  readonly days: number | undefined;
  readonly wasExtended: boolean;
}

type Stages = RoundView['stages'];

/** The calendar day on which the round opened, and since when the text stands fixed. */
export function openedDay({ stages, terms }: Pick<RoundView, 'stages' | 'terms'>): string | undefined {
  const [first] = stages;
  return first && addDays(first.lastDay, -terms.consentDays);
}

/** The round as a line with dates: opened, closes, and what comes only after an objection (`screens.md` 5.7). */
export function stepsOf({
  stages,
  terms,
  closing,
}: Pick<RoundView, 'stages' | 'terms' | 'closing'>): readonly RoundStep[] {
  const responding = last(stages, ['open', 'extended']);
  const repair = last(stages, ['repair']);
  const recheck = last(stages, ['recheck']);
  const now = closing ? undefined : stages.at(-1)?.name;
  const isResponding = now === 'open' || now === 'extended';
  const wasExtended = stages.some(({ name }) => name === 'extended');
  const all: readonly RoundStep[] = [
    { name: 'opened', state: 'done', day: openedDay({ stages, terms }), days: undefined, wasExtended: false },
    {
      name: 'closes',
      state: isResponding ? 'now' : 'done',
      day: responding?.lastDay,
      days: undefined,
      wasExtended,
    },
    { name: 'repair', state: stateOf(repair, now === 'repair'), ...when(repair, terms.repairDays) },
    { name: 'recheck', state: stateOf(recheck, now === 'recheck'), ...when(recheck, terms.recheckDays) },
  ];
  // A closed round had no more steps than these.
  return closing ? all.filter(({ day }) => day !== undefined) : all;
}

function last(stages: Stages, names: readonly Stages[number]['name'][]) {
  return stages.findLast(({ name }) => names.includes(name));
}

function stateOf(stage: Stages[number] | undefined, isNow: boolean): RoundStep['state'] {
  if (isNow) return 'now';
  return stage ? 'done' : 'later';
}

function when(stage: Stages[number] | undefined, days: number) {
  return { day: stage?.lastDay, days: stage ? undefined : days, wasExtended: false };
}
