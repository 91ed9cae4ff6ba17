import { RECORDS, type RecordKind, type RecordOf } from '@opgave/shared/contract/records';
import { parseValue } from './parseValue.ts';

type Parsers = { readonly [K in RecordKind]: (key: string, sealed: Uint8Array) => RecordOf<K> };

// Written out, because only then does the type of a record follow from its kind.
const PARSERS: Parsers = {
  person: (key, sealed) => parseValue(RECORDS.person.schema, key, sealed),
  workspace: (key, sealed) => parseValue(RECORDS.workspace.schema, key, sealed),
  seat: (key, sealed) => parseValue(RECORDS.seat.schema, key, sealed),
  invitation: (key, sealed) => parseValue(RECORDS.invitation.schema, key, sealed),
  personalLink: (key, sealed) => parseValue(RECORDS.personalLink.schema, key, sealed),
  signIn: (key, sealed) => parseValue(RECORDS.signIn.schema, key, sealed),
  knock: (key, sealed) => parseValue(RECORDS.knock.schema, key, sealed),
  snapshot: (key, sealed) => parseValue(RECORDS.snapshot.schema, key, sealed),
  documentVersion: (key, sealed) => parseValue(RECORDS.documentVersion.schema, key, sealed),
  experience: (key, sealed) => parseValue(RECORDS.experience.schema, key, sealed),
  parked: (key, sealed) => parseValue(RECORDS.parked.schema, key, sealed),
  statement: (key, sealed) => parseValue(RECORDS.statement.schema, key, sealed),
  vote: (key, sealed) => parseValue(RECORDS.vote.schema, key, sealed),
  solutionSignal: (key, sealed) => parseValue(RECORDS.solutionSignal.schema, key, sealed),
  comment: (key, sealed) => parseValue(RECORDS.comment.schema, key, sealed),
  sourceLink: (key, sealed) => parseValue(RECORDS.sourceLink.schema, key, sealed),
  valueScore: (key, sealed) => parseValue(RECORDS.valueScore.schema, key, sealed),
  harmAnswer: (key, sealed) => parseValue(RECORDS.harmAnswer.schema, key, sealed),
  dataCanvas: (key, sealed) => parseValue(RECORDS.dataCanvas.schema, key, sealed),
  rightDoor: (key, sealed) => parseValue(RECORDS.rightDoor.schema, key, sealed),
  referral: (key, sealed) => parseValue(RECORDS.referral.schema, key, sealed),
  report: (key, sealed) => parseValue(RECORDS.report.schema, key, sealed),
  consentRound: (key, sealed) => parseValue(RECORDS.consentRound.schema, key, sealed),
  perspective: (key, sealed) => parseValue(RECORDS.perspective.schema, key, sealed),
  perspectiveReveal: (key, sealed) => parseValue(RECORDS.perspectiveReveal.schema, key, sealed),
  session: (key, sealed) => parseValue(RECORDS.session.schema, key, sealed),
  sessionScreen: (key, sealed) => parseValue(RECORDS.sessionScreen.schema, key, sealed),
  sessionRun: (key, sealed) => parseValue(RECORDS.sessionRun.schema, key, sealed),
  sessionEvent: (key, sealed) => parseValue(RECORDS.sessionEvent.schema, key, sealed),
  sessionAttendance: (key, sealed) => parseValue(RECORDS.sessionAttendance.schema, key, sealed),
  sessionWords: (key, sealed) => parseValue(RECORDS.sessionWords.schema, key, sealed),
  sessionBallots: (key, sealed) => parseValue(RECORDS.sessionBallots.schema, key, sealed),
  sessionQuestionWords: (key, sealed) => parseValue(RECORDS.sessionQuestionWords.schema, key, sealed),
  sessionSwitchSheet: (key, sealed) => parseValue(RECORDS.sessionSwitchSheet.schema, key, sealed),
  sessionMinutes: (key, sealed) => parseValue(RECORDS.sessionMinutes.schema, key, sealed),
  sessionTemplate: (key, sealed) => parseValue(RECORDS.sessionTemplate.schema, key, sealed),
  reflection: (key, sealed) => parseValue(RECORDS.reflection.schema, key, sealed),
  body: (key, sealed) => parseValue(RECORDS.body.schema, key, sealed),
  route: (key, sealed) => parseValue(RECORDS.route.schema, key, sealed),
  choice: (key, sealed) => parseValue(RECORDS.choice.schema, key, sealed),
  option: (key, sealed) => parseValue(RECORDS.option.schema, key, sealed),
  tension: (key, sealed) => parseValue(RECORDS.tension.schema, key, sealed),
  assumption: (key, sealed) => parseValue(RECORDS.assumption.schema, key, sealed),
  subscription: (key, sealed) => parseValue(RECORDS.subscription.schema, key, sealed),
  mail: (key, sealed) => parseValue(RECORDS.mail.schema, key, sealed),
  inbox: (key, sealed) => parseValue(RECORDS.inbox.schema, key, sealed),
  notificationCursor: (key, sealed) => parseValue(RECORDS.notificationCursor.schema, key, sealed),
};

/** A stored record in the type of its kind; 'storage-unavailable' with its key alone when it is damaged. */
export function parseRecord<K extends RecordKind>(kind: K, key: string, sealed: Uint8Array): RecordOf<K> {
  return PARSERS[kind](key, sealed);
}
