import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { PersonId } from '@opgave/shared/ids';
import { concernsOf, objectionsOf, quorumPerGroup, tallyStanding } from '@opgave/shared/method/consentTally';
import { hiddenOf } from '../consent/answerViews.ts';
import { outsideFirst } from '../consent/groupViews.ts';
import { answerIdOf } from '../consent/rounds.ts';
import type { PublicRound, PublicSaid } from './publicView.ts';

/** A closed round by groups. What was hidden keeps its place without its words; nobody is named. */
export function publicRound(record: ConsentRoundRecord): PublicRound {
  const { round, minority, decision } = record;
  const isHidden = (personId: PersonId) => hiddenOf(record, answerIdOf(record, personId)) !== undefined;
  const answers = decision?.decision.kind === 'proceedWithAnswer' ? decision.decision.answers : [];
  return {
    groups: outsideFirst(quorumPerGroup(round)).map(({ group, side, seats, isReached }) => ({
      ...{ group, side, seats, isReached },
      ...tallyStanding(round, group),
    })),
    concerns: inOrder(
      concernsOf(round).map(({ personId, group, sections, text }) => ({
        ...{ group, sections },
        ...(!isHidden(personId) && { text }),
      })),
    ),
    objections: inOrder(
      objectionsOf(round).map(({ personId, group, objection, result }) => {
        const answer = answers.find(({ to }) => to === personId)?.text;
        return {
          ...{ group, sections: objection.sections, result },
          ...(!isHidden(personId) && { text: objection.text }),
          ...(answer !== undefined && { answer }),
        };
      }),
    ),
    minority: minority.map(({ group, text }) => ({ group, text })).filter(({ text }) => text !== ''),
    ...(decision && {
      decision: {
        ...{ at: decision.at, kind: decision.decision.kind },
        ...(decision.reason !== undefined && { reason: decision.reason }),
      },
    }),
  };
}

/** By group and then by words, so that the order does not tell who was first. */
function inOrder(said: readonly PublicSaid[]): readonly PublicSaid[] {
  const key = ({ group, text = '' }: PublicSaid) => `${group}/${text}`;
  return said.toSorted((one, other) => key(one).localeCompare(key(other)));
}
