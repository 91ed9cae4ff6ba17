import type { ConsentView, RoundView } from '@opgave/shared/contract/consent';

/** What somebody can do in the consent round now, or look at. */
export type RoundTask =
  | 'open'
  | 'soon'
  | 'respond'
  | 'responded'
  | 'guard'
  | 'watch'
  | 'repair'
  | 'repairWatch'
  | 'recheck'
  | 'recheckWatch'
  | 'decide'
  | 'decideWatch'
  | 'visit'
  | 'result';

/** The one thing to do for this person in this state of the round (`method.md` section 7); undefined outside a round. */
export function roundTask({ prepared, round, mayOpen }: ConsentView): RoundTask | undefined {
  if (prepared && (round === undefined || round.isVoid)) {
    if (prepared.refusal) return undefined;
    return mayOpen ? 'open' : 'soon';
  }
  return round && taskIn(round);
}

function taskIn(round: RoundView): RoundTask {
  if (round.state === 'closed' || round.isVoid) return afterClosing(round);
  if (round.state === 'repair') {
    return round.repair?.sections.some(({ mayWrite }) => mayWrite) ? 'repair' : 'repairWatch';
  }
  if (round.state === 'recheck') {
    const { asks, sentAt } = round.mine.recheck;
    return asks === 'objector' && sentAt === undefined ? 'recheck' : 'recheckWatch';
  }
  if (round.may.respond) return round.mine.answer.sentAt === undefined ? 'respond' : 'responded';
  return round.mine.seat === 'facilitator' ? 'guard' : 'watch';
}

function afterClosing({ closing, decision, may, mine }: RoundView): RoundTask {
  if (closing?.outcome === 'noQuorum' && mine.seat === 'facilitator') return 'visit';
  if (!decision || decision.made) return 'result';
  return may.decide ? 'decide' : 'decideWatch';
}
