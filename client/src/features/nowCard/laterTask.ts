import type { GateView } from '@opgave/shared/contract/http';
import type { Phase } from '@opgave/shared/method/phases';

/** What somebody can do after consent, or look at. */
export type LaterTask =
  | 'options'
  | 'doable'
  | 'confirm'
  | 'weigh'
  | 'loss'
  | 'record'
  | 'effect'
  | 'canvas'
  | 'chosen'
  | 'decider'
  | 'ask'
  | 'theirTurn'
  | 'tell'
  | 'told'
  | 'story'
  | 'promises'
  | 'lookBack'
  | 'next'
  | 'looked';

export interface LaterFacts {
  readonly phase: Phase;
  readonly gates: readonly GateView[];
  /** Whether this person writes in what this step makes: the choice, the route or the look back. */
  readonly mayWrite: boolean;
  /** Whose own words this step asks for beside those of the table; undefined for everybody else. */
  readonly asked?: 'outside' | 'agency' | undefined;
  /** What the group of this person gives up stands there, and nobody of it confirmed it. */
  readonly isToConfirm?: boolean;
  /** Core values that this person did not weigh again. */
  readonly valuesToDo?: number;
  /** Something that is asked waits for a body, and nothing for the table. */
  readonly isTheirTurn?: boolean;
}

/** The one thing to do in the second half (`method.md` sections 8, 9 and 11), for whoever writes in it. */
export function laterTask(facts: LaterFacts): LaterTask | undefined {
  if (!facts.mayWrite) return undefined;
  if (facts.phase === 'choose') return taskOfChooser(facts);
  if (facts.phase === 'route') return taskOnRoute(facts);
  return facts.phase === 'reflect' ? taskOfLookingBack(facts) : undefined;
}

/** First the ideas, then what only this person can say, and then what the table writes down together. */
function taskOfChooser(facts: LaterFacts): LaterTask {
  const lacks = lackingIn(facts);
  if (lacks('CHO_OPTIONS')) return 'options';
  if (facts.asked && lacks('CHO_DOABLE', facts.asked)) return 'doable';
  if (facts.isToConfirm) return 'confirm';
  if (isToWeigh(facts)) return 'weigh';
  if (lacks('CHO_LOSS')) return 'loss';
  if (lacks('CHO_RECORD')) return 'record';
  if (lacks('CHO_EFFECT')) return 'effect';
  return lacks('CHO_DATA') ? 'canvas' : 'chosen';
}

function taskOnRoute(facts: LaterFacts): LaterTask {
  const lacks = lackingIn(facts);
  if (lacks('ROU_DECIDER')) return 'decider';
  if (lacks('ROU_DONE')) return facts.isTheirTurn ? 'theirTurn' : 'ask';
  return lacks('ROU_REPORT_BACK') ? 'tell' : 'told';
}

/** What people noticed comes first, and before all from outside. */
function taskOfLookingBack(facts: LaterFacts): LaterTask {
  const lacks = lackingIn(facts);
  if (facts.asked === 'outside' && lacks('REF_COMPLETE', 'outside')) return 'story';
  if (lacks('REF_COMPLETE', 'effects')) return 'promises';
  if (isToWeigh(facts)) return 'weigh';
  if (lacks('REF_COMPLETE')) return 'lookBack';
  return lacks('REF_NEXT') ? 'next' : 'looked';
}

function isToWeigh({ valuesToDo = 0 }: LaterFacts): boolean {
  return valuesToDo > 0;
}

function lackingIn({ gates }: LaterFacts): (code: string, what?: string) => boolean {
  return (code, what) =>
    gates.some(
      (gate) => gate.code === code && !gate.isMet && (what === undefined || gate.missing.includes(what)),
    );
}

/** Where one only looks, there is nothing to do now. */
export const LATER_LOOKED_AT: ReadonlySet<LaterTask> = new Set(['chosen', 'theirTurn', 'told', 'looked']);
