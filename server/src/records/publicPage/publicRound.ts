import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import type { PersonId } from '@opgave/shared/ids';
import {
  type ConsentTally,
  concernsOf,
  objectionsOf,
  quorumPerGroup,
  tallyStanding,
} from '@opgave/shared/method/consentTally';
import { isSharedSince } from '@opgave/shared/method/opening';
import { speakerKey } from '@opgave/shared/method/publicRecord';
import { hiddenOf } from '../consent/answerViews.ts';
import { outsideFirst } from '../consent/groupViews.ts';
import { answerIdOf } from '../consent/rounds.ts';
import type { PublicRound, PublicSaid } from './publicView.ts';
import type { Spoken } from './speakers.ts';

type Opened = Pick<Workspace, 'opennessMode' | 'opening'>;

/** A closed round by groups. What was hidden keeps its place without its words; nobody is named. */
export function publicRound(record: ConsentRoundRecord, spoken: Spoken, table: Opened): PublicRound {
  const { round, minority, decision, openedAt: at } = record;
  const isClosed = (personId: PersonId) => !isSharedSince(table, { personId, at });
  const isHidden = (personId: PersonId) =>
    isClosed(personId) || hiddenOf(record, answerIdOf(record, personId)) !== undefined;
  const answers = decision?.decision.kind === 'proceedWithAnswer' ? decision.decision.answers : [];
  return {
    groups: talliesOf(record, spoken),
    concerns: inOrder(
      concernsOf(round).map(({ personId, group, sections, text }) => ({
        ...{ by: spoken(group), sections },
        ...(!isHidden(personId) && { text }),
      })),
    ),
    objections: inOrder(
      objectionsOf(round).map(({ personId, group, objection, result }) => {
        const answer = answers.find(({ to }) => to === personId)?.text;
        return {
          ...{ by: spoken(group), sections: objection.sections, result },
          ...(!isHidden(personId) && { text: objection.text }),
          ...(answer !== undefined && !isClosed(personId) && { answer }),
        };
      }),
    ),
    minority: minority
      .filter(({ by }) => !isClosed(by))
      .map(({ group, text }) => ({ by: spoken(group), text }))
      .filter(({ text }) => text !== ''),
    ...(decision && {
      decision: {
        ...{ at: decision.at, kind: decision.decision.kind },
        ...(decision.reason !== undefined && { reason: decision.reason }),
      },
    }),
  };
}

/** Groups that are written of together are counted together. */
function talliesOf({ round }: ConsentRoundRecord, spoken: Spoken): PublicRound['groups'] {
  const rows = new Map<string, PublicRound['groups'][number]>();
  for (const { group, seats } of outsideFirst(quorumPerGroup(round))) {
    const by = spoken(group);
    const before = rows.get(speakerKey(by));
    const tally = tallyStanding(round, group);
    rows.set(speakerKey(by), {
      ...{ by, seats: seats + (before?.seats ?? 0) },
      ...(before ? added(before, tally) : tally),
    });
  }
  return [...rows.values()];
}

function added(one: ConsentTally, other: ConsentTally): ConsentTally {
  return {
    consent: one.consent + other.consent,
    concern: one.concern + other.concern,
    objection: one.objection + other.objection,
    noResponse: one.noResponse + other.noResponse,
  };
}

/** By group and then by words, so that the order does not tell who was first. */
function inOrder(said: readonly PublicSaid[]): readonly PublicSaid[] {
  const key = ({ by, text = '' }: PublicSaid) => `${speakerKey(by)}/${text}`;
  return said.toSorted((one, other) => key(one).localeCompare(key(other)));
}
